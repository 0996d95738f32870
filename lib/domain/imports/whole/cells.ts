/** How one value of a record stands in a cell of a file, and how it is read again: writing and reading are each other's opposite. */
import { calendarDate, isCalendarDate, type CalendarDate } from '../../calendar-date'
import { problem, type Reading } from '../../field-problem'
import type { JsonValue } from '../../journal/json'
import { cents, formatPlain } from '../../money'
import { ok } from '../../result'
import { parseTime } from '../../time-of-day'
import { cleanSymbols, nameCharactersMax, noteCharactersMax, readText, referenceCharactersMax, type TextLimits } from '../../typed-text'
import { readDay, readSignedAmount, readWord } from '../cells'

export type CellType = 'text' | 'date' | 'bigint' | 'boolean'

/** `read` takes the text of a cell and the chapter's day; `write` gives the text for a value that `read` gave. */
export type Cell = {
  readonly is: 'cell'
  readonly sql: CellType
  readonly required: boolean
  readonly read: (text: string, today: CalendarDate) => Reading<JsonValue>
  readonly write: (value: JsonValue) => string
}

function plain(value: JsonValue): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

function textCell(limits: TextLimits): Cell {
  return { is: 'cell', sql: 'text', required: limits.required, read: (text) => readText(text, limits), write: plain }
}

function optional(required: boolean, empty: JsonValue, cell: Omit<Cell, 'is' | 'required'>): Cell {
  return { ...cell, is: 'cell', required, read: (text, today) => (cleanSymbols(text) === '' ? (required ? problem('missing') : ok(empty)) : cell.read(text, today)) }
}

/** One line of text. */
export function lineCell(required = false, charactersMax = nameCharactersMax): Cell {
  return textCell({ required, charactersMax, kind: 'line' })
}

/** Text of several lines. */
export function linesCell(required = false): Cell {
  return textCell({ required, charactersMax: noteCharactersMax, kind: 'lines' })
}

/** A reference, number or code. */
export function referenceCell(): Cell {
  return textCell({ required: false, charactersMax: referenceCharactersMax, kind: 'symbols' })
}

/** Text that may be missing altogether: an empty cell is null. */
export function textOrNoneCell(): Cell {
  return optional(false, null, { sql: 'text', read: (text) => readText(text, { required: false, charactersMax: nameCharactersMax, kind: 'line' }), write: plain })
}

/** One word of a list; `empty` stands for an empty cell, without it the cell must be filled. */
export function wordCell(words: readonly string[], empty?: string): Cell {
  return optional(empty === undefined, empty ?? null, { sql: 'text', read: (text) => readWord(words, text), write: plain })
}

/** A choice of the agency's own words, which are printed as they stand. */
export function printedCell(choices: readonly string[], required: boolean): Cell {
  const read = (text: string): Reading<string> => {
    const found = choices.find((choice) => choice.toLowerCase() === text.trim().toLowerCase())
    return found === undefined ? problem('choiceUnknown', { choices: choices.join(', ') }) : ok(found)
  }
  return optional(required, '', { sql: 'text', read, write: plain })
}

/** Several choices, one a line or with semicolons between them. */
export function choicesCell(choices: readonly string[]): Cell {
  const one = printedCell(choices, true)
  const read = (text: string, today: CalendarDate): Reading<string> => {
    const found: string[] = []
    for (const part of text.split(/[\n;]/).map((each) => each.trim()).filter((each) => each !== '')) {
      const choice = one.read(part, today)
      if (!choice.ok) return choice
      found.push(plain(choice.value))
    }
    return ok(found.join('\n'))
  }
  return optional(false, '', { sql: 'text', read, write: plain })
}

/** A day that has come; `empty` stands for an empty cell (null, or empty text among the facts of a statement record). */
export function dayCell(empty?: '' | null): Cell {
  return optional(empty === undefined, empty ?? null, { sql: 'date', read: readDay, write: plain })
}

/** A day of any time. */
export function anyDayCell(empty: '' | null): Cell {
  const read = (text: string): Reading<CalendarDate> => (isCalendarDate(cleanSymbols(text)) ? ok(calendarDate(cleanSymbols(text))) : problem('dateImpossible'))
  return optional(false, empty, { sql: 'date', read, write: plain })
}

/** A time of the day as `HH:MM`. */
export function timeCell(required: boolean): Cell {
  return optional(required, '', { sql: 'text', read: parseTime, write: plain })
}

/** Hours as `7.5`. */
export function hoursCell(required: boolean): Cell {
  const read = (text: string): Reading<string> => (/^\d{1,4}(\.\d{1,2})?$/.test(text.trim()) ? ok(text.trim()) : problem('hoursUnclear'))
  return optional(required, '', { sql: 'text', read, write: plain })
}

/** An amount as `1234.56`: `least` is the smallest one that is taken, `empty` what an empty cell means. */
export function amountCell({ least, empty }: { readonly least: 'any' | 'cent' | 'zero'; readonly empty?: 0 | null }): Cell {
  const read = (text: string): Reading<number> => {
    const amount = readSignedAmount(text)
    if (!amount.ok || least === 'any') return amount
    return amount.value < (least === 'cent' ? 1 : 0) ? problem('amountNotPositive') : amount
  }
  return optional(empty === undefined, empty ?? null, { sql: 'bigint', read, write: (value) => (typeof value === 'number' ? formatPlain(cents(value)) : '') })
}

/** A whole number, or nothing. */
export function numberCell(): Cell {
  const read = (text: string): Reading<number> => {
    const number = Number(cleanSymbols(text))
    return Number.isSafeInteger(number) && number >= 0 ? ok(number) : problem('amountNotNumber')
  }
  return optional(false, null, { sql: 'bigint', read, write: plain })
}

/** Yes or no; an empty cell is no. */
export function flagCell(): Cell {
  const read = (text: string): Reading<boolean> => {
    const word = readWord(['yes', 'no'], text)
    return word.ok ? ok(word.value === 'yes') : word
  }
  return optional(false, false, { sql: 'boolean', read, write: (value) => (value === true ? 'yes' : 'no') })
}
