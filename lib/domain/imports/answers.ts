/** What was decided about the movements of a file, read from a list that was filled in (`listed-rows.ts`). */
import { textOfCell } from '../harmless-text'
import { formatPlain } from '../money'
import { cleanLine } from '../typed-text'
import { decisionFields } from './decide'
import type { PreviewOfFile } from './preview'
import { reasonOf, type RowProblem } from './row-problem'

/** A row of the filled list with the line at which it stands. */
export type AnswerRow = { readonly position: number; readonly cells: readonly string[] }

export type Answers = { readonly fields: ReadonlyMap<string, string>; readonly problems: readonly RowProblem[] }

const { take, donor: name, reason: because, original, category, country } = decisionFields
const fieldOf = { take, name, because, original, category, country } as const
const columns = ['take', 'name', 'because', 'original', 'category', 'country'] as const

/** The column of a list in which a field of a decision stands, and the place of its movement; null for any other field. */
export function placeOfField(field: string): { readonly column: string; readonly index: number } | null {
  const [, word = '', index = ''] = /^([a-z]+)-(\d+)$/.exec(field) ?? []
  const column = columns.find((each) => fieldOf[each](Number(index)) === field)
  return word === '' || column === undefined ? null : { column, index: Number(index) }
}

/**
 * Reads a filled list: columns by their names in the first row, in any order; an empty cell says nothing. A row must be about the movement that it
 * names: where it gives a day or an amount, those must be the movement's.
 */
export function readAnswers(rows: readonly AnswerRow[], { lines }: PreviewOfFile): Answers {
  const [header, ...body] = rows
  const names = (header?.cells ?? []).map((cell) => cleanLine(cell).toLowerCase())
  const fields = new Map<string, string>()
  const problems: RowProblem[] = []
  const refuse = (row: number, column: string, text: string, key: string): void => { problems.push({ row, column, text, reason: reasonOf({ key }) }) }
  if (!names.includes('movement')) refuse(1, 'movement', '', 'answersWithoutMovement')
  for (const { position, cells } of problems.length > 0 ? [] : body) {
    const cell = (column: string): string => cleanLine(textOfCell(cells[names.indexOf(column)] ?? ''))
    const answered = columns.filter((column) => cell(column) !== '')
    const movement = cell('movement')
    if (movement === '' || answered.length === 0) continue
    const each = /^\d{1,9}$/.test(movement) ? lines[Number(movement) - 1] : undefined
    if (each === undefined) { refuse(position, 'movement', movement, 'movementUnknown'); continue }
    const known: Readonly<Record<'day' | 'amount', string>> = { day: each.line.on, amount: formatPlain(each.line.amountCents) }
    const other = (['day', 'amount'] as const).find((column) => cell(column) !== '' && cell(column) !== known[column])
    if (other !== undefined) { refuse(position, other, cell(other), 'movementOther'); continue }
    for (const column of answered) fields.set(fieldOf[column](each.index), cell(column))
  }
  return { fields, problems }
}
