import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { addDays } from '@/lib/domain/calendar-date'
import { combination, type BookRecord } from '@/lib/domain/reconciliation/matching'
import { suggestMatches, type Suggestion } from '@/lib/domain/reconciliation/suggest'
import { readLooseRecords } from './book'
import type { ReadLine } from './lines'
import type { OpenedStatement } from './open'

/** Days around a statement in which records that name no account may belong to it. */
const around = { before: 60, after: 10 }

/** What can still be matched: open lines up to the end of the statement, and open records of the account or of none. */
export async function openParts(tx: Transaction, { facts, of, statement }: OpenedStatement): Promise<{ readonly lines: readonly ReadLine[]; readonly records: readonly BookRecord[] }> {
  const { periodFrom, periodThrough } = statement
  const [lines, keys] = [new Set(facts.matches.flatMap((match) => match.lines)), new Set(facts.matches.flatMap((match) => match.records))]
  const loose = await readLooseRecords(tx, of, { from: laterOf(addDays(periodFrom, -around.before), facts.beginsOn), through: addDays(periodThrough, around.after) })
  return {
    lines: [...facts.lines, ...facts.otherLines].filter(({ id, on }) => !lines.has(id) && on <= periodThrough),
    records: [...facts.records.filter(({ key, on }) => !keys.has(key) && on <= addDays(periodThrough, around.after)), ...loose],
  }
}

function laterOf<Day extends string>(left: Day, right: Day): Day {
  return left > right ? left : right
}

/** Combinations that somebody said are not the same money. */
export function refusedOf({ refused }: OpenedStatement): ReadonlySet<string> {
  return new Set(refused.map((each) => combination(each.lines, each.records)))
}

/** The suggestions for what can still be matched. */
export async function suggestionsFor(tx: Transaction, opened: OpenedStatement): Promise<readonly Suggestion[]> {
  const { lines, records } = await openParts(tx, opened)
  return suggestMatches(lines, records, refusedOf(opened))
}
