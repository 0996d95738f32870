import type { RowCheck } from '@/lib/domain/batches/row-check'

/** The form that posts all rows where there are no scripts. */
export const rowsForm = 'batch-rows'

export type Cell = HTMLInputElement | HTMLSelectElement
/** A row as the page opened it; what is typed since stands in its cells. */
export type GridRow = { readonly key: string; readonly position: number; readonly values: Readonly<Record<string, string>>; readonly savedAt: string | null; readonly check: RowCheck }

/** The row of the table with that key. */
export function rowOf(table: HTMLTableElement | null, key: string): HTMLTableRowElement | null {
  return table?.querySelector<HTMLTableRowElement>(`tr[data-row="${key}"]`) ?? null
}

/** The cells of a row that somebody types in, in the order of the columns. */
export function inputsOf(row: HTMLTableRowElement): readonly Cell[] {
  return [...row.querySelectorAll<Cell>('[data-cell]')]
}

/** Everything that a row says, by field. */
export function valuesOf(row: HTMLTableRowElement): Readonly<Record<string, string>> {
  return Object.fromEntries([...row.querySelectorAll<Cell>('[data-cell], [data-part]')].map((cell) => [cell.name, cell.value]))
}

export function setCell(cell: Cell | null, value: string): void {
  if (cell !== null) cell.value = value
}

function partOf(cell: Cell, part: string): HTMLInputElement | null {
  return cell.dataset['person'] === undefined ? null : (cell.parentElement?.querySelector<HTMLInputElement>(`[data-part="${part}"]`) ?? null)
}

/** Who was chosen in the cell of a person. */
export function choicePart(cell: Cell): HTMLInputElement | null {
  return partOf(cell, 'id')
}

/** Whether a new one is a person or an organization. */
export function kindPart(cell: Cell): HTMLInputElement | null {
  return partOf(cell, 'kind')
}

/** Copies a cell with all that belongs to it. */
export function fill(from: Cell, to: Cell): void {
  setCell(to, from.value)
  setCell(choicePart(to), choicePart(from)?.value ?? '')
  setCell(kindPart(to), kindPart(from)?.value ?? '')
}

/** Whether a row holds something beyond what every new row brings along. */
export function openRow(row: HTMLTableRowElement, defaults: Readonly<Record<string, string>>): boolean {
  return inputsOf(row).some((cell) => cell.value !== '' && cell.value !== (defaults[cell.name] ?? ''))
}
