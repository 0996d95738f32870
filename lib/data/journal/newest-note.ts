import 'server-only'
import { sqlAs } from '@/lib/data/database/transaction'
import type { Actor } from '@/lib/domain/permission'
import { newestCheckpoints } from './checkpoint'

/** The newest signed note over the journal; empty where there is none. For verbs that have asked. */
export async function newestNote(actor: Actor): Promise<string> {
  const found = await sqlAs(actor, (client) => newestCheckpoints(client, actor.organizationId, 1), 'read')
  return found[0]?.note ?? ''
}
