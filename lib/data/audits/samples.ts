import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import type { AuditSample } from '@/lib/domain/audit/sample'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { getAudit } from './list'
import { sampleFromRow, withChapter } from './sample-rows'

/** The samples of an engagement as they were drawn, the first one first, the withdrawn ones too. */
export async function samplesOfAudit(actor: Actor, of: { readonly chapterId: string; readonly id: string }): Promise<Result<readonly AuditSample[], Refusal>> {
  const allowed = can(actor, 'chapter.read', of.chapterId)
  if (!allowed.ok) return allowed
  const audit = await getAudit(actor, of)
  if (!audit.ok) return audit
  return readAs(actor, async (tx) => {
    const rows = await tx.auditSample.findMany({ where: { organizationId: actor.organizationId, auditId: of.id }, include: withChapter, orderBy: [{ drawnAt: 'asc' }, { id: 'asc' }] })
    return ok(rows.map(sampleFromRow))
  })
}
