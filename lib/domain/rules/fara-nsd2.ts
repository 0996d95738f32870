/** The items of the FARA supplemental statement (form NSD-2) as data: what each asks, its columns, its source and whether it was read. */
import type { ColumnKind, ReportColumn, ReportRule } from '../reports/report-document'
import table from './data/fara-nsd2.json'
import { isToBeConfirmed } from './deadlines'

export type Nsd2Item = {
  /** As in an address: `item-14-a`. */
  readonly id: string
  /** As printed: `14(a)`. */
  readonly item: string
  readonly section: string
  readonly asks: string
  readonly columns: readonly ReportColumn[]
  readonly options: readonly string[]
  readonly rule: ReportRule
}

const columnKinds: readonly ColumnKind[] = ['text', 'date', 'amount']

type Row = (typeof table.items)[number]
type ColumnRow = { readonly id: string; readonly label: string; readonly kind: string }

function column({ id, label, kind }: ColumnRow): ReportColumn {
  const known = columnKinds.find((each) => each === kind)
  if (known === undefined) throw new Error(`${kind} is no kind of a column`)
  return { id, label, kind: known }
}

function typed(row: Row): Nsd2Item {
  const { id, item, section, asks, mark } = row
  const head = /^\d/.test(item) ? `item ${item}` : section
  const citation = `FARA Form NSD-2, ${head}${row.law === undefined ? '' : `; ${row.law}`}`
  const rule = { id: `fara.nsd2.${id}`, version: `as read ${table.asOf}`, label: asks, citation, toBeConfirmed: isToBeConfirmed(mark) }
  return { id, item, section, asks, columns: (row.columns ?? []).map(column), options: row.options ?? [], rule }
}

/** All items in the order of the form. */
export const nsd2Items: readonly Nsd2Item[] = table.items.map(typed)

/** The items that an individual leaves out. */
export const skippedByIndividuals: readonly string[] = table.skipRule.omit

export const nsd2Title = table.title

/** Gives an item by its printed name; throws on an unknown one, because only the program names items. */
export function nsd2Item(item: string): Nsd2Item {
  const found = nsd2Items.find((each) => each.item === item)
  if (found === undefined) throw new Error(`The form NSD-2 has no item ${item}`)
  return found
}

/** Gives the columns of the account of item 12: what was sought and by which means. */
export const narrativeColumns: readonly ReportColumn[] = table.items.flatMap(({ narrative }) => (narrative ?? []).map(column))
