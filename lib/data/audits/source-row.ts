import 'server-only'
import { dayFromRow } from '@/lib/data/database/days'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { openUnder, organizationKeys } from '@/lib/data/keys/organization-key'
import { linePurpose, lineTexts } from '@/lib/data/statements/rows'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { Donation } from '@/lib/domain/donation'
import { can, opens, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'

/** The row that a record was made from. */
export type SourceRow = {
  /** Null for a bank line that was typed from paper. */
  readonly fileName: string | null
  readonly row: number
  /** Of a line of a bank or processor; null for a row of a file of records. */
  readonly postedOn: CalendarDate | null
  /** The line as it stood in the file; null where it is not kept. */
  readonly raw: string | null
}

/** Finds what a donation was made from; null where it was typed. It shows what a record masks, as a file does. */
export async function sourceRowOf(actor: Actor, donation: Donation): Promise<Result<SourceRow | null, Refusal>> {
  const allowed = can(actor, 'file.read', donation.chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'donations', donation.chapterId)) return notFound()
  return readAs(actor, async (tx) => ok((await bankLine(tx, actor, donation)) ?? (await importedRow(tx, actor, donation))))
}

async function bankLine(tx: Transaction, { organizationId }: Actor, { id }: Donation): Promise<SourceRow | null> {
  const line = await tx.bankLine.findFirst({ where: { organizationId, donationId: id }, include: { importBatch: { select: { fileName: true } } }, orderBy: { id: 'asc' } })
  if (line === null) return null
  const texts = lineTexts(openUnder(await organizationKeys(tx, organizationId), linePurpose(line.id), line.contentCipher))
  const raw = texts.raw === '' ? [texts.name, texts.memo].filter((text) => text !== '').join('\n') : texts.raw
  return { fileName: line.importBatch?.fileName ?? null, row: line.position, postedOn: dayFromRow(line.postedOn), raw: raw === '' ? null : raw }
}

async function importedRow(tx: Transaction, { organizationId }: Actor, { importBatchId, importRow }: Donation): Promise<SourceRow | null> {
  if (importBatchId === null) return null
  const batch = await tx.importBatch.findFirst({ where: { organizationId, id: importBatchId }, select: { fileName: true } })
  return batch === null ? null : { fileName: batch.fileName, row: importRow ?? 0, postedOn: null, raw: null }
}
