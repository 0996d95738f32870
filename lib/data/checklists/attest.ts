import 'server-only'
import { dayToRow, instantToRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { changedBefore } from '@/lib/data/journal/changed'
import { conflictOf } from '@/lib/data/records/conflict'
import { onceByFormKey } from '@/lib/data/records/once'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { Attestation } from '@/lib/domain/checklists/assemble'
import { allowedAnswers, needsNote, type AttestedAnswer } from '@/lib/domain/checklists/attestation'
import { findChecklistItem, type ChecklistItem } from '@/lib/domain/checklists/catalogue'
import { appliesTo, itemPeriod } from '@/lib/domain/checklists/periods'
import { can, type Actor } from '@/lib/domain/permission'
import { invalid, notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import type { ChecklistAnswer } from '@/lib/generated/prisma/client'
import { registrationsOf } from './facts/registrations'
import { checklistSettings } from './facts/settings'
import { answerForJournal, attestationFromRow } from './rows'

export type AttestationInput = {
  readonly chapterId: string
  readonly formKey: string
  readonly itemId: string
  /** A day of the item's period. */
  readonly on: CalendarDate
  readonly answer: AttestedAnswer
  readonly note: string
  /** The revision that the form was opened on; null where there was no answer yet. */
  readonly revision: number | null
}

/** Answers an item for its period in the name of the actor, or corrects the answer that is there. A computed answer is only confirmed or annotated. */
export async function attestChecklistAnswer(actor: Actor, input: AttestationInput): Promise<Result<Attestation, Refusal>> {
  const allowed = can(actor, 'checklist.answer', input.chapterId)
  if (!allowed.ok) return allowed
  const item = findChecklistItem(input.itemId)
  if (item === undefined) return notFound()
  if (!allowedAnswers(item).includes(input.answer)) return invalid({ answer: { key: 'choiceUnknown' } })
  if (input.note === '' && needsNote(input.answer)) return invalid({ note: { key: 'missing' } })
  return onceByFormKey(actor, 'checklist_answer', (tx) => ofFormKey(tx, actor, input), (tx) => attest(tx, actor, item, input))
}

async function ofFormKey(tx: Transaction, actor: Actor, { formKey, chapterId }: AttestationInput): Promise<Attestation | null> {
  const settings = await checklistSettings(tx, { organizationId: actor.organizationId, chapterId })
  const row = await tx.checklistAnswer.findFirst({ where: { organizationId: actor.organizationId, chapterId, formKey } })
  return row === null || settings === null ? null : attestationFromRow(row, settings.timeZone)
}

async function attest(tx: Transaction, actor: Actor, item: ChecklistItem, input: AttestationInput): Promise<Result<Attestation, Refusal>> {
  const { organizationId } = actor
  const settings = await checklistSettings(tx, { organizationId, chapterId: input.chapterId })
  if (settings === null) return notFound()
  const registrations = await registrationsOf(tx, organizationId)
  const period = itemPeriod(item, input.on, registrations)
  if (!appliesTo(item, period, registrations)) return notFound()
  const span = { periodFrom: dayToRow(period.from), periodThrough: dayToRow(period.through) }
  const earlier = await lockAnswer(tx, actor, { ...input, ...span })
  const isRepeated = earlier !== null && earlier.formKey === input.formKey && input.revision === null
  if (isRepeated) return ok(attestationFromRow(earlier, settings.timeZone))
  if (earlier !== null && earlier.revision !== input.revision) {
    const theirs = { answer: earlier.answer, note: earlier.note, revision: earlier.revision }
    const yours = { answer: input.answer, note: input.note }
    return conflictOf(tx, actor, { id: earlier.id, openedOn: input.revision ?? earlier.revision - 1, theirs, yours })
  }
  const who = { attestedBy: actor.userId, attestedName: actor.name, attestedAt: instantToRow(actor.at) }
  const said = { answer: input.answer, note: input.note, ...who }
  const fresh = { id: newId(), formKey: input.formKey, chapterId: input.chapterId, itemId: item.id, ...span }
  const row = await writeAnswer(tx, actor, earlier, { ...(earlier ?? fresh), ...said, revision: (earlier?.revision ?? 0) + 1 })
  return ok(attestationFromRow(row, settings.timeZone))
}

type AnswerKey = Pick<ChecklistAnswer, 'chapterId' | 'itemId' | 'periodFrom' | 'periodThrough'>

/** The lock on the chapter makes two first answers to one item follow each other. */
async function lockAnswer(tx: Transaction, actor: Actor, key: AnswerKey): Promise<ChecklistAnswer | null> {
  const { organizationId } = actor
  const { chapterId, itemId, periodFrom, periodThrough } = key
  await tx.$queryRaw`SELECT 1 FROM chapter WHERE organization_id = ${organizationId}::uuid AND id = ${chapterId}::uuid FOR NO KEY UPDATE`
  return tx.checklistAnswer.findFirst({ where: { organizationId, chapterId, itemId, periodFrom, periodThrough } })
}

async function writeAnswer(
  tx: Transaction, actor: Actor, earlier: ChecklistAnswer | null, answer: Omit<ChecklistAnswer, 'organizationId' | 'journalIndex'>,
): Promise<ChecklistAnswer> {
  const { organizationId } = actor
  const columns = columnsOf(answer)
  const { id, note, revision } = columns
  const after = answerForJournal(columns)
  const before = earlier === null ? null : changedBefore(answerForJournal(columnsOf(earlier)), after)
  const journalIndex = await appendEntry(tx, actor, {
    type: 'checklist-answer.attested', id, revision, before, after, reason: earlier === null || note === '' ? null : note,
  })
  if (earlier === null) return tx.checklistAnswer.create({ data: { organizationId, ...columns, journalIndex } })
  return tx.checklistAnswer.update({ where: { organizationId_id: { organizationId, id } }, data: { ...columns, journalIndex } })
}

/** What stands in the row besides tenant and journal index, whatever else the object carries. */
function columnsOf(from: Omit<ChecklistAnswer, 'organizationId' | 'journalIndex'>): Omit<ChecklistAnswer, 'organizationId' | 'journalIndex'> {
  const { id, formKey, chapterId, itemId, periodFrom, periodThrough, answer, note, attestedBy, attestedName, attestedAt, revision } = from
  return { id, formKey, chapterId, itemId, periodFrom, periodThrough, answer, note, attestedBy, attestedName, attestedAt, revision }
}
