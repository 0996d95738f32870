import 'server-only'
import type { CsvList } from '@/lib/data/records/stream-csv'
import { Prisma } from '@/lib/generated/prisma/client'
import { plainAmount } from './plain-amount'

/** A column of an exported list: its heading, where its text comes from, and `cents` where that is an amount. */
export type ExportColumn = readonly [heading: string, value: Prisma.Sql, kind?: 'cents']

type Read = Readonly<Record<string, string | null>>

/** A list as a file: every column as text, in the order of the table. `rows` is the statement from FROM on. */
export function csvListOf(columns: readonly ExportColumn[], rows: Prisma.Sql): CsvList<Read> {
  const name = (index: number) => `c${String(index)}`
  const selected = columns.map(([, value], index) => Prisma.sql`(${value})::text AS ${Prisma.raw(name(index))}`)
  const cellOf = (read: string | null, kind: 'cents' | undefined) => (read !== null && kind === 'cents' ? plainAmount(read) : read)
  return {
    statement: Prisma.sql`SELECT ${Prisma.join(selected)} ${rows}`,
    headings: columns.map(([heading]) => heading),
    cellsOf: (row) => columns.map(([, , kind], index) => cellOf(row[name(index)] ?? null, kind)),
  }
}

/** A column of the table under the alias `d`. */
export function own(column: string): Prisma.Sql {
  return Prisma.raw(`d.${column}`)
}

/** The names of an array of JSON objects as one text; `part` is what each of them shows under the alias `o`. */
export function joinedParts(column: string, part: Prisma.Sql, from = Prisma.empty): Prisma.Sql {
  const list = own(column)
  return Prisma.sql`SELECT string_agg(${part}, '; ' ORDER BY o.place)
    FROM jsonb_array_elements(CASE WHEN jsonb_typeof(${list}) = 'array' THEN ${list} ELSE '[]' END) WITH ORDINALITY AS o (item, place) ${from}`
}

/** Cents of a JSON object under the alias `o` as `1234.56`. */
export function partAmount(key: string): Prisma.Sql {
  return Prisma.sql`to_char((o.item ->> ${key})::numeric / 100, 'FM999999999990.00')`
}

/** Money in another currency, and where the rate is from. */
export const currencyColumns: readonly ExportColumn[] = [
  ['original_amount', own('original_amount_minor'), 'cents'],
  ['original_currency', own('original_currency')],
  ['exchange_rate', own('exchange_rate')],
  ['exchange_rate_source', own('exchange_rate_source')],
  ['exchange_rate_date', own('exchange_rate_on')],
]

/** The state of a record and why, which ends every list's first columns. */
export const stateColumns: readonly ExportColumn[] = [['state', own('state')], ['reason', own('state_reason')]]
