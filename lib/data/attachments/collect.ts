import 'server-only'
import { instantToRow } from '@/lib/data/database/days'
import { inTransaction, readAs } from '@/lib/data/database/transaction'
import { hoursLater } from '@/lib/data/installation/clock'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { dropUploads } from './drop'

/** How long a file that was sent waits to be attached. */
export const waitingHours = 24

/**
 * Takes away the files of an organization that nobody attached within a day; those of the inbox wait on. A content stays while anything names it: a file beside a record,
 * also one that was taken off, or another upload.
 */
export async function collectUploads(actor: Actor): Promise<Result<{ readonly collected: number }, Refusal>> {
  const allowed = can(actor, 'file.attach', null)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  const before = instantToRow(hoursLater(actor.at, -waitingHours))
  const old = await readAs(actor, (tx) => tx.fileUpload.findMany({ where: { organizationId, inInbox: false, uploadedAt: { lt: before } }, select: { id: true, sha256: true } }))
  for (const upload of old) {
    const collected = await inTransaction(actor, async (tx) => {
      await dropUploads(tx, organizationId, [upload])
      return ok(true)
    })
    if (!collected.ok) return collected
  }
  return ok({ collected: old.length })
}
