import 'server-only'
import type pg from 'pg'
import type { ImportKind } from '@/lib/domain/imports/import-kind'
import { reasonOf, type RowProblem } from '@/lib/domain/imports/row-problem'
import { readFile, type FilePlan, type PlacedRow } from './rows'

type Place = { readonly chapterId: string; readonly key: string }

export type CheckedFile = {
  readonly kind: ImportKind
  readonly hash: string
  readonly rowCount: number
  readonly problemCount: number
  readonly chapterIds: ReadonlySet<string>
  readonly places: readonly Place[]
}

export type Watching = {
  /** Called for each problem as it is found; nothing is kept here, so that a bad file costs no memory. */
  readonly onProblem: (problem: RowProblem) => void
  readonly onProgress: (step: 'reading' | 'writing', rows: number, share: number) => void
}

/** The key of a gift, or of the gift that a refund names, within its chapter. */
export function placeKey(chapterId: string, key: string): string {
  return `${chapterId} ${key}`
}

export function originalKey({ imported }: PlacedRow): string | null {
  return imported.type === 'donation' && imported.refundOf !== '' ? `donations:${imported.refundOf}` : null
}

type Refund = { readonly row: number; readonly chapterId: string; readonly key: string }

/** Reads the whole file without a transaction and reports every problem. */
export async function checkFile(plan: FilePlan, watching: Watching, lookUp: (refunds: readonly Refund[]) => Promise<ReadonlySet<string>>): Promise<CheckedFile> {
  const file = await readFile(plan)
  const [keys, chapterIds] = [new Set<string>(), new Set<string>()]
  const refunds: Refund[] = []
  const places: Place[] = []
  let [rowCount, problemCount] = [0, 0]
  const report = (problem: RowProblem): void => {
    problemCount += 1
    watching.onProblem(problem)
  }
  for await (const { placed, problems, share } of file.rows) {
    rowCount += 1
    problems.forEach(report)
    if (placed !== null) {
      const { chapter, key, imported: { row } } = placed
      const place = placeKey(chapter.id, key)
      if (keys.has(place)) report({ row, column: keyColumn(file.kind), text: key.slice(key.indexOf(':') + 1), reason: reasonOf({ key: 'keyTwice' }) })
      keys.add(place)
      places.push({ chapterId: chapter.id, key })
      chapterIds.add(chapter.id)
      const original = originalKey(placed)
      if (original !== null) refunds.push({ row, chapterId: chapter.id, key: original })
    }
    if (rowCount % 1000 === 0) watching.onProgress('reading', rowCount, share)
  }
  const open = refunds.filter(({ chapterId, key }) => !keys.has(placeKey(chapterId, key)))
  const found = open.length === 0 ? new Set<string>() : await lookUp(open)
  for (const { row, chapterId, key } of open) {
    if (!found.has(placeKey(chapterId, key))) report({ row, column: 'refund_of', text: key.slice('donations:'.length), reason: reasonOf({ key: 'refundUnknown' }) })
  }
  return { kind: file.kind, hash: file.hash(), rowCount, problemCount, chapterIds, places }
}

function keyColumn(kind: ImportKind): string {
  return kind === 'donations' ? 'receipt_number' : kind === 'expenditures' ? 'reference' : ''
}

/** Finds which keys are recorded already; gives their ids by `placeKey`. */
export async function recordedKeys(
  client: pg.ClientBase, table: string, organizationId: string, places: readonly Place[],
): Promise<ReadonlyMap<string, string>> {
  const found = await client.query<{ chapter_id: string; import_key: string; id: string }>(
    `SELECT d.chapter_id, d.import_key, d.id FROM unnest($2::uuid[], $3::text[]) AS place(chapter_id, import_key)
     JOIN ${table} d ON d.organization_id = $1 AND d.chapter_id = place.chapter_id AND d.import_key = place.import_key`,
    [organizationId, places.map(({ chapterId }) => chapterId), places.map(({ key }) => key)],
  )
  return new Map(found.rows.map((row) => [placeKey(row.chapter_id, row.import_key), row.id]))
}
