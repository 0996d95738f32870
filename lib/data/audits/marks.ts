import 'server-only'
import { instantFromRow } from '@/lib/data/database/days'
import { readAs } from '@/lib/data/database/transaction'
import { oneOf } from '@/lib/data/records/one-of'
import { can, type Actor } from '@/lib/domain/permission'
import { markResults } from '@/lib/domain/reports/audit-facts'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { getAudit } from './list'
import type { AuditMark } from './mark'

/** The marks of an engagement by donation. */
export async function marksOfAudit(actor: Actor, of: { readonly chapterId: string; readonly id: string }): Promise<Result<ReadonlyMap<string, AuditMark>, Refusal>> {
  const allowed = can(actor, 'chapter.read', of.chapterId)
  if (!allowed.ok) return allowed
  const audit = await getAudit(actor, of)
  if (!audit.ok) return audit
  return readAs(actor, async (tx) => {
    const rows = await tx.auditMark.findMany({ where: { organizationId: actor.organizationId, auditId: of.id } })
    return ok(new Map(rows.map((row) => [row.donationId, {
      id: row.id, auditId: row.auditId, donationId: row.donationId, donationRevision: row.donationRevision, result: oneOf(markResults, row.result), note: row.note,
      notedName: row.notedName, notedAt: instantFromRow(row.notedAt), resolution: row.resolution, resolvedName: row.resolvedName,
      resolvedAt: row.resolvedAt === null ? null : instantFromRow(row.resolvedAt), revision: row.revision,
    }])))
  })
}
