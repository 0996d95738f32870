import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { getAudit } from './list'
import { markFromRow, type AuditMark } from './mark-rows'

/** The marks of an engagement by donation. */
export async function marksOfAudit(actor: Actor, of: { readonly chapterId: string; readonly id: string }): Promise<Result<ReadonlyMap<string, AuditMark>, Refusal>> {
  const allowed = can(actor, 'chapter.read', of.chapterId)
  if (!allowed.ok) return allowed
  const audit = await getAudit(actor, of)
  if (!audit.ok) return audit
  return readAs(actor, async (tx) => {
    const rows = await tx.auditMark.findMany({ where: { organizationId: actor.organizationId, auditId: of.id } })
    return ok(new Map(rows.map((row) => [row.donationId, markFromRow(row)])))
  })
}
