import 'server-only'
import { isWholeKind, type ImportKind } from '@/lib/domain/imports/import-kind'
import { reasonOf, type RowProblem } from '@/lib/domain/imports/row-problem'
import { namedPlaces, placeKey, placeOf, type NamedPlace } from './recorded'
import type { RowTexts } from './row-texts'
import { readFile, type FilePlan, type PlacedRow, type ReadRow } from './rows'

export type CheckedFile = {
  readonly kind: ImportKind
  readonly hash: string
  readonly rowCount: number
  readonly problemCount: number
  /** What is to be written, in the order of the file: a few hundred bytes a row. None where there is a problem. */
  readonly rows: readonly PlacedRow[]
  /** The rows as they stood, to be kept beside their records. */
  readonly texts: RowTexts
}

export type Watching = {
  /** Called for each problem as it is found; nothing is kept here, so that a bad file costs no memory. */
  readonly onProblem: (problem: RowProblem) => void
  readonly onProgress: (step: 'reading' | 'writing', rows: number, share: number) => void
}

type LookUp = (places: readonly NamedPlace[]) => Promise<ReadonlyMap<string, string>>

/** Reads the whole file without a transaction and reports every problem; `lookUp` tells which records are in the books. */
export async function checkFile(plan: FilePlan, watching: Watching, lookUp: LookUp): Promise<CheckedFile> {
  const file = await readFile(plan)
  const check = new FileCheck(file.kind, watching)
  for await (const { rows, share } of file.rows) {
    rows.forEach((row) => { check.add(row) })
    watching.onProgress('reading', check.rowCount, share)
  }
  await check.named(lookUp)
  const { rowCount, problemCount, rows } = check
  return { kind: file.kind, hash: file.hash(), rowCount, problemCount, rows: problemCount === 0 ? rows : [], texts: file.texts }
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

  /** A row may name a record of this file, also a later one, or one of the books. */
  async named(lookUp: LookUp): Promise<void> {
    const open = this.rows.flatMap((row) => namedPlaces(row).filter(({ chapterId, key }) => this.keys.get(chapterId)?.has(key) !== true).map((place) => ({ row, place })))
    if (open.length === 0) return
    const found = await lookUp(open.map(({ place }) => place))
    for (const { row, place } of open) if (!found.has(placeKey(place))) this.refuse(row, place.column, place.key, place.number === '' ? 'refundUnknown' : 'recordUnknown')
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
  if (isWholeKind(kind)) return 'number'
  return kind === 'donations' ? 'receipt_number' : kind === 'expenditures' ? 'reference' : ''
}
