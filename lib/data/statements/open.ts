import 'server-only'
import { readAs, sqlAs } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { instantFromRow, instantToRow } from '@/lib/data/database/days'
import { today as dayIn } from '@/lib/data/records/today'
import { openUnder, organizationKeys, type OrganizationKeys } from '@/lib/data/keys/organization-key'
import type { StatementReading } from '@/lib/domain/imports/bank-statement'
import type { ImportSettings } from '@/lib/domain/imports/preview'
import type { DayOf } from '@/lib/domain/imports/table-line'
import type { TableAnswers } from '@/lib/domain/imports/table-statement'
import type { Instant } from '@/lib/domain/instant'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { readStatementFile } from '@/lib/formats/statement/read-statement'
import { filePurpose, settingsFromRow } from './rows'

export type FilePlace = { readonly chapterId: string; readonly id: string }

/** A file that was sent, as it is read with the settings made so far. */
export type OpenedFile = {
  readonly id: string
  readonly name: string
  readonly hash: string
  readonly sizeBytes: number
  readonly sentAt: Instant
  readonly settings: ImportSettings | null
  /** The settings of the last file with the same header row that was imported in the chapter. */
  readonly remembered: ImportSettings | null
  readonly batchId: string | null
  readonly reading: StatementReading
  readonly keys: OrganizationKeys
}

/** Opens and reads a file of the chapter, whoever of those who may import has sent it. Throws nothing for what is in it. */
export async function openImportFile(actor: Actor, { chapterId, id }: FilePlace): Promise<Result<OpenedFile, Refusal>> {
  const allowed = can(actor, 'donation.import', chapterId)
  if (!allowed.ok) return allowed
  if (!isId(id)) return notFound()
  const { organizationId, at, today } = actor
  const found = await readAs(actor, async (tx) => {
    const where = { organizationId, chapterId, id, OR: [{ expiresAt: null }, { expiresAt: { gt: instantToRow(at) } }] }
    const row = await tx.importFile.findFirst({ where, omit: { contentCipher: true, lookCipher: true } })
    if (row === null) return null
    const { timeZone } = await tx.chapter.findFirstOrThrow({ where: { organizationId, id: chapterId }, select: { timeZone: true } })
    return { row, timeZone, keys: await organizationKeys(tx, organizationId) }
  })
  if (found === null) return notFound()
  const { row, timeZone, keys } = found
  const dayOf: DayOf = (moment) => dayIn(moment, timeZone)
  const settings = settingsFromRow(row.answers)
  const sealed = await sealedContent(actor, id)
  const content = sealed === null ? null : openUnder(keys, filePurpose(id), sealed)
  const read = (answers: TableAnswers): Promise<StatementReading> | StatementReading => (content === null ? emptied : readStatementFile(content, today, answers, dayOf))
  const first = await read(settings?.table ?? {})
  const remembered = settings === null && first.outcome !== 'refused' ? await rememberedSettings(actor, chapterId, fingerprintOf(first)) : null
  const reading = remembered === null ? first : await read(remembered.table)
  return ok({
    id, name: row.fileName, hash: row.fileHash, sizeBytes: row.sizeBytes, sentAt: instantFromRow(row.createdAt), settings, remembered, batchId: row.importBatchId, reading, keys,
  })
}

/** The content of a file by itself: fifty megabytes as a field of a record would be in memory several times. */
async function sealedContent(actor: Actor, id: string): Promise<Buffer | null> {
  const { rows } = await sqlAs(actor, (client) => client.query<{ content_cipher: Buffer | null }>('SELECT content_cipher FROM import_file WHERE organization_id = $1 AND id = $2', [actor.organizationId, id]), 'read')
  return rows[0]?.content_cipher ?? null
}

/** Of a file that was imported, whose content went with somebody who was erased. */
const emptied: StatementReading = { outcome: 'refused', problems: [] }

/** What the next file of this kind is known by; empty for one that cannot be read. */
export function fingerprintOf(reading: StatementReading): string {
  if (reading.outcome === 'refused') return ''
  return reading.outcome === 'read' ? reading.file.fingerprint : reading.fingerprint
}

async function rememberedSettings({ organizationId, ...actor }: Actor, chapterId: string, fingerprint: string): Promise<ImportSettings | null> {
  const row = await readAs({ organizationId, ...actor }, (tx) =>
    tx.importFile.findFirst({ where: { organizationId, chapterId, fingerprint, importBatchId: { not: null } }, orderBy: { createdAt: 'desc' }, select: { answers: true } }),
  )
  return settingsFromRow(row?.answers)
}
