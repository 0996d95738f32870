import 'server-only'
import { z } from 'zod'
import { dayFromRow, instantFromRow } from '@/lib/data/database/days'
import { oneOf } from '@/lib/data/records/one-of'
import { today } from '@/lib/data/records/today'
import type { Attestation } from '@/lib/domain/checklists/assemble'
import { attestedAnswers } from '@/lib/domain/checklists/attestation'
import { computedAnswers, type Evaluation } from '@/lib/domain/checklists/evaluation'
import { recordKinds } from '@/lib/domain/reports/report-document'
import type { JsonObject } from '@/lib/domain/journal/json'
import type { ChecklistAnswer } from '@/lib/generated/prisma/client'

const recordSchema = z.object({ kind: z.enum(recordKinds), number: z.string(), id: z.string(), revision: z.number().int() })
const computedSchema: z.ZodType<Evaluation> = z.object({
  answer: z.enum(computedAnswers), reason: z.string(), records: z.array(recordSchema), recordCount: z.number().int(),
})

/** Reads what the records said when the answer was given; null where nothing is computed. */
export function computedFromRow({ computed }: Pick<ChecklistAnswer, 'computed'>): Evaluation | null {
  return computed === null ? null : computedSchema.parse(computed)
}

/** What the records said, as row and entry keep it. */
export function computedForRow({ answer, reason, records, recordCount }: Evaluation): JsonObject {
  return { answer, reason, records: records.map(({ kind, number, id, revision }) => ({ kind, number, id, revision })), recordCount }
}

/** Reads a row; the day of the attestation is that of the chapter's calendar. */
export function attestationFromRow(row: ChecklistAnswer, timeZone: string): Attestation {
  const attestedAt = instantFromRow(row.attestedAt)
  return {
    id: row.id,
    itemId: row.itemId,
    periodFrom: dayFromRow(row.periodFrom),
    periodThrough: dayFromRow(row.periodThrough),
    answer: oneOf(attestedAnswers, row.answer),
    note: row.note,
    exceptedUntil: row.exceptedUntil === null ? null : dayFromRow(row.exceptedUntil),
    computed: computedFromRow(row),
    attestedBy: row.attestedBy,
    attestedName: row.attestedName,
    attestedAt,
    attestedOn: today(attestedAt, timeZone),
    confirmed: row.confirmedAt === null ? null : { name: row.confirmedName, on: today(instantFromRow(row.confirmedAt), timeZone) },
    revision: row.revision,
  }
}

/** What the journal keeps of an answer: the whole row, the form key too. */
export function answerForJournal(row: Omit<ChecklistAnswer, 'organizationId' | 'journalIndex' | 'computed'> & { readonly computed: Evaluation | null }): JsonObject {
  return {
    ...row,
    periodFrom: dayFromRow(row.periodFrom),
    periodThrough: dayFromRow(row.periodThrough),
    attestedAt: instantFromRow(row.attestedAt),
    exceptedUntil: row.exceptedUntil === null ? null : dayFromRow(row.exceptedUntil),
    computed: row.computed === null ? null : computedForRow(row.computed),
    confirmedAt: row.confirmedAt === null ? null : instantFromRow(row.confirmedAt),
  }
}
