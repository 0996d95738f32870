/** The three canonical files, known by their header rows. */
export const importKinds = ['donations', 'expenditures', 'lobbying-contacts'] as const
export type ImportKind = (typeof importKinds)[number]

/** Columns in any order; the optional ones may be missing. */
const columns: Readonly<Record<ImportKind, { readonly needed: readonly string[]; readonly optional: readonly string[] }>> = {
  donations: {
    needed: ['date', 'kind', 'donor_name', 'donor_type', 'amount', 'method', 'purpose', 'receipt_number'],
    optional: [
      'chapter', 'currency', 'refund_of', 'campaign', 'address1', 'address2', 'city', 'state', 'postal_code', 'country', 'employer', 'occupation', 'note',
      'report_text', 'date_is_period_end',
    ],
  },
  expenditures: { needed: ['date', 'payee', 'amount', 'category', 'method', 'purpose'], optional: ['chapter', 'currency', 'reference', 'report_text', 'date_is_period_end'] },
  'lobbying-contacts': { needed: ['date', 'official', 'office', 'mode', 'topic'], optional: ['chapter', 'summary', 'by'] },
}

function normal(column: string): string {
  return column.trim().toLowerCase()
}

/** Finds the kind of file by its header row; null when it is none of the three. */
export function importKindOf(header: readonly string[]): ImportKind | null {
  const names = header.map(normal)
  return importKinds.find((kind) => columns[kind].needed.every((column) => names.includes(column))) ?? null
}

/** Gives the known columns of a header with their positions; columns of other names are left out. */
export function columnPositions(kind: ImportKind, header: readonly string[]): ReadonlyMap<string, number> {
  const known = [...columns[kind].needed, ...columns[kind].optional]
  return new Map(header.map((name, position) => [normal(name), position] as const).filter(([name]) => known.includes(name)))
}

/** The columns that a file of that kind needs, for the sentence that says what is missing. */
export function neededColumns(kind: ImportKind): readonly string[] {
  return columns[kind].needed
}
