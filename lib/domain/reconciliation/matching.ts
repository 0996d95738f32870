/** Lines of a bank and records of the books that are the same money. */
import type { CalendarDate } from '../calendar-date'
import { sumCents, zeroCents, type Cents } from '../money'

export const bookKinds = ['donation', 'expenditure', 'transfer'] as const
export type BookKind = (typeof bookKinds)[number]

/** A record as it moves the account. */
export type BookRecord = {
  /** `donation/ID`: names it in a match. */
  readonly key: string
  readonly kind: BookKind
  readonly id: string
  readonly number: string
  readonly revision: number
  readonly on: CalendarDate
  /** Into the account is positive. */
  readonly amountCents: Cents
  readonly reference: string
  readonly name: string
  /** Records that reach the bank as one movement: a deposit slip, or the payout of a processor; null for one that comes alone. */
  readonly together: { readonly kind: 'deposit' | 'payout'; readonly name: string } | null
  /** False where the record names no account: it may be matched, and counts in the account from then on. */
  readonly inAccount: boolean
}

/** A line as it is compared. */
export type StatementLine = {
  readonly id: string
  readonly on: CalendarDate
  readonly amountCents: Cents
  /** The bank's id and the number of the cheque, as far as there are any. */
  readonly references: readonly string[]
  readonly text: string
  /** The record that the import made of it. */
  readonly importedAs: string | null
}

export const matchStates = ['matched', 'undone', 'refused'] as const
export type MatchState = (typeof matchStates)[number]

export type BankMatch = {
  readonly id: string
  readonly chapterId: string
  readonly bankAccountId: string
  readonly lines: readonly string[]
  readonly records: readonly string[]
  readonly amountCents: Cents
  readonly reason: string
  readonly state: MatchState
  readonly stateReason: string
  readonly revision: number
}

type Amount = { readonly amountCents: Cents }

/** Tells whether lines and records are the same sum: nothing else can be matched. */
export function sumsAgree(lines: readonly Amount[], records: readonly Amount[]): boolean {
  return totalCents(lines) === totalCents(records)
}

/** Gives the signed sum in cents. */
export function totalCents(of: readonly Amount[]): Cents {
  return sumCents([zeroCents, ...of.map(({ amountCents }) => amountCents)])
}

/** Gives the words by which one combination of lines and records is known, whatever their order. */
export function combination(lines: readonly string[], records: readonly string[]): string {
  return `${lines.toSorted().join(',')} ${records.toSorted().join(',')}`
}

/** A match as it stands today: with what it holds, or broken because a record of it was changed or voided since. */
export type StandingMatch = { readonly match: BankMatch; readonly lines: readonly StatementLine[]; readonly records: readonly BookRecord[]; readonly holds: boolean }

/** Looks up what the matches hold. One that lacks a part, or whose sums no longer agree, does not hold. */
export function standingMatches(matches: readonly BankMatch[], lines: readonly StatementLine[], records: readonly BookRecord[]): readonly StandingMatch[] {
  const [lineOf, recordOf] = [new Map(lines.map((line) => [line.id, line])), new Map(records.map((record) => [record.key, record]))]
  return matches.filter(({ state }) => state === 'matched').map((match) => {
    const held = { lines: match.lines.flatMap((id) => lineOf.get(id) ?? []), records: match.records.flatMap((key) => recordOf.get(key) ?? []) }
    const whole = held.lines.length === match.lines.length && held.records.length === match.records.length
    return { match, ...held, holds: whole && sumsAgree(held.lines, held.records) }
  })
}
