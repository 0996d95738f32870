/** What a line of the bank most likely is, by its sign and the words that banks always use; a person decides. */
import type { StatementLine } from './matching'

export const lineKinds = ['donation', 'interest', 'expenditure', 'fee', 'transfer'] as const
export type LineKind = (typeof lineKinds)[number]

const feeWords = /\b(?:(?:service|maintenance|monthly|wire|overdraft|account|bank|analysis|returned item|nsf) (?:service )?(?:fee|charge)|service chg)s?\b/i
const interestWords = /\binterest (?:paid|payment|earned|credit)?|\bint(?:erest)? (?:pd|pmt|earned)\b/i

/** Gives the kind of record that the line is offered as first. */
export function looksLike({ amountCents, text }: Pick<StatementLine, 'amountCents' | 'text'>): LineKind {
  if (amountCents < 0) return feeWords.test(text) ? 'fee' : 'expenditure'
  return interestWords.test(text) ? 'interest' : 'donation'
}
