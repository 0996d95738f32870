import { recordBankAccount } from '@/lib/data/bank-accounts/record'
import { newId } from '@/lib/data/database/uuid'
import { recordExpenditure } from '@/lib/data/expenditures/record'
import { matchCertain } from '@/lib/data/reconciliations/match'
import { reconcileStatement } from '@/lib/data/reconciliations/reconcile'
import { recordBankStatement, type BankStatementInput } from '@/lib/data/reconciliations/record'
import { viewStatement } from '@/lib/data/reconciliations/view'
import { addDays, addMonths, calendarDate } from '@/lib/domain/calendar-date'
import type { Expenditure, ExpenditureFacts } from '@/lib/domain/expenditure'
import { addCents, cents, zeroCents } from '@/lib/domain/money'
import type { BankStatement } from '@/lib/domain/reconciliation/bank-statement'
import { totalCents } from '@/lib/domain/reconciliation/matching'
import type { TypedLine } from '@/lib/domain/reconciliation/typed-lines'
import { aRecordedPerson, valueOf, type TestOrganization } from './organization'

/** A line as it stands on paper: day, cents, words. */
export function typedLine(on: string, amount: number, text = ''): TypedLine {
  return { on: calendarDate(on), amountCents: cents(amount), text }
}

/** What is typed for the statement of a month of the account that every test organization has, which began with $500.00 on January 1, 2026. */
export function statementInput(organization: TestOrganization, month: string, typed: readonly TypedLine[] = [], more: Partial<BankStatementInput> = {}): BankStatementInput {
  const [periodFrom, openingCents] = [calendarDate(`${month}-01`), more.openingCents ?? cents(50_000)]
  return {
    chapterId: organization.chapter.id, bankAccountId: organization.bankAccountId, periodFrom, periodThrough: addDays(addMonths(periodFrom, 1), -1),
    openingCents, closingCents: addCents(openingCents, totalCents(typed)), typed, formKey: newId(), ...more,
  }
}

/** The statement of a month, typed from paper. */
export async function aBankStatement(organization: TestOrganization, month = '2026-01', typed: readonly TypedLine[] = [], more: Partial<BankStatementInput> = {}): Promise<BankStatement> {
  return valueOf(await recordBankStatement(organization.actorAs('treasurer'), statementInput(organization, month, typed, more)))
}

/** A cheque of $80.00 for the hall on January 10, 2026, out of the account. */
export async function aPayment(organization: TestOrganization, more: Partial<ExpenditureFacts> = {}): Promise<Expenditure> {
  const payee = await aRecordedPerson(organization, { name: 'Hall Trust', kind: 'organization' })
  return valueOf(await recordExpenditure(organization.actorAs('treasurer'), {
    formKey: newId(), chapterId: organization.chapter.id, kind: 'payment', payeeId: payee.id, amountCents: cents(8000), paidOn: calendarDate('2026-01-10'), method: 'check', category: 'rent',
    purpose: 'administration', purposeText: 'Rent of the hall', splits: null, principalId: null, activity: '', candidateOrBill: '', countryOfUse: 'US', paymentReference: '1041',
    bankAccountId: organization.bankAccountId, bankCountry: '', requestedBy: '', receiptState: 'explained', receiptExplanation: 'Lost', reportText: '', privateNote: '',
    originalAmountMinor: null, originalCurrency: null, exchangeRate: null, exchangeRateSource: null, exchangeRateOn: null, ...more,
  }))
}

/** A January in which a cheque was paid and matched with its line. */
export async function aMatchedStatement(organization: TestOrganization): Promise<BankStatement> {
  await aPayment(organization)
  const statement = await aBankStatement(organization, '2026-01', [typedLine('2026-01-20', -8000, 'CHECK 1041')])
  valueOf(await matchCertain(organization.actorAs('treasurer'), { chapterId: organization.chapter.id, id: statement.id }))
  return statement
}

/** An account of $0.00 of its own, since January 1, 2026. */
export async function anEmptyAccount({ administrator, chapter }: TestOrganization): Promise<string> {
  const account = { name: `Account ${newId()}`, bankName: 'Third Bank', last4: '', country: 'US', openingBalanceCents: zeroCents, openedOn: calendarDate('2026-01-01'), closedOn: null }
  return valueOf(await recordBankAccount(administrator, { ...account, chapterId: chapter.id, formKey: newId() })).id
}

/** A January of an account of its own with a payment and its line, open and not matched; or matched and locked. */
export async function aStatementToTry(organization: TestOrganization, locked = false) {
  const { administrator, chapter: { id: chapterId } } = organization
  const bankAccountId = await anEmptyAccount(organization)
  const payment = await aPayment({ ...organization, actorAs: () => administrator }, { bankAccountId })
  const input = statementInput(organization, '2026-01', [typedLine('2026-01-20', -8000, 'CHECK 1041')], { bankAccountId, openingCents: zeroCents })
  const { id } = valueOf(await recordBankStatement(administrator, input))
  const { lines } = valueOf(await viewStatement(administrator, { chapterId, id }))
  if (locked) {
    valueOf(await matchCertain(administrator, { chapterId, id }))
    valueOf(await reconcileStatement(administrator, { chapterId, id, revision: 1, today: administrator.today }))
  }
  return { id, revision: locked ? 2 : 1, lines: lines.map((line) => line.id).join(','), records: `expenditure/${payment.id}` }
}
