import 'server-only'
import pg from 'pg'
import { copiedLines } from '@/lib/data/database/copy-out'
import { columnOf, sealedColumns, tableOf, type Column } from '@/lib/domain/journal/verify/fold'

/** A row of a journaled table: its cells in the order of its columns as `COPY` writes them, each behind a tab. */
export type StoredRow = { readonly id: string; readonly table: string; readonly line: string }

/** The columns of each journaled table but for the organization, which is the same in all; those that no entry tells come last. */
export type Columns = ReadonlyMap<string, readonly Column[]>

type TableColumn = Column & { readonly databaseType: string }

async function describe(client: pg.ClientBase): Promise<ReadonlyMap<string, readonly TableColumn[]>> {
  const tables = Object.values(tableOf).filter((table) => table !== null)
  const { rows } = await client.query<{ table: string; name: string; type: string }>(
    `SELECT c.relname AS table, a.attname AS name, t.typname AS type FROM pg_class c
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped JOIN pg_type t ON t.oid = a.atttypid
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relname = ANY ($1) AND a.attname <> 'organization_id' ORDER BY c.relname, a.attnum`, [tables],
  )
  return new Map(tables.map((table) => {
    const columns = rows.filter((row) => row.table === table).map(({ name, type }) => ({ ...columnOf(table, name, type), databaseType: type }))
    const isSealed = ({ name }: Column) => sealedColumns[table]?.includes(name) === true
    return [table, [...columns.filter((column) => !isSealed(column)), ...columns.filter(isSealed)]]
  }))
}

/** How a cell is written, so that it can be compared with an entry: bytes as base64 in one line, lists as JSON. */
function cellSql({ name, databaseType }: TableColumn): string {
  const column = pg.escapeIdentifier(name)
  if (databaseType === 'bytea') return `translate(encode(${column}, 'base64'), E'\\n', '')`
  return databaseType === '_text' ? `to_json(${column})::text` : `${column}::text`
}

/** All rows of all journaled tables in the order of their ids: one stream, merged by the database from the order of each primary key. */
function rowsSql(described: ReadonlyMap<string, readonly TableColumn[]>, organizationId: string): string {
  const most = Math.max(...[...described.values()].map((columns) => columns.length))
  const parts = [...described].map(([table, columns]) => {
    const cells = Array.from({ length: most }, (_, place) => { const column = columns[place]; return column === undefined ? 'NULL::text' : cellSql(column) })
    return `SELECT id AS subject, ${pg.escapeLiteral(table)}::text, ${cells.join(', ')} FROM ${pg.escapeIdentifier(table)} WHERE organization_id = ${pg.escapeLiteral(organizationId)}`
  })
  return `COPY (SELECT * FROM (${parts.join(' UNION ALL ')}) AS stored ORDER BY subject) TO STDOUT`
}

/** Asks for all rows; the database begins to sort them at once. */
export async function openRows(client: pg.ClientBase, organizationId: string): Promise<{ readonly columns: Columns; readonly rows: AsyncGenerator<readonly StoredRow[]> }> {
  const described = await describe(client)
  return { columns: described, rows: rowsOf(copiedLines(client, rowsSql(described, organizationId))) }
}

async function* rowsOf(copied: AsyncGenerator<readonly string[]>): AsyncGenerator<readonly StoredRow[]> {
  for await (const lines of copied) yield lines.map(rowOf)
}

function rowOf(line: string): StoredRow {
  const afterId = line.indexOf('\t')
  const afterTable = line.indexOf('\t', afterId + 1)
  return { id: line.slice(0, afterId), table: line.slice(afterId + 1, afterTable), line: line.slice(afterTable) }
}
