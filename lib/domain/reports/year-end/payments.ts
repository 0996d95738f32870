/** Payments of the year as the schedules add them up: by purpose, with splits; what came back is deducted. */
import type { Expenditure } from '../../expenditure'
import { negateCents, sumCents, zeroCents, type Cents } from '../../money'
import type { Purpose } from '../../record'
import { lineOf, nameOf, referenceTo, type PeopleById } from '../lines'
import type { ReportColumn, ReportLine } from '../report-document'
import { disbursedCents } from '../schedule-b'

export const paymentColumns: readonly ReportColumn[] = [
  { id: 'number', label: 'Number', kind: 'record' },
  { id: 'paid', label: 'Paid', kind: 'date' },
  { id: 'payee', label: 'Payee', kind: 'text' },
  { id: 'purpose', label: 'For what', kind: 'text' },
  { id: 'amount', label: 'Amount', kind: 'amount' },
]

/** Gives the part of a payment that is for a purpose. */
export function paidFor(payment: Expenditure, purpose: Purpose): Cents {
  if (disbursedCents(payment) === 0) return zeroCents
  const { splits } = payment
  if (splits === null) return payment.purpose === purpose ? disbursedCents(payment) : zeroCents
  const part = sumCents(splits.filter((split) => split.purpose === purpose).map(({ amountCents }) => amountCents))
  return disbursedCents(payment) < 0 ? negateCents(part) : part
}

/** Gives a payment as a line that counts with an amount. */
export function paymentLine(payment: Expenditure, amountCents: Cents, people: PeopleById, rules: readonly string[] = []): ReportLine {
  return lineOf('detail', payment.number, [payment.number, payment.paidOn, nameOf(people, payment.payeeId), payment.purposeText, amountCents], {
    amountCents, records: [referenceTo('expenditure', payment)], rules,
  })
}
