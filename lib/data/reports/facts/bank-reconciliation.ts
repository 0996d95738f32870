import 'server-only'
import { dayToRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { findStatement } from '@/lib/data/reconciliations/open'
import { filesOf } from '@/lib/data/reconciliations/view'
import type { Actor } from '@/lib/domain/permission'
import { proveCash } from '@/lib/domain/reconciliation/cash-proof'
import { standingMatches } from '@/lib/domain/reconciliation/matching'
import type { ProvedStatement, ReconciliationFacts } from '@/lib/domain/reports/bank-reconciliation'
import type { ReportRequest, ReportSight } from '../scope'
import { readHead } from './head'

/** Reads the statements that end in the period, each with its proof; null where the chapter is not the actor's, or money is shown to the reader as totals. */
export async function readReconciliationFacts(tx: Transaction, actor: Actor, request: ReportRequest, sight: ReportSight): Promise<ReconciliationFacts | null> {
  const { organizationId } = actor
  const head = sight.money === 'lines' ? await readHead(tx, organizationId, request) : null
  if (head === null) return null
  const { profile: _profile, covered, bankAccounts: _accounts, ...shared } = head
  const { from, through } = request.period
  const rows = await tx.bankStatement.findMany({
    where: { organizationId, chapterId: { in: covered.map(({ id }) => id) }, state: { not: 'voided' }, periodThrough: { gte: dayToRow(from), lte: dayToRow(through) } }, select: { id: true, chapterId: true },
  })
  const statements: ProvedStatement[] = []
  for (const place of rows) {
    const opened = await findStatement(tx, actor, place)
    if (opened === null) continue
    const { books, statement, facts } = opened
    const own = new Set(facts.lines.map(({ id }) => id))
    const matches = standingMatches(facts.matches, [...facts.lines, ...facts.otherLines], facts.records).filter(({ match }) => match.lines.some((id) => own.has(id)))
    statements.push({ account: books.account, statement, proof: proveCash(facts), matches, files: filesOf(facts.lines) })
  }
  return { ...shared, personal: sight.personal, statements }
}
