import 'server-only'
import { cellsOf, copiedCell, type NamedCells } from '@/lib/data/database/copy-out'
import type { OrganizationKeys } from '@/lib/data/keys/organization-key'
import { disagreeingName } from '@/lib/data/attachments/agree'
import { disagreeingColumns } from '@/lib/data/people/agree'
import { finding, type Finding } from '@/lib/domain/journal/verify/finding'
import { differingColumns, sealedColumns, toldCell, type Told } from '@/lib/domain/journal/verify/fold'
import type { ToldRecord } from './records'
import type { Columns, StoredRow } from './rows'

type Batches<Each> = AsyncGenerator<readonly Each[]>

/** One element at a time of a stream that comes in batches, with a look at the next one. */
class Line<Each> {
  private batch: readonly Each[] = []
  private at = 0
  private ended = false

  constructor(private readonly batches: Batches<Each>) {}

  /** The next element without taking it; waits only where a batch is used up. */
  get here(): Each | undefined {
    return this.batch[this.at]
  }

  take(): void {
    this.at += 1
  }

  async fill(): Promise<void> {
    while (!this.ended && this.at >= this.batch.length) {
      const next = await this.batches.next()
      if (next.done === true) this.ended = true
      else [this.batch, this.at] = [next.value, 0]
    }
  }
}

type Differing = { readonly finding: Finding; readonly told: Told; readonly row: StoredRow; readonly columns: readonly string[] }

/** Findings that are named; beyond it they are a pattern, and would fill the memory. */
const [namedMost, foundMost] = [50, 1_000]
const tab = 0x09

/** Merges what the entries tell with what the tables hold, both in the order of ids, and names each row that differs. */
export class RowsAgree {
  readonly findings: Finding[] = []
  private readonly differing: Differing[] = []
  /** Those of each table that entries tell: the first ones. */
  private readonly toldColumns: Columns
  /** Where each column of a table stands in its line. */
  private readonly places: ReadonlyMap<string, ReadonlyMap<string, number>>
  checked = 0

  /** `size`: how many entries the journal has. */
  constructor(columns: Columns, private readonly keys: OrganizationKeys | null, private readonly size: number) {
    this.places = new Map([...columns].map(([table, all]) => [table, new Map(all.map(({ name }, place) => [name, place]))]))
    this.toldColumns = new Map([...columns].map(([table, all]) => [table, all.slice(0, all.length - (sealedColumns[table]?.length ?? 0))]))
  }

  async merge(told: Batches<ToldRecord>, rows: Batches<StoredRow>): Promise<readonly Finding[]> {
    const [tellings, stored] = [new Line(told), new Line(rows)]
    for (;;) {
      if (tellings.here === undefined) await tellings.fill()
      if (stored.here === undefined) await stored.fill()
      const [telling, row] = [tellings.here, stored.here]
      if (telling === undefined && row === undefined) break
      const order = orderOf(telling, row)
      if (order <= 0) tellings.take()
      if (order >= 0) stored.take()
      if (order < 0 && telling !== undefined) this.missing(telling)
      if (order > 0 && row !== undefined) this.foreign(row)
      if (order === 0 && telling !== undefined && row !== undefined) this.compare(telling, row)
    }
    return [...this.findings, ...this.edits()]
  }

  private find(found: Finding): void {
    if (this.findings.length < foundMost) this.findings.push(found)
  }

  private missing({ table, id, told }: ToldRecord): void {
    this.find(finding('deleted', 'row', `Entry ${told.index} tells of a row of ${table} that is not there: it was deleted.`, { index: told.index, table, id }))
  }

  private foreign(row: StoredRow): void {
    const { table, id } = row
    if (this.isBeyondEnd(row)) return
    this.find(finding('inserted', 'row', `A row of ${table} stands there that no entry tells of: it was put in.`, { table, id }))
  }

  /** A row that names an entry beyond the last one: the journal was longer when it was written. */
  private isBeyondEnd(row: StoredRow): boolean {
    const { table, id } = row
    const index = Number(this.cellsByName(row).get('journal_index'))
    if (index < this.size) return false
    this.find(finding('truncated', 'row', `A row of ${table} was written with entry ${index}, which is not there: the end of the journal was cut off.`, { index, table, id }))
    return true
  }

  private compare({ told }: ToldRecord, row: StoredRow): void {
    this.checked += 1
    const isAsTold = told.index < this.size && this.isAsTold(told, row)
    if (!isAsTold && this.isBeyondEnd(row)) return
    const sealed = sealedColumns[row.table] ?? []
    const open = isAsTold ? [] : differingColumns(this.toldColumns.get(row.table) ?? [], told, cellsIn(row.line))
    const differing = sealed.length === 0 || this.keys === null || open.length > 0 ? open : sealedAgree(this.keys, row, this.cellsByName(row))
    if (differing.length === 0 || this.differing.length >= namedMost) return
    const { table, id } = row
    const sentence = `The row of ${table} that entry ${told.index} tells was changed past the journal: ${differing.join(', ')}.`
    this.differing.push({ told, row, columns: differing, finding: finding('edited', 'row', sentence, { index: told.index, table, id, columns: differing }) })
  }

  /** Whether the line of a row is that which its entries tell: so is nearly every one, and need not be taken apart. */
  private isAsTold(told: Told, { table, line }: StoredRow): boolean {
    let at = 0
    for (const column of this.toldColumns.get(table) ?? []) {
      const cell = copiedCell(toldCell(column, told))
      if (line.charCodeAt(at) !== tab || !line.startsWith(cell, at + 1)) return false
      at += cell.length + 1
    }
    return at === line.length || line.charCodeAt(at) === tab
  }

  private cellsByName({ table, line }: StoredRow): NamedCells {
    const [cells, places] = [cellsIn(line), this.places.get(table)]
    return { get: (name: string) => cells[places?.get(name) ?? -1] }
  }

  /** Two rows that hold what the other one should are said to be swapped. */
  private edits(): readonly Finding[] {
    return this.differing.map((one) => {
      const other = this.differing.find((candidate) => candidate !== one && this.holdsOthers(one, candidate) && this.holdsOthers(candidate, one))
      if (other === undefined) return one.finding
      const sentence = `Two rows of ${one.row.table} hold each other's values: ${one.columns.join(', ')} of entries ${one.told.index} and ${other.told.index} were swapped.`
      return { ...one.finding, change: 'swapped', sentence } as const
    })
  }

  private holdsOthers(one: Differing, other: Differing): boolean {
    if (one.row.table !== other.row.table || one.columns.length !== other.columns.length) return false
    const stillDiffering = differingColumns(this.toldColumns.get(one.row.table) ?? [], other.told, cellsIn(one.row.line))
    return one.columns.every((name) => other.columns.includes(name) && (sealedColumns[one.row.table]?.includes(name) === true || !stillDiffering.includes(name)))
  }
}

/** The sealed columns of a row that do not follow from its ciphertext. */
function sealedAgree(keys: OrganizationKeys, { id, table }: StoredRow, cells: NamedCells): readonly string[] {
  // The secret of a sealed report is checked with its lines.
  if (table === 'sealed_report') return []
  return table === 'attachment' ? disagreeingName(keys, id, cells) : disagreeingColumns(keys, id, cells)
}

function cellsIn(line: string): readonly (string | null)[] {
  return cellsOf(line.slice(1))
}

/** Below 0: what is told comes first (its row is missing); above 0: the row does. */
function orderOf(telling: ToldRecord | undefined, row: StoredRow | undefined): number {
  if (telling === undefined) return 1
  if (row === undefined) return -1
  const [left, right] = [`${telling.id} ${telling.table}`, `${row.id} ${row.table}`]
  return left < right ? -1 : left > right ? 1 : 0
}
