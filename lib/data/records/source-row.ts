import 'server-only'
import { dayFromRow } from '@/lib/data/database/days'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { rowTextOf } from '@/lib/data/imports/row-texts'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { textsOfLine } from '@/lib/data/statements/rows'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { can, opens, type Actor, type RecordArea } from '@/lib/domain/permission'
import type { RecordOrigin } from '@/lib/domain/record'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'

/** The row that a record was made from. */
export type SourceRow = {
  /** Null for a bank line that was typed from paper. */
  readonly fileName: string | null
  /** SHA-256 of the file, 64 hexadecimal digits; null for a typed line. */
  readonly fileHash: string | null
  readonly row: number
  /** Of a line of a bank or processor; null for a row of a file of records. */
  readonly postedOn: CalendarDate | null
  /** The line as it stood in the file; null where it is not kept. */
  readonly raw: string | null
  /** Whether the text is gone because somebody whom it names was erased. */
  readonly isErased: boolean
}

export type SourcedKind = 'donation' | 'expenditure' | 'transfer' | 'lobbying-contact' | 'statement-record'
export type SourcedRecord = Pick<RecordOrigin, 'importBatchId' | 'importRow'> & { readonly kind: SourcedKind; readonly id: string; readonly chapterId: string }

/** Where whoever does not open an area finds nothing; what statements need is open to all who read files. */
const areas: Readonly<Record<SourcedKind, RecordArea | null>> = { donation: 'donations', expenditure: 'spending', transfer: 'spending', 'lobbying-contact': 'contacts', 'statement-record': null }

/** Finds what a record was made from; null where it was typed. It shows what a record masks, as a file does. */
export async function sourceRowOf(actor: Actor, record: SourcedRecord): Promise<Result<SourceRow | null, Refusal>> {
  const allowed = can(actor, 'file.read', record.chapterId)
  if (!allowed.ok) return allowed
  const area = areas[record.kind]
  if (area !== null && !opens(actor, area, record.chapterId)) return notFound()
  return readAs(actor, async (tx) => ok((await bankLine(tx, actor, record)) ?? (await importedRow(tx, actor, record))))
}

function ofLine({ kind, id }: SourcedRecord) {
  if (kind === 'donation') return { donationId: id }
  if (kind === 'expenditure') return { expenditureId: id }
  return kind === 'transfer' ? { transferId: id } : null
}

async function bankLine(tx: Transaction, { organizationId }: Actor, record: SourcedRecord): Promise<SourceRow | null> {
  const of = ofLine(record)
  const include = { importBatch: { select: { fileName: true, fileHash: true } } } as const
  const line = of === null ? null : await tx.bankLine.findFirst({ where: { organizationId, ...of }, include, orderBy: { id: 'asc' } })
  if (line === null) return null
  const { name, memo, raw: text } = textsOfLine(await organizationKeys(tx, organizationId), line)
  const raw = text === '' ? [name, memo].filter((each) => each !== '').join('\n') : text
  return {
    fileName: line.importBatch?.fileName ?? null, fileHash: line.importBatch?.fileHash ?? null, row: line.position, postedOn: dayFromRow(line.postedOn), raw: raw === '' ? null : raw,
    isErased: line.contentCipher === null,
  }
}

async function importedRow(tx: Transaction, { organizationId }: Actor, { importBatchId, importRow }: SourcedRecord): Promise<SourceRow | null> {
  if (importBatchId === null) return null
  const batch = await tx.importBatch.findFirst({ where: { organizationId, id: importBatchId }, select: { fileName: true, fileHash: true } })
  if (batch === null) return null
  const row = importRow ?? 0
  const text = await rowTextOf(tx, await organizationKeys(tx, organizationId), { importBatchId, row })
  return { ...batch, row, postedOn: null, raw: text === 'erased' ? null : (text?.raw ?? null), isErased: text === 'erased' }
}
