import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { resolvePerson } from '@/lib/data/people/resolve'
import type { PersonChoice } from '@/lib/domain/person-choice'
import type { Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import type { TransferFacts } from '@/lib/domain/transfer'

/** A transfer as its form gives it: the recipient as chosen or typed. */
export type TransferAsTyped = Omit<TransferFacts, 'recipientId'> & { readonly recipient: PersonChoice | null }

/** Turns what was typed into facts inside the transaction that records them, so that a new recipient and the transfer stand or fall together. */
export async function factsFromForm(tx: Transaction, actor: Actor, typed: TransferAsTyped): Promise<Result<TransferFacts, Refusal>> {
  const recipient = await resolvePerson(tx, actor, { name: 'recipient', choice: typed.recipient, tag: 'payee' })
  if (!recipient.ok) return recipient
  return ok({
    recipientId: recipient.value, chapterId: typed.chapterId, kind: typed.kind, direction: typed.direction, amountCents: typed.amountCents, sentOn: typed.sentOn,
    counterpartChapterId: typed.counterpartChapterId, pairReference: typed.pairReference, country: typed.country, channel: typed.channel,
    purpose: typed.purpose, purposeText: typed.purposeText, principalId: typed.principalId, paymentReference: typed.paymentReference,
    bankAccountId: typed.bankAccountId, bankCountry: typed.bankCountry, requestedBy: typed.requestedBy, screeningResult: typed.screeningResult,
    screenedOn: typed.screenedOn, screeningListOn: typed.screeningListOn, earmarkedFor: typed.earmarkedFor,
    reportText: typed.reportText, privateNote: typed.privateNote,
    originalAmountMinor: typed.originalAmountMinor, originalCurrency: typed.originalCurrency, exchangeRate: typed.exchangeRate,
    exchangeRateSource: typed.exchangeRateSource, exchangeRateOn: typed.exchangeRateOn,
  })
}
