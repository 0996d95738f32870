import 'server-only'
import { dayToRow, instantToRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { conflictOf } from '@/lib/data/records/conflict'
import { onceByFormKey } from '@/lib/data/records/once'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { Attestation } from '@/lib/domain/checklists/assemble'
import { allowedAnswers, answerProblems, type Said } from '@/lib/domain/checklists/attestation'
import { can, type Actor } from '@/lib/domain/permission'
import { invalid, notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { checklistSettings } from './facts/settings'
import { wholeChecklist } from './for-period'
import { attestationFromRow } from './rows'
import { lockAnswer, writeAnswer, type NewAnswer } from './write'

export type AttestationInput = Said & {
  readonly chapterId: string
  readonly formKey: string
  readonly itemId: string
  /** A day of the item's period. */
  readonly on: CalendarDate
  /** The revision that the form was opened on; null where there was no answer yet. */
  readonly revision: number | null
}

/** Answers an item for its period in the name of the actor, or corrects the answer that is there. A computed answer is only confirmed, annotated or excepted. */
export async function attestChecklistAnswer(actor: Actor, input: AttestationInput): Promise<Result<Attestation, Refusal>> {
  const allowed = can(actor, 'checklist.answer', input.chapterId)
  if (!allowed.ok) return allowed
  const problems = answerProblems(input, actor.today)
  if (Object.keys(problems).length > 0) return invalid(problems)
  return onceByFormKey(actor, 'checklist_answer', (tx) => ofFormKey(tx, actor, input), (tx) => attest(tx, actor, input))
}

async function ofFormKey(tx: Transaction, actor: Actor, { formKey, chapterId }: AttestationInput): Promise<Attestation | null> {
  const settings = await checklistSettings(tx, { organizationId: actor.organizationId, chapterId })
  const row = await tx.checklistAnswer.findFirst({ where: { organizationId: actor.organizationId, chapterId, formKey } })
  return row === null || settings === null ? null : attestationFromRow(row, settings.timeZone)
}

async function attest(tx: Transaction, actor: Actor, input: AttestationInput): Promise<Result<Attestation, Refusal>> {
  const { chapterId } = input
  const settings = await checklistSettings(tx, { organizationId: actor.organizationId, chapterId })
  const checklist = await wholeChecklist(tx, actor, chapterId, input.on)
  const entry = checklist?.entries.find((each) => each.item.id === input.itemId)
  if (settings === null || entry?.applies !== true) return notFound()
  const { item, period, computed } = entry
  if (!allowedAnswers(item).includes(input.answer)) return invalid({ answer: { key: 'choiceUnknown' } })
  const span = { periodFrom: dayToRow(period.from), periodThrough: dayToRow(period.through) }
  const earlier = await lockAnswer(tx, actor, { chapterId, itemId: item.id, ...span })
  const isRepeated = earlier !== null && earlier.formKey === input.formKey && input.revision === null
  if (isRepeated) return ok(attestationFromRow(earlier, settings.timeZone))
  if (earlier !== null && earlier.revision !== input.revision) {
    const theirs = { answer: earlier.answer, note: earlier.note, revision: earlier.revision }
    const yours = { answer: input.answer, note: input.note }
    return conflictOf(tx, actor, { id: earlier.id, openedOn: input.revision ?? earlier.revision - 1, theirs, yours })
  }
  const said = {
    answer: input.answer, note: input.note, exceptedUntil: input.exceptedUntil === null ? null : dayToRow(input.exceptedUntil),
    computed, attestedBy: actor.userId, attestedName: actor.name, attestedAt: instantToRow(actor.at),
    confirmedBy: null, confirmedName: '', confirmedAt: null,
  }
  const fresh = { id: newId(), formKey: input.formKey, chapterId, itemId: item.id, ...span }
  const answer: NewAnswer = { ...(earlier ?? fresh), ...said, revision: (earlier?.revision ?? 0) + 1 }
  const row = await writeAnswer(tx, actor, { type: 'checklist-answer.attested', earlier, answer, reason: earlier === null ? '' : input.note })
  return ok(attestationFromRow(row, settings.timeZone))
}
