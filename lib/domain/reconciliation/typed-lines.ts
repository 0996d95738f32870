/** The lines of a statement on paper as they are typed: one a line, the day, the amount (money out with a minus) and the text. */
import { parsePastDate, type CalendarDate } from '../calendar-date'
import { parseAmount, type Cents } from '../money'
import { problem, type Reading } from '../field-problem'
import { ok } from '../result'
import { cleanLine, noteCharactersMax } from '../typed-text'

export type TypedLine = { readonly on: CalendarDate; readonly amountCents: Cents; readonly text: string }

/** Lines that one form takes. */
const linesMost = 500
const parts = /^(\S+)\s+(\S+)(?:\s+(.*))?$/

/** Reads what was typed. Problems name the line: `typedLineForm`, `typedLineDay`, `typedLineAmount`, `typedLinesMany`; the empty text gives no lines. */
export function readTypedLines(text: string, today: CalendarDate): Reading<readonly TypedLine[]> {
  const rows = text.split('\n').map((row, index) => ({ row: row.trim(), line: index + 1 })).filter(({ row }) => row !== '')
  if (rows.length > linesMost) return problem('typedLinesMany', { max: linesMost, count: rows.length })
  const read: TypedLine[] = []
  for (const { row, line } of rows) {
    const [, day = '', amount = '', words = ''] = parts.exec(row) ?? []
    if (amount === '') return problem('typedLineForm', { line })
    const [on, amountCents] = [parsePastDate(day, today), parseAmount(amount, 'any')]
    if (!on.ok) return problem('typedLineDay', { line, text: day })
    if (!amountCents.ok || amountCents.value === 0) return problem('typedLineAmount', { line, text: amount })
    read.push({ on: on.value, amountCents: amountCents.value, text: cleanLine(words).slice(0, noteCharactersMax) })
  }
  return ok(read)
}
