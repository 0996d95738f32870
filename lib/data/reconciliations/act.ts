import 'server-only'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { can, type Actor } from '@/lib/domain/permission'
import type { Refusal, Result } from '@/lib/domain/result'
import type { statementActs } from '@/lib/schemas/bank-statement'
import { dropCarried } from './carry'
import { matchCertain, matchLines, refuseMatch } from './match'
import type { StatementPlace } from './open'
import { reconcileStatement } from './reconcile'
import { unmatch } from './unmatch'

export type StatementAct = StatementPlace & {
  readonly act: (typeof statementActs)[number]
  readonly lines: readonly string[]
  readonly records: readonly string[]
  readonly matchId: string
  readonly place: number
  readonly revision: number
  readonly today: CalendarDate
}

/** What one button of a statement does: each is a verb of its own. */
export async function actOnStatement(actor: Actor, input: StatementAct): Promise<Result<{ readonly id: string }, Refusal>> {
  const allowed = can(actor, 'bank.reconcile', input.chapterId)
  if (!allowed.ok) return allowed
  const acts = { match: matchLines, 'match-certain': matchCertain, refuse: refuseMatch, unmatch, drop: dropCarried, reconcile: reconcileStatement }
  return acts[input.act](actor, input)
}
