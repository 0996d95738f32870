/**
 * The movements of a file as rows that a person can open in a spreadsheet: each says why it stands there and what may be said of it, and the last
 * columns take the answer. The same rows, filled in, are read back (`answers.ts`).
 */
import { formatPlain } from '../money'
import type { StatementReading } from './bank-statement'
import { takesOf, type PreviewLine, type PreviewOfFile } from './preview'

/** `movement` is the place among the movements of the file, from 1; empty for a row that is none. What follows `choices` is for the answer. */
export const listedColumns = ['movement', 'row', 'day', 'amount', 'text', 'reason', 'choices', 'take', 'name', 'because', 'original', 'category', 'country'] as const
export type ListedColumn = (typeof listedColumns)[number]
export type ListedRow = Readonly<Record<ListedColumn, string>>

const nothing: ListedRow = { movement: '', row: '', day: '', amount: '', text: '', reason: '', choices: '', take: '', name: '', because: '', original: '', category: '', country: '' }

/** Gives every movement of a file with what would become of it. */
export function movementRows({ lines }: PreviewOfFile): readonly ListedRow[] {
  return lines.map(listed)
}

/**
 * Gives the rows of a file of which nothing is recorded unless a person does something, each with the reason: those that cannot be read, those that
 * only a person can decide, those that are left out, and parts that are no movements. Takes the preview where there is one. In the order of the file.
 */
export function problemRows(reading: StatementReading, preview: PreviewOfFile | null): readonly ListedRow[] {
  if (reading.outcome === 'refused') return reading.problems.map(({ row, column, text, reason }) => ({ ...nothing, row: String(row), text, reason: column === '' ? reason : `${column}: ${reason}` }))
  if (reading.outcome === 'asks') return reading.questions.map(({ key, choices }) => ({ ...nothing, reason: `it must be said for the whole file: ${key}`, choices: choices.join(' ') }))
  const passed = reading.file.passedOver.map(({ position, raw, why }) => ({ ...nothing, row: String(position), text: raw, reason: why }))
  const undecided = (preview?.lines ?? []).filter(({ group }) => group === 'question' || group === 'left-out').map(listed)
  return [...passed, ...undecided].toSorted((left, right) => Number(left.row) - Number(right.row))
}

function listed(each: PreviewLine): ListedRow {
  const { index, line, group, take, donor, category } = each
  const isAsked = group === 'question'
  return {
    ...nothing, movement: String(index + 1), row: String(line.position), day: line.on, amount: formatPlain(line.amountCents), text: line.raw, reason: reasonOfLine(each),
    choices: group === 'already' || group === 'left-out' ? '' : takesOf(each).join(' '), take: isAsked ? '' : take, name: donor, category: category ?? '',
  }
}

/** Why a movement is where it is in the preview, in words; empty for one that is new. */
export function reasonOfLine({ group, why, like, line }: PreviewLine): string {
  if (group === 'already') return `it is here already: ${like}`
  if (why === 'duplicate') return `it resembles ${like}: say whether it is another one, and why (because)`
  if (why === 'donor') return 'the file does not say who gave it: name somebody, or take it as anonymous'
  if (why === 'original') return 'the gift that it returns is not known: give its number (original), or leave it out'
  if (why === 'payout') return `the payout is ${like} more than its parts: say what explains the difference (because)`
  if (why === 'other') return 'the processor’s word for it is not known: say what it is'
  if (why === 'currency') return `it is left out: ${line.currency} is not US dollars`
  if (why === 'future') return 'it is left out: the day is to come'
  if (group === 'left-out') return 'it is left out: no money moved'
  return group === 'out' ? 'money went out: nothing is recorded unless you say what it was' : ''
}
