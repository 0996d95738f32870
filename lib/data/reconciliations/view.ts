import 'server-only'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { historyOfRecord } from '@/lib/data/journal/history'
import type { BankAccount } from '@/lib/domain/bank-account'
import type { JournalEntry } from '@/lib/domain/journal/entry'
import { can, type Actor } from '@/lib/domain/permission'
import type { BankStatement } from '@/lib/domain/reconciliation/bank-statement'
import { proveCash, type CashProof } from '@/lib/domain/reconciliation/cash-proof'
import { obstaclesTo, type Obstacle } from '@/lib/domain/reconciliation/close'
import { standingMatches, type BookRecord, type StandingMatch } from '@/lib/domain/reconciliation/matching'
import { suggestMatches, type Suggestion } from '@/lib/domain/reconciliation/suggest'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { freeLines, type LineFile, type ReadLine } from './lines'
import { findStatement, type StatementPlace } from './open'
import { openParts, refusedOf } from './suggestions'

export type StatementView = {
  readonly account: BankAccount
  readonly statement: BankStatement
  readonly lines: readonly ReadLine[]
  readonly proof: CashProof
  readonly obstacles: readonly Obstacle[]
  /** Matches that hold a line of this statement. */
  readonly matches: readonly StandingMatch[]
  readonly suggestions: readonly Suggestion[]
  /** What is still open, of earlier months too: lines up to the end of the statement, and records of the account or of none. */
  readonly openLines: readonly ReadLine[]
  readonly openRecords: readonly BookRecord[]
  /** The files that the lines came in, each with the id under which it is kept (null where the import keeps none); a statement on paper has none. */
  readonly files: readonly { readonly name: string; readonly hash: string; readonly keptId: string | null }[]
  readonly isLast: boolean
  readonly history: readonly JournalEntry[]
}

/** A statement with everything that is looked at while it is reconciled. */
export async function viewStatement(actor: Actor, place: StatementPlace): Promise<Result<StatementView, Refusal>> {
  const allowed = can(actor, 'bank.reconcile', place.chapterId)
  if (!allowed.ok) return allowed
  const view = await readAs(actor, async (tx): Promise<Omit<StatementView, 'history'> | null> => {
    const opened = await findStatement(tx, actor, place)
    if (opened === null) return null
    const { statement, books, facts, of } = opened
    const proof = proveCash(facts)
    const open = await openParts(tx, opened)
    const notTaken = (await freeLines(tx, of, { from: statement.periodFrom, through: statement.periodThrough })).length
    const own = new Set(facts.lines.map(({ id }) => id))
    return {
      account: books.account, statement, lines: facts.lines, proof, openLines: open.lines, openRecords: open.records,
      obstacles: obstaclesTo({ statement, statements: books.statements, proof, lines: [...own], notTaken }),
      matches: standingMatches(facts.matches, [...facts.lines, ...facts.otherLines], facts.records).filter(({ match }) => match.lines.some((id) => own.has(id))),
      suggestions: statement.state === 'open' ? suggestMatches(open.lines, open.records, refusedOf(opened)) : [],
      files: await keptFiles(tx, actor, place.chapterId, facts.lines), isLast: books.statements.at(-1)?.id === statement.id,
    }
  })
  if (view === null) return notFound()
  const history = await historyOfRecord(actor, place)
  return ok({ ...view, history: history.ok ? history.value : [] })
}

/** The files of some lines, by their name and SHA-256. */
export function filesOf(lines: readonly ReadLine[]): readonly LineFile[] {
  return [...new Map(lines.flatMap(({ file }) => (file === null ? [] : [[file.hash, file] as const]))).values()]
}

async function keptFiles(tx: Transaction, { organizationId }: Actor, chapterId: string, lines: readonly ReadLine[]): Promise<StatementView['files']> {
  const files = filesOf(lines)
  const kept = await tx.importFile.findMany({
    where: { organizationId, chapterId, fileHash: { in: files.map(({ hash }) => hash) }, contentCipher: { not: null }, importBatch: { state: 'recorded' } }, orderBy: { createdAt: 'asc' }, select: { id: true, fileHash: true },
  })
  return files.map((file) => ({ ...file, keptId: kept.find(({ fileHash }) => fileHash === file.hash)?.id ?? null }))
}
