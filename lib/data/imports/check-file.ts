import 'server-only'
import type pg from 'pg'
import type { ImportKind } from '@/lib/domain/imports/import-kind'
import { reasonOf, type RowProblem } from '@/lib/domain/imports/row-problem'
import { readFile, type FilePlan, type PlacedRow, type ReadRow } from './rows'

/** Where a row is known again: its key within its chapter. */
export type Place = { readonly chapterId: string; readonly key: string }

export type CheckedFile = {
  readonly kind: ImportKind
  readonly hash: string
  readonly rowCount: number
  readonly problemCount: number
  /** What is to be written, in the order of the file: a few hundred bytes a row. None where there is a problem. */
  readonly rows: readonly PlacedRow[]
}

export type Watching = {
  /** Called for each problem as it is found; nothing is kept here, so that a bad file costs no memory. */
  readonly onProblem: (problem: RowProblem) => void
  readonly onProgress: (step: 'reading' | 'writing', rows: number, share: number) => void
}

/** The key of a gift, or of the gift that a refund names, within its chapter. */
export function placeKey({ chapterId, key }: Place): string {
  return `${chapterId} ${key}`
}

/** Where a row is known again. */
export function placeOf({ chapter, key }: PlacedRow): Place {
  return { chapterId: chapter.id, key }
}

/** Where the gift stands that a refund returns. */
export function originalOf({ imported, chapter }: PlacedRow): Place | null {
  return imported.type === 'donation' && imported.refundOf !== '' ? { chapterId: chapter.id, key: `donations:${imported.refundOf}` } : null
}

type LookUp = (places: readonly Place[]) => Promise<ReadonlySet<string>>

/** Reads the whole file without a transaction and reports every problem; `lookUp` tells which gifts are in the books. */
export async function checkFile(plan: FilePlan, watching: Watching, lookUp: LookUp): Promise<CheckedFile> {
  const file = await readFile(plan)
  const check = new FileCheck(file.kind, watching)
  for await (const { rows, share } of file.rows) {
    rows.forEach((row) => { check.add(row) })
    watching.onProgress('reading', check.rowCount, share)
  }
  await check.refunds(lookUp)
  const { rowCount, problemCount, rows } = check
  return { kind: file.kind, hash: file.hash(), rowCount, problemCount, rows: problemCount === 0 ? rows : [] }
}

class FileCheck {
  /** The keys of each chapter. */
  private readonly keys = new Map<string, Set<string>>()
  readonly rows: PlacedRow[] = []
  rowCount = 0
  problemCount = 0

  constructor(private readonly kind: ImportKind, private readonly watching: Watching) {}

  add({ placed, problems }: ReadRow): void {
    this.rowCount += 1
    for (const problem of problems) this.report(problem)
    if (placed === null) return
    const { chapterId, key } = placeOf(placed)
    const keys = this.keys.get(chapterId) ?? new Set()
    this.keys.set(chapterId, keys)
    if (keys.has(key)) this.refuse(placed, keyColumn(this.kind), key, 'keyTwice')
    keys.add(key)
    this.rows.push(placed)
  }

  /** A refund may name a gift of this file, also a later one, or one of the books. */
  async refunds(lookUp: LookUp): Promise<void> {
    const open = this.rows.flatMap((row) => {
      const original = originalOf(row)
      return original === null || this.keys.get(original.chapterId)?.has(original.key) === true ? [] : [{ row, original }]
    })
    if (open.length === 0) return
    const found = await lookUp(open.map(({ original }) => original))
    for (const { row, original } of open) if (!found.has(placeKey(original))) this.refuse(row, 'refund_of', original.key, 'refundUnknown')
  }

  private refuse({ imported: { row } }: PlacedRow, column: string, key: string, reason: string): void {
    this.report({ row, column, text: key.slice(key.indexOf(':') + 1), reason: reasonOf({ key: reason }) })
  }

  private report(problem: RowProblem): void {
    this.problemCount += 1
    this.watching.onProblem(problem)
  }
}

function keyColumn(kind: ImportKind): string {
  return kind === 'donations' ? 'receipt_number' : kind === 'expenditures' ? 'reference' : ''
}

/** Finds which places are recorded already; gives the ids of their records by `placeKey`. */
export async function recordedPlaces(
  client: pg.ClientBase, table: string, organizationId: string, places: readonly Place[],
): Promise<ReadonlyMap<string, string>> {
  const recorded = new Map<string, string>()
  for (let at = 0; at < places.length; at += placesTogether) {
    const asked = places.slice(at, at + placesTogether)
    const found = await client.query<{ chapter_id: string; import_key: string; id: string }>(
      `SELECT d.chapter_id, d.import_key, d.id FROM unnest($2::uuid[], $3::text[]) AS place(chapter_id, import_key)
       JOIN ${table} d ON d.organization_id = $1 AND d.chapter_id = place.chapter_id AND d.import_key = place.import_key`,
      [organizationId, asked.map(({ chapterId }) => chapterId), asked.map(({ key }) => key)],
    )
    for (const row of found.rows) recorded.set(placeKey({ chapterId: row.chapter_id, key: row.import_key }), row.id)
  }
  return recorded
}

const placesTogether = 5000
