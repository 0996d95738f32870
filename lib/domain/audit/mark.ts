/** What an auditor notes on one donation: pass, exception or cannot test, what agreed, and the amount found right where the recorded one is not. */
import { zeroCents, type Cents } from '../money'

/** The assertions of a test sheet (money.md 8.1; experience.md 6.10). */
export const markAttributes = ['exists', 'amount', 'date', 'donor', 'receipt', 'purpose'] as const
export type MarkAttribute = (typeof markAttributes)[number]

type Noted = { readonly result: 'pass' | 'exception' | 'cannot-test'; readonly auditedCents: Cents | null }

/** Gives the amount that an evaluation counts as right: nothing of what could not be tested, the recorded one where no other was noted. */
export function auditedAmount({ result, auditedCents }: Noted, bookCents: Cents): Cents {
  if (result === 'cannot-test') return zeroCents
  return auditedCents ?? bookCents
}

/** A test sheet on which nothing is ticked and no other amount was found. */
export const nothingTicked: { readonly attributes: readonly MarkAttribute[]; readonly auditedCents: Cents | null } = { attributes: [], auditedCents: null }
