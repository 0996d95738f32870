import 'server-only'
import { instantToRow } from '@/lib/data/database/days'
import { inTransaction } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import type { Attestation } from '@/lib/domain/checklists/assemble'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { checklistSettings } from './facts/settings'
import { attestationFromRow, computedFromRow } from './rows'
import { writeAnswer } from './write'

export type ConfirmationInput = { readonly chapterId: string; readonly answerId: string; /** The revision that was read. */ readonly revision: number | null }

/** Approves an answer as the second person. Who answered never approves, and an answer that was changed meanwhile is read first. */
export async function confirmChecklistAnswer(actor: Actor, { chapterId, answerId, revision }: ConfirmationInput): Promise<Result<Attestation, Refusal>> {
  const allowed = can(actor, 'checklist.confirm', chapterId)
  if (!allowed.ok) return allowed
  if (!isId(answerId)) return notFound()
  const { organizationId, userId } = actor
  return inTransaction(actor, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM checklist_answer WHERE organization_id = ${organizationId}::uuid AND id = ${answerId}::uuid FOR UPDATE`
    const earlier = await tx.checklistAnswer.findFirst({ where: { organizationId, chapterId, id: answerId } })
    const settings = await checklistSettings(tx, { organizationId, chapterId })
    if (earlier === null || settings === null) return notFound()
    if (earlier.confirmedBy !== null && earlier.confirmedBy === userId) return ok(attestationFromRow(earlier, settings.timeZone))
    if (earlier.attestedBy === userId) return refuse({ reason: 'not-allowed', key: 'approvalByAnother' })
    if (earlier.revision !== revision) return refuse({ reason: 'conflict', key: 'changedMeanwhile' })
    const second = { confirmedBy: userId, confirmedName: actor.name, confirmedAt: instantToRow(actor.at) }
    const row = await writeAnswer(tx, actor, { type: 'checklist-answer.confirmed', earlier, answer: { ...earlier, computed: computedFromRow(earlier), ...second, revision: earlier.revision + 1 }, reason: '' })
    return ok(attestationFromRow(row, settings.timeZone))
  })
}
