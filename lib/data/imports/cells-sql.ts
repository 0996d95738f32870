import 'server-only'
import type pg from 'pg'

/** Signs that no cleaned text and no canonical JSON holds: between cells, between lines, and for "nothing". */
const [betweenCells, betweenLines, nothing] = ['\u001f', '\u001e', '\u001a']

export type SqlCell = string | number | boolean | Uint8Array | null

/** A column that an insert fills: its name and the SQL type that its cell is read as. */
export type SqlColumn = readonly [name: string, type: 'uuid' | 'text' | 'text[]' | 'int' | 'bigint' | 'date' | 'boolean' | 'jsonb' | 'bytea' | 'timestamptz']

function cellText(cell: SqlCell): string {
  if (cell === null) return nothing
  return cell instanceof Uint8Array ? Buffer.from(cell).toString('hex') : String(cell)
}

/** Gives many texts as one parameter; `linesOf` in SQL takes it apart again. */
export function joinedLines(lines: readonly string[]): string {
  return lines.join(betweenLines)
}

function joinedCells(rows: readonly (readonly SqlCell[])[]): string {
  return joinedLines(rows.map((row) => row.map(cellText).join(betweenCells)))
}

/**
 * Inserts many rows with one statement and one text parameter: COPY is closed to a role that row-level security binds.
 * `fixed` are columns with the same value in every row. Each row's first cell is its position after the batch's first journal index.
 */
export async function insertRows(
  client: pg.ClientBase,
  table: string,
  columns: readonly SqlColumn[],
  rows: readonly (readonly [position: number, ...cells: SqlCell[]])[],
  more: { readonly firstIndex: bigint; readonly fixed: readonly (readonly [...SqlColumn, value: string | null])[] },
): Promise<void> {
  if (rows.length === 0) return
  const names = [...columns, ...more.fixed].map(([name]) => name).join(', ')
  const cells = columns.map(([, type], at) => (type === 'bytea' ? `decode(cell[${at + 2}], 'hex')` : `cell[${at + 2}]::${type}`))
  const fixed = more.fixed.map(([, type], at) => `$${at + 3}::text::${type}`)
  await client.query(
    `INSERT INTO ${table} (journal_index, ${names})
     SELECT $2::bigint + cell[1]::bigint, ${[...cells, ...fixed].join(', ')}
     FROM unnest(string_to_array($1, E'\\x1e')) AS line, LATERAL (SELECT string_to_array(line, E'\\x1f', E'\\x1a') AS cell OFFSET 0) AS parted`,
    [joinedCells(rows), more.firstIndex.toString(), ...more.fixed.map(([, , value]) => value)],
  )
}
