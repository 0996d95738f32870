import 'server-only'
import { dayToRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import type { Audit } from '@/lib/domain/audit/engagement'
import { visibility, type Actor } from '@/lib/domain/permission'
import { auditFromRow } from './rows'

export type AuditPlace = { readonly chapterId: string; readonly auditId: string }

/** The engagement, if it is open to this actor: of the chapter, not closed, not ended, and for an auditor the own one. */
export async function openedAudit(tx: Transaction, actor: Actor, of: AuditPlace): Promise<Audit | null> {
  const { auditIds } = visibility(actor, of.chapterId)
  if (auditIds !== null && !auditIds.includes(of.auditId)) return null
  if (!isId(of.auditId)) return null
  const row = await tx.audit.findFirst({
    where: { organizationId: actor.organizationId, id: of.auditId, chapterId: of.chapterId, closedAt: null, endsOn: { gte: dayToRow(actor.today) } },
  })
  return row === null ? null : auditFromRow(row)
}

/** The same for a write: what is being written and a signature wait for each other, so that nothing is added to papers that are being signed. */
export async function lockedAudit(tx: Transaction, actor: Actor, of: AuditPlace): Promise<Audit | null> {
  if (!isId(of.auditId)) return null
  await tx.$queryRaw`SELECT 1 FROM audit WHERE organization_id = ${actor.organizationId}::uuid AND id = ${of.auditId}::uuid FOR SHARE`
  return openedAudit(tx, actor, of)
}

/** The donation for a write, if the engagement is open to this actor and the donation lies in its chapter and period, or was drawn when it did. */
export async function donationInAudit(tx: Transaction, actor: Actor, of: AuditPlace & { readonly donationId: string }): Promise<{ readonly revision: number } | null> {
  const audit = await lockedAudit(tx, actor, of)
  if (audit === null || !isId(of.donationId)) return null
  const rows = await tx.$queryRaw<{ readonly revision: number }[]>`
    SELECT d.revision FROM donation d WHERE d.organization_id = ${actor.organizationId}::uuid AND d.id = ${of.donationId}::uuid AND d.chapter_id = ${of.chapterId}::uuid
      AND (d.received_on BETWEEN ${audit.periodFrom}::date AND ${audit.periodThrough}::date OR EXISTS (SELECT 1 FROM audit_sample s
        WHERE s.organization_id = d.organization_id AND s.audit_id = ${of.auditId}::uuid AND s.draw -> 'items' @> jsonb_build_array(jsonb_build_object('id', d.id))))`
  return rows[0] ?? null
}
