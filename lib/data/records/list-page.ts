import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { cents, type Cents } from '@/lib/domain/money'
import { Prisma } from '@/lib/generated/prisma/client'
import { containing } from './like'
import { pageOf, pageSize, type Page, type PageKey } from './page'
import { searchKey } from '@/lib/domain/search-key'

/** A page of a list with how many records its filter finds and the sum of those that count. */
export type RecordList<Row> = Page<Row> & { readonly count: number; readonly sumCents: Cents }

/** How a list of one kind of record is read: the table under the alias `d`, its day column, its amount, and what a row shows. */
export type ListQuery = {
  readonly table: 'expenditure' | 'transfer' | 'lobbying_contact' | 'statement_record'
  readonly day: 'paid_on' | 'sent_on' | 'contact_on' | 'happened_on'
  readonly condition: Prisma.Sql
  readonly columns: Prisma.Sql
  readonly joins: Prisma.Sql
  /** What the sum adds up, over the counted records. */
  readonly sum: Prisma.Sql
}

/** Reads a page, newest first, 50 rows, and the totals of the whole filter. `Read` is what the columns give. */
export async function readList<Read, Row extends { readonly id: string }>(
  tx: Transaction, query: ListQuery, from: PageKey | null, read: { readonly rowOf: (read: Read) => Row; readonly dayOf: (row: Row) => string },
): Promise<RecordList<Row>> {
  const { condition, columns, joins, sum } = query
  const table = Prisma.raw(query.table)
  const day = Prisma.raw(`d.${query.day}`)
  const order = from?.direction === 'previous' ? Prisma.sql`${day} ASC, d.id ASC` : Prisma.sql`${day} DESC, d.id DESC`
  const rows = await tx.$queryRaw<Read[]>`
    SELECT ${columns}
    FROM (SELECT * FROM ${table} d WHERE ${condition} AND ${afterKey(day, from)} ORDER BY ${order} LIMIT ${pageSize + 1}) AS d ${joins}
    ORDER BY ${order}`
  const totals = await tx.$queryRaw<{ count: number; sum: number }[]>`
    SELECT count(*)::int AS count, COALESCE(sum(${sum}) FILTER (WHERE d.state IN ('recorded', 'held')), 0)::float8 AS sum FROM ${table} d WHERE ${condition}`
  const page = pageOf(rows.map(read.rowOf), from, (row) => ({ on: read.dayOf(row), id: row.id }))
  return { ...page, count: totals[0]?.count ?? 0, sumCents: cents(totals[0]?.sum ?? 0) }
}

function afterKey(day: Prisma.Sql, key: PageKey | null): Prisma.Sql {
  if (key === null) return Prisma.sql`TRUE`
  const position = Prisma.sql`(${key.on}::date, ${key.id}::uuid)`
  return key.direction === 'next' ? Prisma.sql`(${day}, d.id) < ${position}` : Prisma.sql`(${day}, d.id) > ${position}`
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
