import 'server-only'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type pg from 'pg'
import { z } from 'zod'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { sealBytes } from '@/lib/data/keys/envelope'
import { openUnder, type OrganizationKeys } from '@/lib/data/keys/organization-key'
import { csvRow } from '@/lib/formats/csv/csv-line'

/** Rows that are packed and sealed together. */
const rowsTogether = 500
/** Speed before size: a row takes some thirty bytes either way. */
const level = 1

type Packed = { readonly firstRow: number; readonly bytes: Buffer }

/** The texts of the rows of a file of records, packed as the file is read, so that each record can show the row that it came from. */
export class RowTexts {
  private readonly packed: Packed[] = []
  private waiting: string[] = []
  private firstRow = 0

  /** Takes the cells of a row; rows come one after the other. */
  add(row: number, cells: readonly string[]): void {
    if (this.waiting.length === 0) this.firstRow = row
    this.waiting.push(csvRow(cells))
    if (this.waiting.length === rowsTogether) this.pack()
  }

  private pack(): void {
    if (this.waiting.length === 0) return
    this.packed.push({ firstRow: this.firstRow, bytes: packedTexts(this.waiting) })
    this.waiting = []
  }

  /** Keeps all texts with the import, sealed under the organization's key. */
  async write(client: pg.ClientBase, { wrap, organizationId }: OrganizationKeys, importBatchId: string): Promise<void> {
    this.pack()
    for (const { firstRow, bytes } of this.packed) {
      const id = newId()
      await client.query('INSERT INTO import_text (organization_id, id, import_batch_id, first_row, content_cipher) VALUES ($1, $2, $3, $4, $5)', [organizationId, id, importBatchId, firstRow, sealBytes(wrap, purposeOf(id), bytes)])
    }
  }
}

const textsSchema = z.array(z.string().nullable())

function packedTexts(texts: readonly (string | null)[]): Buffer {
  return deflateRawSync(Buffer.from(JSON.stringify(texts)), { level })
}

/** What the texts of some rows are sealed for. */
function purposeOf(id: string): string {
  return `import-text/${id}`
}

type PartRow = { readonly id: string; readonly firstRow: number; readonly contentCipher: Uint8Array }

function textsIn(keys: OrganizationKeys, { id, contentCipher }: PartRow): readonly (string | null)[] {
  return textsSchema.parse(JSON.parse(inflateRawSync(openUnder(keys, purposeOf(id), contentCipher)).toString('utf8')))
}

export type RowPlace = { readonly importBatchId: string; readonly row: number }

function partWith(tx: Transaction, { organizationId }: OrganizationKeys, { importBatchId, row }: RowPlace): Promise<PartRow | null> {
  return tx.importText.findFirst({ where: { organizationId, importBatchId, firstRow: { lte: row } }, orderBy: { firstRow: 'desc' }, select: { id: true, firstRow: true, contentCipher: true } })
}

/** Gives a row of a file of records as it stood there; `erased` where somebody whom it names was erased, null where it was not kept. */
export async function rowTextOf(tx: Transaction, keys: OrganizationKeys, place: RowPlace): Promise<{ readonly raw: string } | 'erased' | null> {
  const part = await partWith(tx, keys, place)
  const raw = part === null ? undefined : textsIn(keys, part)[place.row - part.firstRow]
  return raw === undefined ? null : raw === null ? 'erased' : { raw }
}

/** Takes the texts of some rows out of what is kept, for good; gives how many there were. */
export async function eraseRowTexts(tx: Transaction, keys: OrganizationKeys, places: readonly RowPlace[]): Promise<number> {
  let erased = 0
  const byPart = new Map<string, { readonly part: PartRow; readonly rows: Set<number> }>()
  for (const place of places) {
    const part = await partWith(tx, keys, place)
    if (part === null) continue
    const known = byPart.get(part.id) ?? { part, rows: new Set<number>() }
    known.rows.add(place.row - part.firstRow)
    byPart.set(part.id, known)
  }
  for (const { part, rows } of byPart.values()) {
    const texts = textsIn(keys, part)
    const left = texts.map((text, at) => (rows.has(at) ? null : text))
    erased += [...rows].filter((at) => texts[at] != null).length
    const contentCipher = sealBytes(keys.wrap, purposeOf(part.id), packedTexts(left))
    await tx.importText.update({ where: { organizationId_id: { organizationId: keys.organizationId, id: part.id } }, data: { contentCipher } })
  }
  return erased
}
