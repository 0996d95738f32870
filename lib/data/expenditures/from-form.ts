import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { resolvePerson } from '@/lib/data/people/resolve'
import type { ExpenditureFacts } from '@/lib/domain/expenditure'
import type { PersonChoice } from '@/lib/domain/person-choice'
import type { Actor } from '@/lib/domain/permission'
import { invalid, ok, type Refusal, type Result } from '@/lib/domain/result'

/** An expenditure as its form gives it: the payee as chosen or typed. */
export type ExpenditureAsTyped = Omit<ExpenditureFacts, 'payeeId'> & { readonly payee: PersonChoice | null }

/** Turns what was typed into facts inside the transaction that records them, so that a new payee and the payment stand or fall together. */
export async function factsFromForm(tx: Transaction, actor: Actor, typed: ExpenditureAsTyped): Promise<Result<ExpenditureFacts, Refusal>> {
  const payee = await resolvePerson(tx, actor, { name: 'payee', choice: typed.payee, tag: 'payee' })
  if (!payee.ok) return payee
  if (payee.value === null) return invalid({ payee: { key: 'missing' } })
  return ok({
    payeeId: payee.value, chapterId: typed.chapterId, kind: typed.kind, amountCents: typed.amountCents, paidOn: typed.paidOn, method: typed.method,
    category: typed.category, purpose: typed.purpose, purposeText: typed.purposeText, splits: typed.splits, principalId: typed.principalId,
    activity: typed.activity, candidateOrBill: typed.candidateOrBill, countryOfUse: typed.countryOfUse, paymentReference: typed.paymentReference,
    bankAccountId: typed.bankAccountId, bankCountry: typed.bankCountry, requestedBy: typed.requestedBy, receiptState: typed.receiptState,
    receiptExplanation: typed.receiptExplanation, reportText: typed.reportText, privateNote: typed.privateNote,
    originalAmountMinor: typed.originalAmountMinor, originalCurrency: typed.originalCurrency, exchangeRate: typed.exchangeRate,
    exchangeRateSource: typed.exchangeRateSource, exchangeRateOn: typed.exchangeRateOn,
  })
}
