import 'server-only'
import { sqlAs } from '@/lib/data/database/transaction'
import { writeCheckpoint, type KeptCheckpoint } from '@/lib/data/journal/checkpoint'
import { can, type Actor } from '@/lib/domain/permission'
import type { Refusal, Result } from '@/lib/domain/result'

/** Makes a checkpoint of the organization's journal because somebody asks for one. */
export async function makeCheckpoint(actor: Actor): Promise<Result<KeptCheckpoint, Refusal>> {
  const allowed = can(actor, 'checkpoint.make', null)
  if (!allowed.ok) return allowed
  return sqlAs(actor, (client) => writeCheckpoint(client, actor, 'request'))
}
