import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { correctRevised, type RecordPlace } from '@/lib/data/records/revise'
import type { AuditSample } from '@/lib/domain/audit/sample'
import { can, isAuditorOf, type Actor } from '@/lib/domain/permission'
import { invalid, notFound, type Refusal, type Result } from '@/lib/domain/result'
import { lockedAudit, type AuditPlace } from './opened'
import { sampleTable } from './sample-rows'

export type WithdrawInput = RecordPlace & AuditPlace & { readonly reason: string }

/** Withdraws a sample that was planned wrongly, with the reason. It stays in the workpapers, and its items need no result. */
export async function withdrawAuditSample(actor: Actor, { reason, auditId, ...place }: WithdrawInput): Promise<Result<AuditSample, Refusal>> {
  const allowed = can(actor, 'audit.test', place.chapterId)
  if (!allowed.ok) return allowed
  if (!isAuditorOf(actor, { ...place, auditId })) return notFound()
  if (reason === '') return invalid({ reason: { key: 'missing' } })
  return inTransaction(actor, async (tx) => {
    if ((await lockedAudit(tx, actor, { chapterId: place.chapterId, auditId })) === null) return notFound()
    const withdrawn = { state: 'withdrawn', stateReason: reason } as const
    return correctRevised(tx, actor, sampleTable, {
      place, yours: withdrawn, type: 'audit-sample.withdrawn', reason,
      record: (earlier) => (earlier.auditId === auditId ? { ...earlier, ...withdrawn, revision: earlier.revision + 1 } : earlier),
    })
  })
}
