/**
 * What a bank says of an account over a period, and how it is brought together with the books (money.md section 8.4):
 * 1. statements of an account follow each other without a gap, and each opens with what the one before closed with;
 * 2. opening + in - out = closing, or a line is missing;
 * 3. what stays open has a name and a reason; then the statement is reconciled and its period is locked.
 */
import { addDays, formatShort, type CalendarDate } from '../calendar-date'
import { formatCents, negateCents, sumCents, zeroCents, type Cents } from '../money'
import { invalid, ok, type Refusal, type Result } from '../result'

export const statementStates = ['open', 'reconciled', 'voided'] as const
export type StatementState = (typeof statementStates)[number]

/** An item that stays open: a line of the bank that is not in the books (`lineId`), or a difference (null), signed as bank less books. */
export type CarriedItem = { readonly lineId: string | null; readonly name: string; readonly amountCents: Cents; readonly reason: string }

export type BankStatementFacts = {
  readonly chapterId: string
  readonly bankAccountId: string
  readonly periodFrom: CalendarDate
  readonly periodThrough: CalendarDate
  readonly openingCents: Cents
  readonly closingCents: Cents
}

export type BankStatement = BankStatementFacts & {
  readonly id: string
  readonly lineCount: number
  /** SHA-256 of `canonicalLines`. */
  readonly linesHash: string
  readonly carried: readonly CarriedItem[]
  readonly state: StatementState
  readonly stateReason: string
  readonly reconciledName: string
  readonly reconciledOn: CalendarDate | null
  readonly revision: number
}

/** A line as the statement's hash holds it; `contentHash` is the SHA-256 of its sealed texts. */
export type HashedLine = {
  readonly id: string
  readonly on: CalendarDate
  readonly position: number
  readonly amountCents: Cents
  readonly currency: string
  readonly bankId: string
  readonly contentHash: string
}

/** Gives the one text over the lines of a statement, in the order of day, place and id, whatever the order they come in. */
export function canonicalLines(lines: readonly HashedLine[]): string {
  const rows = lines.map(({ id, on, position, amountCents, currency, bankId, contentHash }) => [on, position, id, amountCents, currency, bankId, contentHash] as const)
  const ordered = rows.toSorted((left, right) => compare(left[0], right[0]) || left[1] - right[1] || compare(left[2], right[2]))
  return ordered.map((row) => `${JSON.stringify(row)}\n`).join('')
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

type Following = Pick<BankStatementFacts, 'periodThrough' | 'closingCents'>

/**
 * Decides whether a statement may follow the last one of its account (null: it is the first, and begins no earlier than the account).
 * Problems: `periodOrder`, `statementNext`, `statementOpening`, `statementBeforeAccount`.
 */
export function followsOn(facts: BankStatementFacts, last: Following | null, openedOn: CalendarDate): Result<true, Refusal> {
  if (facts.periodThrough < facts.periodFrom) return invalid({ periodThrough: { key: 'periodOrder' } })
  if (last === null) return facts.periodFrom < openedOn ? invalid({ periodFrom: { key: 'statementBeforeAccount', values: { day: formatShort(openedOn) } } }) : ok(true)
  const next = addDays(last.periodThrough, 1)
  if (facts.periodFrom !== next) return invalid({ periodFrom: { key: 'statementNext', values: { day: formatShort(next) } } })
  if (facts.openingCents !== last.closingCents) return invalid({ opening: { key: 'statementOpening', values: { amount: formatCents(last.closingCents) } } })
  return ok(true)
}

/** Gives opening + in - out - closing in cents: zero, or what the lines lack or have too much. */
export function statementGap({ openingCents, closingCents }: Pick<BankStatementFacts, 'openingCents' | 'closingCents'>, lines: readonly { readonly amountCents: Cents }[]): Cents {
  return sumCents([openingCents, ...lines.map(({ amountCents }) => amountCents), negateCents(closingCents)])
}

/** Gives the sum of the carried differences; carried lines are not among them. */
export function carriedDifference(carried: readonly CarriedItem[]): Cents {
  return sumCents([zeroCents, ...carried.flatMap(({ lineId, amountCents }) => (lineId === null ? [amountCents] : []))])
}
