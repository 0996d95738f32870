import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { appendEntry } from '@/lib/data/journal/append'
import { changedBefore } from '@/lib/data/journal/changed'
import type { Evaluation } from '@/lib/domain/checklists/evaluation'
import type { Actor } from '@/lib/domain/permission'
import { Prisma, type ChecklistAnswer } from '@/lib/generated/prisma/client'
import { answerForJournal, computedForRow, computedFromRow } from './rows'

/** An answer as it will stand in its row, before the journal has given its index. */
export type NewAnswer = Omit<ChecklistAnswer, 'organizationId' | 'journalIndex' | 'computed'> & { readonly computed: Evaluation | null }

type AnswerKey = Pick<ChecklistAnswer, 'chapterId' | 'itemId' | 'periodFrom' | 'periodThrough'>

/** The lock on the chapter makes two first answers to one item follow each other. */
export async function lockAnswer(tx: Transaction, actor: Actor, key: AnswerKey): Promise<ChecklistAnswer | null> {
  const { organizationId } = actor
  const { chapterId, itemId, periodFrom, periodThrough } = key
  await tx.$queryRaw`SELECT 1 FROM chapter WHERE organization_id = ${organizationId}::uuid AND id = ${chapterId}::uuid FOR NO KEY UPDATE`
  return tx.checklistAnswer.findFirst({ where: { organizationId, chapterId, itemId, periodFrom, periodThrough } })
}

type Written = {
  readonly type: 'checklist-answer.attested' | 'checklist-answer.confirmed'
  readonly earlier: ChecklistAnswer | null
  readonly answer: NewAnswer
  /** Empty where there is none. */
  readonly reason: string
}

/** Writes an answer with its entry: the first one, or the next revision of it. */
export async function writeAnswer(tx: Transaction, actor: Actor, { type, earlier, answer, reason }: Written): Promise<ChecklistAnswer> {
  const { organizationId } = actor
  const columns = columnsOf(answer)
  const { id, revision } = columns
  const after = answerForJournal(columns)
  const before = earlier === null ? null : changedBefore(answerForJournal(columnsOf({ ...earlier, computed: computedFromRow(earlier) })), after)
  const journalIndex = await appendEntry(tx, actor, { type, id, revision, before, after, reason: reason === '' ? null : reason })
  const data = { ...columns, computed: columns.computed === null ? Prisma.DbNull : computedForRow(columns.computed), journalIndex }
  if (earlier === null) return tx.checklistAnswer.create({ data: { organizationId, ...data } })
  return tx.checklistAnswer.update({ where: { organizationId_id: { organizationId, id } }, data })
}

/** What stands in the row besides tenant and journal index, whatever else the object carries. */
function columnsOf(from: NewAnswer): NewAnswer {
  const {
    id, formKey, chapterId, itemId, periodFrom, periodThrough, answer, note, exceptedUntil, computed, attestedBy, attestedName, attestedAt,
    confirmedBy, confirmedName, confirmedAt, revision,
  } = from
  return {
    id, formKey, chapterId, itemId, periodFrom, periodThrough, answer, note, exceptedUntil, computed, attestedBy, attestedName, attestedAt,
    confirmedBy, confirmedName, confirmedAt, revision,
  }
}
