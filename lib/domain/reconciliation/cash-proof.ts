/**
 * The four-way proof of cash (money.md section 8.4): balance at the beginning, in, out and balance at the end, for the bank and for the books, with
 * what lies between them. A match is settled on the last day of anything that it holds; until then its parts are open on the side where they stand.
 */
import { addDays, daysBetween, type CalendarDate } from '../calendar-date'
import { addCents, negateCents, subtractCents, sumCents, zeroCents, type Cents } from '../money'
import { carriedDifference, statementGap, type BankStatement } from './bank-statement'
import { standingMatches, type BankMatch, type BookRecord, type StandingMatch, type StatementLine } from './matching'

/** Everything that is known of an account up to the end of a statement. */
export type AccountFacts = {
  readonly statement: Pick<BankStatement, 'periodFrom' | 'periodThrough' | 'openingCents' | 'closingCents' | 'carried'>
  /** What the books had in the account when its first statement began; records before then are in it. */
  readonly beforeCents: Cents
  readonly beginsOn: CalendarDate
  /** The lines of this statement. */
  readonly lines: readonly StatementLine[]
  /** The lines of the earlier statements of the account, and of later ones: they settle what stands here. */
  readonly otherLines: readonly StatementLine[]
  /** The records of the account since then, and those that are matched with its lines, of any day. */
  readonly records: readonly BookRecord[]
  readonly matches: readonly BankMatch[]
}

export type Columns = { readonly openingCents: Cents; readonly inCents: Cents; readonly outCents: Cents; readonly closingCents: Cents }

export const proofRows = ['bank', 'booksOnlyBefore', 'booksOnlyNow', 'bankOnlyBefore', 'bankOnlyNow', 'netted', 'carried', 'adjusted', 'books', 'difference'] as const
export type ProofRow = { readonly id: (typeof proofRows)[number]; readonly columns: Columns }

/** An item that stands on one side alone at the end of the period; `ageDays` since its own day. */
export type OpenItem<Item> = { readonly item: Item; readonly ageDays: number }

export type CashProof = {
  readonly rows: readonly ProofRow[]
  /** In the books, not at the bank; at the bank, not in the books: at the end of the period, the oldest first. */
  readonly booksOnly: readonly OpenItem<BookRecord>[]
  readonly bankOnly: readonly OpenItem<StatementLine>[]
  /** Bank less books after all open items: what must be carried with a name. */
  readonly differenceCents: Cents
  /** What opening, lines and closing of the statement lack. */
  readonly gapCents: Cents
  /** Matches of which a record was changed since, so that their sums no longer agree. */
  readonly broken: readonly StandingMatch[]
}

type Moved = { readonly on: CalendarDate; readonly amountCents: Cents }
type Settled = ReadonlyMap<BookRecord | StatementLine, CalendarDate>

function settledOn(matches: readonly StandingMatch[]): Settled {
  return new Map(matches.filter(({ holds }) => holds).flatMap(({ lines, records }) => {
    const parts = [...lines, ...records]
    const last = parts.map(({ on }) => on).toSorted().at(-1)
    return last === undefined ? [] : parts.map((part) => [part, last] as const)
  }))
}

/** In and out, both without a sign. */
function inAndOut(moved: readonly Moved[]): { readonly inCents: Cents; readonly outCents: Cents } {
  const of = (sign: number) => sumCents([zeroCents, ...moved.flatMap(({ amountCents }) => (Math.sign(amountCents) === sign ? [amountCents] : []))])
  return { inCents: of(1), outCents: negateCents(of(-1)) }
}

/** What is open at the beginning changes it, and what moves in the period the other way; what is open at the end the end. */
function openRow(id: ProofRow['id'], open: readonly Moved[], { at, sign }: { readonly at: 'before' | 'now'; readonly sign: 1 | -1 }): ProofRow {
  const { inCents, outCents } = inAndOut(open)
  const signed = (amount: Cents, by: number): Cents => (by === 1 ? amount : negateCents(amount))
  const sum = signed(subtractCents(inCents, outCents), sign)
  const moves = at === 'before' ? -sign : sign
  return {
    id,
    columns: { openingCents: at === 'before' ? sum : zeroCents, inCents: signed(inCents, moves), outCents: signed(outCents, moves), closingCents: at === 'now' ? sum : zeroCents },
  }
}

function summed(id: ProofRow['id'], rows: readonly ProofRow[]): ProofRow {
  const of = (column: keyof Columns) => sumCents([zeroCents, ...rows.map(({ columns }) => columns[column])])
  return { id, columns: { openingCents: of('openingCents'), inCents: of('inCents'), outCents: of('outCents'), closingCents: of('closingCents') } }
}

function lessThan(left: ProofRow, right: ProofRow): Columns {
  const of = (column: keyof Columns) => subtractCents(left.columns[column], right.columns[column])
  return { openingCents: of('openingCents'), inCents: of('inCents'), outCents: of('outCents'), closingCents: of('closingCents') }
}

/** Gives the proof of a statement. With every item open or matched, its difference is the same in all months, and zero unless the books began with another balance. */
export function proveCash(facts: AccountFacts): CashProof {
  const { statement, beforeCents, beginsOn, lines } = facts
  const { periodFrom, periodThrough, openingCents, closingCents } = statement
  const standing = standingMatches(facts.matches, [...lines, ...facts.otherLines], facts.records)
  const settled = settledOn(standing)
  const eve = addDays(periodFrom, -1)
  // What the books had before the first statement went through the bank, unless a line shows that it had not.
  const isOpen = (part: BookRecord | StatementLine, day: CalendarDate) => {
    const last = settled.get(part)
    return part.on <= day && (last === undefined ? part.on >= beginsOn : last > day)
  }
  const open = <Part extends BookRecord | StatementLine>(parts: readonly Part[], day: CalendarDate) => parts.filter((part) => isOpen(part, day))
  const allLines = [...lines, ...facts.otherLines]
  const within = ({ on }: Moved) => on >= periodFrom && on <= periodThrough
  const counted = facts.records.filter(({ on }) => on >= beginsOn)
  const booksBefore = sumCents([beforeCents, ...counted.filter(({ on }) => on < periodFrom).map(({ amountCents }) => amountCents)])
  const booksMoved = inAndOut(counted.filter(within))
  const books: ProofRow = {
    id: 'books',
    columns: { openingCents: booksBefore, ...booksMoved, closingCents: addCents(booksBefore, subtractCents(booksMoved.inCents, booksMoved.outCents)) },
  }
  const carried = negateCents(carriedDifference(statement.carried))
  const rows: readonly ProofRow[] = [
    { id: 'bank', columns: { openingCents, ...inAndOut(lines), closingCents } },
    openRow('booksOnlyBefore', open(facts.records, eve), { at: 'before', sign: 1 }),
    openRow('booksOnlyNow', open(facts.records, periodThrough), { at: 'now', sign: 1 }),
    openRow('bankOnlyBefore', open(allLines, eve), { at: 'before', sign: -1 }),
    openRow('bankOnlyNow', open(allLines, periodThrough), { at: 'now', sign: -1 }),
    nettedRow(standing.filter(({ holds }) => holds), settled, within),
    { id: 'carried', columns: { openingCents: carried, inCents: zeroCents, outCents: zeroCents, closingCents: carried } },
  ]
  const adjusted = summed('adjusted', rows)
  const difference: ProofRow = { id: 'difference', columns: lessThan(adjusted, books) }
  const aged = <Part extends BookRecord | StatementLine>(parts: readonly Part[]): readonly OpenItem<Part>[] =>
    parts.map((item) => ({ item, ageDays: daysBetween(item.on, periodThrough) })).toSorted((left, right) => right.ageDays - left.ageDays)
  return {
    rows: [...rows, adjusted, books, difference],
    booksOnly: aged(open(facts.records, periodThrough)),
    bankOnly: aged(open(allLines, periodThrough)),
    differenceCents: subtractCents(difference.columns.closingCents, carried),
    gapCents: statementGap(statement, lines),
    broken: standing.filter(({ holds }) => !holds),
  }
}

/** Where the bank shows a net amount of what the books show gross, both sides of the books are higher by the same. */
function nettedRow(standing: readonly StandingMatch[], settled: Settled, within: (moved: Moved) => boolean): ProofRow {
  const higher = standing.flatMap(({ lines, records }) => {
    const last = lines[0] === undefined ? undefined : settled.get(lines[0])
    if (last === undefined || !within({ on: last, amountCents: zeroCents })) return []
    return [subtractCents(inAndOut(records).inCents, inAndOut(lines).inCents)]
  })
  const sum = sumCents([zeroCents, ...higher])
  return { id: 'netted', columns: { openingCents: zeroCents, inCents: sum, outCents: sum, closingCents: zeroCents } }
}
