import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { readSort } from '@/lib/domain/list-place'
import { cents, type Cents } from '@/lib/domain/money'
import { Prisma } from '@/lib/generated/prisma/client'
import { containing } from './like'
import { pageOf, pageSize, type Page, type PageKey } from './page'
import { searchKey } from '@/lib/domain/search-key'

/** A page of a list with how many records its filter finds and the sum of those that count. */
export type RecordList<Row> = Page<Row> & { readonly count: number; readonly sumCents: Cents }

/** How a list of one kind of record is read: the table under the alias `d`, its day column, its amount, and what a row shows. */
export type ListQuery = {
  readonly table: 'donation' | 'expenditure' | 'transfer' | 'lobbying_contact' | 'statement_record'
  readonly day: 'received_on' | 'paid_on' | 'sent_on' | 'contact_on' | 'happened_on'
  readonly condition: Prisma.Sql
  readonly columns: Prisma.Sql
  readonly joins: Prisma.Sql
  /** What the sum adds up, over the counted records. */
  readonly sum: Prisma.Sql
  /** How the address asks for it to be sorted, and by which columns it can be. */
  readonly sort: string | undefined
  readonly sorts: Readonly<Record<string, SortedBy>>
}

/** What a list is sorted by: an expression over the row under that alias. */
export type SortedBy = (row: Prisma.Sql) => Prisma.Sql

/** The order in which the records were entered. */
export const byNumber: SortedBy = (row) => Prisma.sql`(${row}.number_year * 1000000000::bigint + ${row}.number_sequence)`
export const byAmount: SortedBy = (row) => Prisma.sql`${row}.amount_cents`
const byDay = (day: ListQuery['day']): SortedBy => (row) => Prisma.sql`${row}.${Prisma.raw(day)}`
/** The name of the person that the column names, as names are sorted; nobody comes first. */
export const byPerson = (column: 'donor_id' | 'payee_id' | 'recipient_id'): SortedBy => (row) =>
  Prisma.sql`COALESCE((SELECT s.name_key FROM person s WHERE s.organization_id = ${row}.organization_id AND s.id = ${row}.${Prisma.raw(column)}), '')`

type Order = { readonly by: SortedBy; readonly descending: boolean; /** The standard order: its page keys name the day themselves. */ readonly standard: boolean }

function orderOf({ sort, sorts, day }: ListQuery, dayColumn: string): Order {
  const all: Readonly<Record<string, SortedBy>> = { ...sorts, [dayColumn]: byDay(day) }
  const chosen = readSort(sort, Object.keys(all))
  const by = chosen === null ? undefined : all[chosen.column]
  return chosen === null || by === undefined ? { by: byDay(day), descending: true, standard: true } : { by, descending: chosen.descending, standard: chosen.column === dayColumn && chosen.descending }
}

type Reading<Read, Row> = {
  readonly rowOf: (read: Read) => Row
  readonly dayOf: (row: Row) => string
  /** The column of the list that shows the day. */
  readonly dayColumn: string
}

const row = Prisma.raw('d')

/** Reads a page, newest first where nothing else is asked, 50 rows, and the totals of the whole filter. `Read` is what the columns give. */
export async function readList<Read, Row extends { readonly id: string }>(
  tx: Transaction, query: ListQuery, from: PageKey | null, { rowOf, dayOf, dayColumn }: Reading<Read, Row>,
): Promise<RecordList<Row>> {
  const { condition, columns, joins, sum } = query
  const table = Prisma.raw(query.table)
  const order = orderOf(query, dayColumn)
  const downwards = order.descending !== (from?.direction === 'previous')
  const direction = Prisma.raw(downwards ? 'DESC' : 'ASC')
  const sorted = Prisma.sql`${order.by(row)} ${direction}, d.id ${direction}`
  const rows = await tx.$queryRaw<Read[]>`
    SELECT ${columns}
    FROM (SELECT * FROM ${table} d WHERE ${condition} AND ${afterKey(table, order, from)} ORDER BY ${sorted} LIMIT ${pageSize + 1}) AS d ${joins}
    ORDER BY ${sorted}`
  const totals = await tx.$queryRaw<{ count: number; sum: number }[]>`
    SELECT count(*)::int AS count, COALESCE(sum(${sum}) FILTER (WHERE d.state IN ('recorded', 'held')), 0)::float8 AS sum FROM ${table} d WHERE ${condition}`
  const page = pageOf(rows.map(rowOf), from, (each) => ({ on: dayOf(each), id: each.id }))
  return { ...page, count: totals[0]?.count ?? 0, sumCents: cents(totals[0]?.sum ?? 0) }
}

/** Where the page begins. Unless the list stands in its usual order, the place is read from the row that the key names, so that no name stands in an address. */
function afterKey(table: Prisma.Sql, { by, descending, standard }: Order, key: PageKey | null): Prisma.Sql {
  if (key === null) return Prisma.sql`TRUE`
  const place = standard ? Prisma.sql`(${key.on}::date, ${key.id}::uuid)` : Prisma.sql`(SELECT ${by(Prisma.raw('k'))}, k.id FROM ${table} k WHERE k.id = ${key.id}::uuid)`
  return Prisma.sql`(${by(row)}, d.id) ${Prisma.raw(descending === (key.direction === 'next') ? '<' : '>')} ${place}`
}

/** What every list takes besides its own filters: how it is sorted, and the records that were selected in it. */
export type ListAsked = { readonly sort?: string | undefined; readonly only?: readonly string[] | undefined }

/** The records that somebody selected in the list; where none was, none is found. */
export function selected(only: readonly string[] | undefined): readonly Prisma.Sql[] {
  return only === undefined ? [] : [Prisma.sql`d.id = ANY (${[...only]}::uuid[])`]
}

/** A column of the table under the alias `d` equals a value; null means "any". */
export function equalTo(column: string, value: string | null): readonly Prisma.Sql[] {
  return value === null ? [] : [Prisma.sql`${Prisma.raw(`d.${column}`)} = ${value}`]
}

/** A day or an amount within bounds; null means open. */
export function between(column: string, type: 'date' | 'bigint', from: string | number | null, through: string | number | null): readonly Prisma.Sql[] {
  const [name, cast] = [Prisma.raw(`d.${column}`), Prisma.raw(type)]
  return [
    ...(from === null ? [] : [Prisma.sql`${name} >= ${String(from)}::text::${cast}`]),
    ...(through === null ? [] : [Prisma.sql`${name} <= ${String(through)}::text::${cast}`]),
  ]
}

/** The column of the table under the alias `d` that names a person, and of which organization. */
export type PersonColumn = { readonly column: string; readonly organizationId: string }

/**
 * A text stands somewhere in one of the columns, or (by any script) in the name of the person. The people are found once, not for each row:
 * their organization is given as a value, because a reference to the row's would be asked again with every row.
 */
export function textIn(text: string, columns: readonly string[], person: PersonColumn | null): readonly Prisma.Sql[] {
  if (text === '') return []
  const key = searchKey(text)
  const inColumns = Prisma.sql`concat_ws(E'\\n', ${Prisma.raw(columns.map((column) => `d.${column}`).join(', '))}) ILIKE ${containing(text)}`
  if (person === null || key === '') return [inColumns]
  const named = Prisma.sql`SELECT id FROM person WHERE organization_id = ${person.organizationId}::uuid AND name_key LIKE ${containing(key)}`
  return [Prisma.sql`(${Prisma.raw(`d.${person.column}`)} IN (${named}) OR ${inColumns})`]
}

/** The records of a chapter that meet all conditions. */
export function inChapter(organizationId: string, chapterId: string, conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.join([Prisma.sql`d.organization_id = ${organizationId}::uuid AND d.chapter_id = ${chapterId}::uuid`, ...conditions], ' AND ')
}
