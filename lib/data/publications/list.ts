import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { can, type Actor } from '@/lib/domain/permission'
import type { PublishedReport } from '@/lib/domain/publication/publication'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { publishedFromRow } from './rows'

/** Every report of a chapter or (null) the whole organization that is public or was, the newest first. */
export async function listPublished(actor: Actor, chapterId: string | null): Promise<Result<readonly PublishedReport[], Refusal>> {
  const allowed = can(actor, 'report.publish', chapterId)
  if (!allowed.ok) return allowed
  const rows = await readAs(actor, (tx) => tx.publicReport.findMany({ where: { organizationId: actor.organizationId, chapterId }, orderBy: { publishedAt: 'desc' } }))
  return ok(rows.map(publishedFromRow))
}
