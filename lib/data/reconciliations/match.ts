import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { inTransaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { formatShort } from '@/lib/domain/calendar-date'
import { can, type Actor } from '@/lib/domain/permission'
import { reasonSentence, type MatchReason } from '@/lib/domain/reconciliation/match-reason'
import { combination, sumsAgree, totalCents, type BankMatch, type BookRecord } from '@/lib/domain/reconciliation/matching'
import { ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { lockedThrough } from './account'
import { readRecords } from './book'
import type { ReadLine } from './lines'
import { openForWork, type OpenedStatement, type StatementPlace } from './open'
import { matchColumns } from './rows'
import { suggestionsFor } from './suggestions'

export type MatchInput = StatementPlace & { readonly lines: readonly string[]; readonly records: readonly string[] }
export type Matched = { readonly id: string; readonly count: number }

/**
 * Matches lines of the account with records: one with one, one with many, many with one or many with many. The sums must agree, and nothing is
 * matched twice. Where the program had suggested just this, its reasons stand with the match; else it was matched by hand.
 */
export async function matchLines(actor: Actor, input: MatchInput): Promise<Result<Matched, Refusal>> {
  const allowed = can(actor, 'bank.reconcile', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const opened = await openForWork(tx, actor, input)
    if (!opened.ok) return opened
    const suggested = await suggestionOf(tx, opened.value, input)
    const parts = await partsOf(tx, opened.value, input)
    if (!parts.ok) return parts
    await writeMatch(tx, actor, opened.value, { ...parts.value, reasons: suggested?.reasons ?? [{ key: 'byHand' }] })
    return ok({ id: input.id, count: 1 })
  })
}

/** Accepts every suggestion that is certain, as each would be accepted by itself. */
export async function matchCertain(actor: Actor, place: StatementPlace): Promise<Result<Matched, Refusal>> {
  const allowed = can(actor, 'bank.reconcile', place.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const opened = await openForWork(tx, actor, place)
    if (!opened.ok) return opened
    const certain = (await suggestionsFor(tx, opened.value)).filter((suggestion) => suggestion.certain)
    for (const { lines, records, reasons } of certain) {
      const parts = await partsOf(tx, opened.value, { lines: lines.map(({ id }) => id), records: records.map(({ key }) => key) })
      if (!parts.ok) return parts
      await writeMatch(tx, actor, opened.value, { ...parts.value, reasons })
    }
    return ok({ id: place.id, count: certain.length })
  })
}

/** What the program suggests of just these lines and records, if it does. */
async function suggestionOf(tx: Transaction, opened: OpenedStatement, asked: Pick<MatchInput, 'lines' | 'records'>) {
  const wanted = combination(asked.lines, asked.records)
  return (await suggestionsFor(tx, opened)).find(({ lines, records }) => combination(lines.map(({ id }) => id), records.map(({ key }) => key)) === wanted)
}

type Parts = { readonly lines: readonly ReadLine[]; readonly records: readonly BookRecord[] }

/** The lines and records that are meant, if they may be matched. */
async function partsOf(tx: Transaction, { books, of, facts }: OpenedStatement, asked: Pick<MatchInput, 'lines' | 'records'>): Promise<Result<Parts, Refusal>> {
  const [lineIds, keys] = [[...new Set(asked.lines)], [...new Set(asked.records)]]
  const lines = [...facts.lines, ...facts.otherLines].filter(({ id }) => lineIds.includes(id))
  const records = await readRecords(tx, of, keys)
  if (lines.length === 0 || records.length === 0 || lines.length < lineIds.length || records.length < keys.length) return refuse({ reason: 'invalid', key: 'matchParts' })
  if (!sumsAgree(lines, records)) return refuse({ reason: 'invalid', key: 'matchSums' })
  const taken = await tx.bankMatch.count({ where: { organizationId: of.organizationId, state: 'matched', OR: [{ lines: { hasSome: lineIds } }, { records: { hasSome: keys } }] } })
  if (taken > 0) return refuse({ reason: 'conflict', key: 'matchTaken' })
  const locked = lockedThrough(books.statements)
  const shut = lines.some(({ statementId }) => books.statements.find(({ id }) => id === statementId)?.state === 'reconciled')
  // What a locked month shows must stay: a record that came into the account by this match, or one from before the first statement, would change it.
  const changes = (record: BookRecord) => locked !== null && record.on <= locked && (shut || !record.inAccount || record.on < facts.beginsOn)
  if (records.some(changes)) return refuse({ reason: 'reconciled', key: 'matchLocked', values: { day: locked === null ? '' : formatShort(locked) } })
  if (records.some((record) => !record.inAccount && record.on < facts.beginsOn)) return refuse({ reason: 'invalid', key: 'matchBeforeBeginning' })
  return ok({ lines, records })
}

type Matching = Parts & { readonly reasons: readonly MatchReason[]; readonly refused?: boolean }

/** Writes a match, or that somebody refused one, with its entry. */
export async function writeMatch(tx: Transaction, actor: Actor, { of }: OpenedStatement, { lines, records, reasons, refused = false }: Matching): Promise<void> {
  const { organizationId, chapterId, bankAccountId } = of
  const match: BankMatch = {
    id: newId(), chapterId, bankAccountId, lines: lines.map(({ id }) => id), records: records.map(({ key }) => key), amountCents: totalCents(lines), reason: reasonSentence(reasons),
    state: refused ? 'refused' : 'matched', stateReason: '', revision: 1,
  }
  const formKey = newId()
  const type = refused ? 'bank-match.refused' : 'bank-match.made'
  const journalIndex = await appendEntry(tx, actor, { type, id: match.id, revision: 1, before: null, after: { ...match, formKey }, reason: null })
  await tx.bankMatch.create({ data: { organizationId, formKey, ...matchColumns(match), journalIndex } })
}

/** Says of a suggestion that it is not the same money: it is not suggested again. */
export async function refuseMatch(actor: Actor, input: MatchInput): Promise<Result<Matched, Refusal>> {
  const allowed = can(actor, 'bank.reconcile', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const opened = await openForWork(tx, actor, input)
    if (!opened.ok) return opened
    const suggestion = await suggestionOf(tx, opened.value, input)
    if (suggestion === undefined) return ok({ id: input.id, count: 0 })
    const lines = [...opened.value.facts.lines, ...opened.value.facts.otherLines].filter(({ id }) => input.lines.includes(id))
    await writeMatch(tx, actor, opened.value, { lines, records: suggestion.records, reasons: suggestion.reasons, refused: true })
    return ok({ id: input.id, count: 1 })
  })
}
