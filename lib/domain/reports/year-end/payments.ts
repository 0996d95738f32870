/** Payments of the year as the schedules add them up: by purpose, with splits; what came back is deducted. */
import { cashEffect, type Expenditure } from '../../expenditure'
import { negateCents, sumCents, zeroCents, type Cents } from '../../money'
import type { Purpose } from '../../record'
import { lineOf, nameOf, referenceTo, type PeopleById } from '../lines'
import type { ReportColumn, ReportLine } from '../report-document'

export const paymentColumns: readonly ReportColumn[] = [
  { id: 'number', label: 'Number', kind: 'record' },
  { id: 'paid', label: 'Paid', kind: 'date' },
  { id: 'payee', label: 'Payee', kind: 'text' },
  { id: 'purpose', label: 'For what', kind: 'text' },
  { id: 'amount', label: 'Amount', kind: 'amount' },
]

/** Gives what a payment takes out of the accounts: negative where it came back, nothing for a memo of a gift in kind. */
export function paidCents({ kind, amountCents }: Pick<Expenditure, 'kind' | 'amountCents'>): Cents {
  const effect = cashEffect(kind)
  if (effect === 'none') return zeroCents
  return effect === 'in' ? negateCents(amountCents) : amountCents
}

/** Gives the part of a payment that is for a purpose. */
export function paidFor(payment: Expenditure, purpose: Purpose): Cents {
  if (paidCents(payment) === 0) return zeroCents
  const { splits } = payment
  if (splits === null) return payment.purpose === purpose ? paidCents(payment) : zeroCents
  const part = sumCents(splits.filter((split) => split.purpose === purpose).map(({ amountCents }) => amountCents))
  return paidCents(payment) < 0 ? negateCents(part) : part
}

/** Gives a payment as a line that counts with an amount. */
export function paymentLine(payment: Expenditure, amountCents: Cents, people: PeopleById, rules: readonly string[] = []): ReportLine {
  return lineOf('detail', payment.number, [payment.number, payment.paidOn, nameOf(people, payment.payeeId), payment.purposeText, amountCents], {
    amountCents, records: [referenceTo('expenditure', payment)], rules,
  })
}
