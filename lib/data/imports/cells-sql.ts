import 'server-only'
import type pg from 'pg'
import type { JsonValue } from '@/lib/domain/journal/json'

/** Signs that no cleaned text and no canonical JSON holds: between cells, between lines, and for "nothing". */
const [betweenCells, betweenLines, nothing] = ['\u001f', '\u001e', '\u001a']

type SqlCell = JsonValue | Uint8Array

export type SqlType = 'uuid' | 'text' | 'text[]' | 'int' | 'bigint' | 'date' | 'boolean' | 'jsonb' | 'bytea' | 'timestamptz'

/** A column that an insert fills: its name and the SQL type that its cell is read as. */
export type SqlColumn = readonly [name: string, type: SqlType]

function cellText(cell: SqlCell): string {
  if (typeof cell === 'string') return cell
  if (cell === null) return nothing
  if (cell instanceof Uint8Array) return Buffer.from(cell.buffer, cell.byteOffset, cell.length).toString('hex')
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell)
}

/** Gives a row as a line for `insertRows`: its position after the batch's first journal index, then its cells in the order of the columns. */
export function lineOf(position: number, cells: readonly SqlCell[]): string {
  let line = String(position)
  for (const cell of cells) line += betweenCells + cellText(cell)
  return line
}

/**
 * Many texts as one parameter, which `string_to_array` in SQL takes apart again. They are written into one buffer as they come: kept as
 * strings until they are sent, they would outlive the collection of young garbage and fill the memory.
 */
export class Lines {
  private bytes = Buffer.allocUnsafe(1 << 16)
  private used = 0
  count = 0

  /** Adds a text and gives its position, counted from 0. */
  add(line: string): number {
    // No character takes more than three bytes a unit; one more is for the sign between lines.
    this.makeRoom(line.length * 3 + 1)
    if (this.count > 0) this.used += this.bytes.write(betweenLines, this.used)
    this.used += this.bytes.write(line, this.used)
    this.count += 1
    return this.count - 1
  }

  private makeRoom(more: number): void {
    if (this.used + more <= this.bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.used + more))
    this.bytes.copy(larger, 0, 0, this.used)
    this.bytes = larger
  }

  parameter(): Buffer {
    return this.bytes.subarray(0, this.used)
  }
}

/**
 * Inserts many rows, given as lines, with one statement and one text parameter: COPY is closed to a role that row-level security binds.
 * `fixed` are columns with the same value in every row.
 */
export async function insertRows(
  client: pg.ClientBase,
  table: string,
  columns: readonly SqlColumn[],
  lines: Lines,
  more: { readonly firstIndex: bigint; readonly fixed: readonly (readonly [...SqlColumn, value: string | null])[] },
): Promise<void> {
  if (lines.count === 0) return
  const names = [...columns, ...more.fixed].map(([name]) => name).join(', ')
  const cells = columns.map(([, type], at) => (type === 'bytea' ? `decode(cell[${at + 2}], 'hex')` : `cell[${at + 2}]::${type}`))
  const fixed = more.fixed.map(([, type], at) => `$${at + 3}::text::${type}`)
  await client.query(
    `INSERT INTO ${table} (journal_index, ${names})
     SELECT $2::bigint + cell[1]::bigint, ${[...cells, ...fixed].join(', ')}
     FROM unnest(string_to_array($1::text, E'\\x1e')) AS line, LATERAL (SELECT string_to_array(line, E'\\x1f', E'\\x1a') AS cell OFFSET 0) AS parted`,
    [lines.parameter(), more.firstIndex.toString(), ...more.fixed.map(([, , value]) => value)],
  )
}
