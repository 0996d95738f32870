import 'server-only'
import { z } from 'zod'
import { instantToRow } from '@/lib/data/database/days'
import { readAs } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { openUnder, organizationKeys } from '@/lib/data/keys/organization-key'
import type { ListedRow } from '@/lib/domain/imports/listed-rows'
import type { ImportSettings } from '@/lib/domain/imports/preview'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type FieldProblem, type Refusal, type Result } from '@/lib/domain/result'
import { lookAtFile, lookFromText, lookPurpose, type FileLook } from './look'
import type { FilePlace } from './open'
import { decidedFrom, decidedPurpose, settingsFromRow, type DecidedValues } from './rows'

export type ShownWork = { readonly kind: 'look' | 'import'; readonly step: string; readonly share: number }

/** An import that was tried and came to nothing: why, and what had been decided. */
export type TriedImport = { readonly problem: FieldProblem; readonly fields: Readonly<Record<string, FieldProblem>>; readonly values: DecidedValues }

export type ImportPage = {
  readonly id: string
  readonly name: string
  readonly settings: ImportSettings | null
  /** Null while it is looked at, and once it was imported. */
  readonly look: FileLook | null
  readonly work: ShownWork | null
  readonly tried: TriedImport | null
}

/** A file as its page shows it: a short one is read at once; of a long one, what its own process has found, or how far that is. */
export async function viewImportPage(actor: Actor, place: FilePlace): Promise<Result<ImportPage, Refusal>> {
  const allowed = can(actor, 'donation.import', place.chapterId)
  if (!allowed.ok) return allowed
  const found = await keptOf(actor, place)
  if (found === null) return notFound()
  const { row, kept, tried } = found
  const page = { id: row.id, name: row.fileName, settings: settingsFromRow(row.answers), tried, work: null }
  if (row.importBatchId !== null) return ok({ ...page, look: null })
  if (row.isLong && row.work !== '') return ok({ ...page, look: null, work: { kind: row.work === 'import' ? 'import' : 'look', step: row.workStep, share: row.workShare } })
  // What was kept by a program of another edition is as good as nothing.
  if (row.isLong) return ok({ ...page, look: kept, tried: tried ?? (kept === null ? { problem: { key: 'importFailed' }, fields: {}, values: {} } : null) })
  const look = await lookAtFile(actor, place)
  return look.ok ? ok({ ...page, look: look.value }) : look
}

/** The rows of a file of which nothing is recorded unless somebody does something, for a list that can be taken away; none while a long file is being read. */
export async function problemRowsOfFile(actor: Actor, place: FilePlace): Promise<Result<readonly ListedRow[], Refusal>> {
  const allowed = can(actor, 'donation.import', place.chapterId)
  if (!allowed.ok) return allowed
  const found = await keptOf(actor, place)
  if (found === null) return notFound()
  if (found.row.importBatchId !== null) return ok([])
  if (found.row.isLong) return ok(found.kept?.problems ?? [])
  const look = await lookAtFile(actor, place)
  return look.ok ? ok(look.value.problems) : look
}

async function keptOf(actor: Actor, { chapterId, id }: FilePlace) {
  const { organizationId, at } = actor
  if (!isId(id)) return null
  return readAs(actor, async (tx) => {
    const row = await tx.importFile.findFirst({
      where: { organizationId, chapterId, id, OR: [{ expiresAt: null }, { expiresAt: { gt: instantToRow(at) } }] }, omit: { contentCipher: true },
    })
    if (row === null) return null
    const keys = await organizationKeys(tx, organizationId)
    const kept = row.lookCipher === null ? null : lookFromText(openUnder(keys, lookPurpose(id), row.lookCipher).toString('utf8'))
    const problem = workProblem.safeParse(row.workProblem)
    const values = row.decidedCipher === null ? {} : decidedFrom(openUnder(keys, decidedPurpose(id), row.decidedCipher)).values
    return { row, kept, tried: problem.success ? { problem: { key: problem.data.key, values: problem.data.values }, fields: problem.data.fields, values } : null }
  })
}

const messageValues = z.record(z.string(), z.union([z.string(), z.number()])).default({})
const workProblem = z.object({ key: z.string(), values: messageValues, fields: z.record(z.string(), z.object({ key: z.string(), values: messageValues })).default({}) })
