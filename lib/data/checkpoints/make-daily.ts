import 'server-only'
import { sqlAs } from '@/lib/data/database/transaction'
import { newestCheckpoints, writeCheckpoint, type KeptCheckpoint } from '@/lib/data/journal/checkpoint'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'

/** The hour of the night from which on the day before counts as over. */
const nightHour = 3

/**
 * The checkpoint of the day: made once 03:00 has passed in the organization's time zone, if anything was written before then that no
 * checkpoint covers. Null where there is nothing to do, so it may be asked as often as one likes, by any number of servers.
 */
export async function makeDailyCheckpoint(actor: Actor, timeZone: string): Promise<Result<KeptCheckpoint | null, Refusal>> {
  const allowed = can(actor, 'checkpoint.make', null)
  if (!allowed.ok) return allowed
  return sqlAs(actor, async (client) => {
    const covered = (await newestCheckpoints(client, actor.organizationId, 1))[0]?.size ?? 0
    const { rowCount } = await client.query(
      `SELECT FROM journal_entry WHERE organization_id = $1 AND index = $2
       AND at < (date_trunc('day', $3::timestamptz AT TIME ZONE $4 - $5 * interval '1 hour') + $5 * interval '1 hour') AT TIME ZONE $4`,
      [actor.organizationId, covered, actor.at, timeZone, nightHour],
    )
    return rowCount === 0 ? ok(null) : writeCheckpoint(client, actor, 'day')
  })
}
