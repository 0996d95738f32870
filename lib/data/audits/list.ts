import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import type { Audit } from '@/lib/domain/audit/engagement'
import { can, visibility, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { auditFromRow } from './rows'

/** Lists the engagements of a chapter, newest period first; an auditor sees only their own. */
export async function listAudits(actor: Actor, chapterId: string): Promise<Result<readonly Audit[], Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  const { auditIds, money } = visibility(actor, chapterId)
  if (money === 'totals') return notFound()
  return readAs(actor, async (tx) => {
    const rows = await tx.audit.findMany({
      where: { organizationId: actor.organizationId, chapterId, ...(auditIds === null ? {} : { id: { in: [...auditIds] } }) },
      orderBy: [{ periodThrough: 'desc' }, { id: 'desc' }],
    })
    return ok(rows.map(auditFromRow))
  })
}

/** Gives one engagement of a chapter that the actor may see. */
export async function getAudit(actor: Actor, of: { readonly chapterId: string; readonly id: string }): Promise<Result<Audit, Refusal>> {
  const allowed = can(actor, 'chapter.read', of.chapterId)
  if (!allowed.ok) return allowed
  const all = await listAudits(actor, of.chapterId)
  if (!all.ok) return all
  const audit = all.value.find(({ id }) => id === of.id)
  return audit === undefined ? notFound() : ok(audit)
}
