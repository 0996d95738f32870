import 'server-only'
import { z } from 'zod'
import { dayFromRow, instantFromRow } from '@/lib/data/database/days'
import { oneOf } from '@/lib/data/records/one-of'
import type { JsonObject } from '@/lib/domain/journal/json'
import { reportForms } from '@/lib/domain/reports/forms'
import { frozenFormats, type FrozenFile, type SealedReport } from '@/lib/domain/reports/sealed-report'
import type { SealedReport as SealedRow } from '@/lib/generated/prisma/client'
import { addedForJournal, addedFromRow } from './rows'

const filesSchema: z.ZodType<FrozenFile[]> = z.array(
  z.object({ format: z.enum(frozenFormats), part: z.number().int(), name: z.string(), type: z.string(), hash: z.string(), sizeBytes: z.number().int() }),
)
const rulesSchema = z.array(z.object({ id: z.string(), version: z.string() }))

export function sealedFromRow(row: Omit<SealedRow, 'lineSecret'>): SealedReport {
  const { id, reportId, chapterId, number, edition, version, amendmentReason, checkpoint, textHash, maskedHash, lineRoot, lineCount, giftsHash, sealedBy, sealedName } = row
  return {
    ...addedFromRow(row), id, reportId, chapterId, number, edition, version, amendmentReason, checkpoint, textHash, maskedHash, lineRoot, lineCount, giftsHash, sealedBy, sealedName,
    form: oneOf(reportForms, row.form), period: { from: dayFromRow(row.periodFrom), through: dayFromRow(row.periodThrough) },
    journalSize: Number(row.journalSize), rules: rulesSchema.parse(row.rules), files: filesSchema.parse(row.files), sealedAt: instantFromRow(row.sealedAt),
  }
}

/** The whole row as its entry tells it, but for the secret of its lines: an entry is exported, the secret is not. */
export function sealedForJournal(sealed: SealedReport): JsonObject {
  const { id: _id, period, rules, files, approvals, notes, signers, ...told } = sealed
  return {
    ...told, ...addedForJournal({ approvals, notes, signers }), periodFrom: period.from, periodThrough: period.through,
    rules: rules.map(({ id, version }) => ({ id, version })),
    files: files.map(({ format, part, name, type, hash, sizeBytes }) => ({ format, part, name, type, hash, sizeBytes })),
  }
}
