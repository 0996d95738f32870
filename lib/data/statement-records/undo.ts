import 'server-only'
import { historyOfRecord } from '@/lib/data/journal/history'
import { isUndoable } from '@/lib/data/records/undo'
import { can, type Actor } from '@/lib/domain/permission'
import { enteredByMistake } from '@/lib/domain/record'
import { refuse, type Refusal, type Result } from '@/lib/domain/result'
import type { StatementRecord } from '@/lib/domain/statement-records/statement-record'
import { voidStatementRecord } from './void'

/** Takes back what one has just entered: a void with the reason of a mistake. */
export async function undoStatementRecord(actor: Actor, input: { readonly chapterId: string; readonly id: string }): Promise<Result<StatementRecord, Refusal>> {
  const allowed = can(actor, 'statement-record.void', input.chapterId)
  if (!allowed.ok) return allowed
  const history = await historyOfRecord(actor, input)
  if (!history.ok) return history
  if (!isUndoable(history.value, actor)) return refuse({ reason: 'not-allowed', key: 'undoTooLate' })
  return voidStatementRecord(actor, { ...input, revision: 1, reason: enteredByMistake })
}
