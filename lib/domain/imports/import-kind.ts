/** The files of records that can be imported, known by their header rows. */
import { besideColumns, isNeeded, wholeColumns, wholeKinds, type WholeKind } from './whole/fields'

/** Files of the plain columns that a chapter keeps by hand. */
export const plainKinds = ['donations', 'expenditures', 'lobbying-contacts'] as const
export type PlainKind = (typeof plainKinds)[number]

/** Files of every field (`whole-`), as the own export writes them, and of the further records that statements need. */
export const importKinds = [...plainKinds, ...wholeKinds] as const
export type ImportKind = PlainKind | WholeKind

type Columns = { readonly needed: readonly string[]; readonly optional: readonly string[] }

/** Columns in any order; the optional ones may be missing. */
const plainColumns: Readonly<Record<PlainKind, Columns>> = {
  donations: {
    needed: ['date', 'kind', 'donor_name', 'donor_type', 'amount', 'method', 'purpose', 'receipt_number'],
    optional: [
      'chapter', 'currency', 'refund_of', 'campaign', 'address1', 'address2', 'city', 'state', 'postal_code', 'country', 'employer', 'occupation', 'note',
      'report_text', 'date_is_period_end', 'principal',
    ],
  },
  expenditures: { needed: ['date', 'payee', 'amount', 'category', 'method', 'purpose'], optional: ['chapter', 'currency', 'reference', 'report_text', 'date_is_period_end', 'principal'] },
  'lobbying-contacts': { needed: ['date', 'official', 'office', 'mode', 'topic'], optional: ['chapter', 'summary', 'by'] },
}

/** Tells whether the files of a kind hold every field. */
export function isWholeKind(kind: ImportKind): kind is WholeKind {
  return wholeKinds.some((each) => each === kind)
}

function columnsOf(kind: ImportKind): Columns {
  if (!isWholeKind(kind)) return plainColumns[kind]
  const [needed, optional] = [true, false].map((wanted) => wholeColumns[kind].filter((column) => isNeeded(column) === wanted).map(({ column }) => column))
  return { needed: needed ?? [], optional: [...(optional ?? []), ...besideColumns, 'kind'] }
}

function normal(column: string): string {
  return column.trim().toLowerCase()
}

/** Finds the kind of file by its header row; null when it is none of them. */
export function importKindOf(header: readonly string[]): ImportKind | null {
  const names = header.map(normal)
  return importKinds.find((kind) => columnsOf(kind).needed.every((column) => names.includes(column))) ?? null
}

/** Gives the known columns of a header with their positions; columns of other names are left out. */
export function columnPositions(kind: ImportKind, header: readonly string[]): ReadonlyMap<string, number> {
  const { needed, optional } = columnsOf(kind)
  const known = [...needed, ...optional]
  return new Map(header.map((name, position) => [normal(name), position] as const).filter(([name]) => known.includes(name)))
}

/** The columns that a file of that kind needs, for the sentence that says what is missing. */
export function neededColumns(kind: ImportKind): readonly string[] {
  return columnsOf(kind).needed
}
