import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { correctRevised } from '@/lib/data/records/revise'
import { formatShort } from '@/lib/domain/calendar-date'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { openForWork, type StatementPlace } from './open'
import { bankMatchTable } from './rows'

/** Takes a match back: its lines and records are open again. Not one whose line is in a locked month. */
export async function unmatch(actor: Actor, input: StatementPlace & { readonly matchId: string }): Promise<Result<{ readonly id: string }, Refusal>> {
  const allowed = can(actor, 'bank.reconcile', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const opened = await openForWork(tx, actor, input)
    if (!opened.ok) return opened
    const { books, facts } = opened.value
    const match = facts.matches.find(({ id }) => id === input.matchId)
    if (match === undefined) return notFound()
    const locked = new Set(books.statements.filter(({ state }) => state === 'reconciled').map(({ id }) => id))
    const shut = [...facts.lines, ...facts.otherLines].find(({ id, statementId }) => match.lines.includes(id) && locked.has(statementId ?? ''))
    if (shut !== undefined) return refuse({ reason: 'reconciled', key: 'matchLocked', values: { day: formatShort(shut.on) } })
    const undone = await correctRevised(tx, actor, bankMatchTable, {
      place: { chapterId: input.chapterId, id: match.id, revision: match.revision }, yours: { state: 'undone' },
      record: (earlier) => ({ ...earlier, state: 'undone' as const, revision: earlier.revision + 1 }), type: 'bank-match.undone', reason: null,
    })
    return undone.ok ? ok({ id: input.id }) : undone
  })
}
