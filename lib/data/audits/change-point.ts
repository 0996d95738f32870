import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { correctRevised, type RecordPlace } from '@/lib/data/records/revise'
import type { AuditPoint, PointText } from '@/lib/domain/audit/point'
import type { EntryType } from '@/lib/domain/journal/entry-types'
import { can, isAuditorOf, type Actor } from '@/lib/domain/permission'
import { notFound, type Refusal, type Result } from '@/lib/domain/result'
import { lockedAudit, type AuditPlace } from './opened'
import { pointTable } from './point-rows'

type PointPlace = RecordPlace & AuditPlace

/** Corrects what the auditor asked or found, with the reason. */
export async function correctAuditPoint(
  actor: Actor, { told, cause, effect, recommendation, dueOn, reason, ...place }: PointPlace & PointText & { readonly reason: string },
): Promise<Result<AuditPoint, Refusal>> {
  const allowed = can(actor, 'audit.find', place.chapterId)
  if (!allowed.ok) return allowed
  if (!isAuditorOf(actor, place)) return notFound()
  return change(actor, place, { type: 'audit-point.corrected', reason, said: { told, cause, effect, recommendation, dueOn } })
}

/** The chapter's answer; answering again replaces it, and the journal keeps both. */
export async function answerAuditPoint(actor: Actor, { answer, ...place }: PointPlace & { readonly answer: string }): Promise<Result<AuditPoint, Refusal>> {
  const allowed = can(actor, 'audit.answer', place.chapterId)
  if (!allowed.ok) return allowed
  return change(actor, place, { type: 'audit-point.answered', reason: null, said: { answer, answeredName: actor.name, answeredAt: actor.at } })
}

/** The auditor closes it: a finding by the evidence that closes it. */
export async function closeAuditPoint(actor: Actor, { closing, ...place }: PointPlace & { readonly closing: string }): Promise<Result<AuditPoint, Refusal>> {
  const allowed = can(actor, 'audit.find', place.chapterId)
  if (!allowed.ok) return allowed
  if (!isAuditorOf(actor, place)) return notFound()
  return change(actor, place, { type: 'audit-point.closed', reason: null, said: { closing, closedName: actor.name, closedAt: actor.at } })
}

type Change = { readonly type: EntryType; readonly reason: string | null; readonly said: Partial<AuditPoint> }

/** Nothing of a point changes once it is closed or its audit is. */
function change(actor: Actor, { auditId, ...place }: PointPlace, { type, reason, said }: Change): Promise<Result<AuditPoint, Refusal>> {
  return inTransaction(actor, async (tx) => {
    if ((await lockedAudit(tx, actor, { chapterId: place.chapterId, auditId })) === null) return notFound()
    const point = await pointTable.find(tx, { organizationId: actor.organizationId, id: place.id, chapterId: place.chapterId })
    if (point?.auditId !== auditId || point.closedAt !== null) return notFound()
    return correctRevised(tx, actor, pointTable, { place, yours: { ...said }, type, reason, record: (earlier) => ({ ...earlier, ...said, revision: earlier.revision + 1 }) })
  })
}
