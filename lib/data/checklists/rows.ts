import 'server-only'
import { dayFromRow, instantFromRow } from '@/lib/data/database/days'
import { oneOf } from '@/lib/data/records/one-of'
import { today } from '@/lib/data/records/today'
import type { Attestation } from '@/lib/domain/checklists/assemble'
import { attestedAnswers } from '@/lib/domain/checklists/attestation'
import type { JsonObject } from '@/lib/domain/journal/json'
import type { ChecklistAnswer } from '@/lib/generated/prisma/client'

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
    attestedName: row.attestedName,
    attestedAt,
    attestedOn: today(attestedAt, timeZone),
    revision: row.revision,
  }
}

/** What the journal keeps of an answer: the whole row, the form key too. */
export function answerForJournal(row: Omit<ChecklistAnswer, 'organizationId' | 'journalIndex'>): JsonObject {
  return {
    ...row,
    periodFrom: dayFromRow(row.periodFrom),
    periodThrough: dayFromRow(row.periodThrough),
    attestedAt: instantFromRow(row.attestedAt),
  }
}
