import 'server-only'
import { instantToRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { onceByFormKey } from '@/lib/data/records/once'
import { pointNumber, type AuditPoint, type PointKind, type PointText } from '@/lib/domain/audit/point'
import { can, isAuditorOf, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { donationInAudit, openedAudit, type AuditPlace } from './opened'
import { withChapter } from './sample-rows'
import { pointColumns, pointFromRow } from './point-rows'

export type PointInput = AuditPlace & PointText & { readonly formKey: string; readonly kind: PointKind; /** Null for what concerns no single donation. */ readonly donationId: string | null }

/** Puts a question or a finding to the chapter, about one donation or the whole. */
export async function raiseAuditPoint(actor: Actor, input: PointInput): Promise<Result<AuditPoint, Refusal>> {
  const allowed = can(actor, 'audit.find', input.chapterId)
  if (!allowed.ok) return allowed
  if (!isAuditorOf(actor, input)) return notFound()
  const { organizationId } = actor
  const before = async (tx: Transaction) => {
    const row = await tx.auditPoint.findFirst({ where: { organizationId, formKey: input.formKey }, include: withChapter })
    return row === null ? null : pointFromRow(row)
  }
  return onceByFormKey(actor, 'audit_point', before, (tx) => keepPoint(tx, actor, input))
}

async function keepPoint(tx: Transaction, actor: Actor, { formKey, ...input }: PointInput): Promise<Result<AuditPoint, Refusal>> {
  const { organizationId } = actor
  const { auditId, donationId, kind } = input
  await tx.$queryRaw`SELECT 1 FROM audit WHERE organization_id = ${organizationId}::uuid AND id::text = ${auditId} FOR UPDATE`
  if ((await openedAudit(tx, actor, input)) === null) return notFound()
  if (donationId !== null && (await donationInAudit(tx, actor, { ...input, donationId })) === null) return notFound()
  const earlier = await tx.auditPoint.count({ where: { organizationId, auditId, kind } })
  const point: AuditPoint = {
    ...input, id: newId(), number: pointNumber(kind, earlier), raisedName: actor.name, raisedAt: actor.at, answer: '', answeredName: '', answeredAt: null, closing: '', closedName: '', closedAt: null,
    revision: 1,
  }
  const journalIndex = await appendEntry(tx, actor, { type: 'audit-point.raised', id: point.id, revision: 1, before: null, after: { ...point, formKey }, reason: null })
  await tx.auditPoint.create({
    data: {
      ...pointColumns(point), organizationId, id: point.id, formKey, auditId, donationId, kind, number: point.number, raisedBy: actor.userId, raisedName: point.raisedName,
      raisedAt: instantToRow(point.raisedAt), journalIndex,
    },
  })
  return ok(point)
}
