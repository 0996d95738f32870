/** How single cells of the canonical files are read. Only the canonical forms are taken; nothing is guessed. */
import { isCalendarDate, type CalendarDate } from '../calendar-date'
import { problem, type Reading } from '../field-problem'
import { amountCentsMax, cents, parseAmount, type Cents } from '../money'
import type { PostalAddress } from '../person'
import { ok } from '../result'
import { cleanLine, cleanSymbols, nameCharactersMax, noteCharactersMax, readName, readText, referenceCharactersMax } from '../typed-text'
import type { RowReader } from './row-problem'

const plainAmount = /^-?\d{1,10}\.\d{2}$/

/** An amount such as `-25.00`, with its sign. */
export function readSignedAmount(text: string): Reading<Cents> {
  if (!plainAmount.test(text)) return parseAmount(text, 'any')
  const amount = cents(Number(text.replace('.', '')))
  return Math.abs(amount) > amountCentsMax ? parseAmount(text, 'any') : ok(amount)
}

/** More than 0.00. */
export function readPositiveAmount(text: string): Reading<Cents> {
  const read = readSignedAmount(text)
  return read.ok && read.value <= 0 ? problem('amountNotPositive') : read
}

/** A day `YYYY-MM-DD` not after today. */
export function readDay(text: string, today: CalendarDate): Reading<CalendarDate> {
  const clean = cleanSymbols(text)
  if (clean === '') return problem('missing')
  if (!isCalendarDate(clean)) return problem('dateImpossible')
  return clean > today ? problem('dateFuture') : ok(clean)
}

/** One word of a list. */
export function readWord<Word extends string>(words: readonly Word[], text: string): Reading<Word> {
  const clean = cleanSymbols(text)
  const found = words.find((word) => word === clean)
  return found === undefined ? problem(clean === '' ? 'missing' : 'choiceUnknown', { choices: words.join(', ') }) : ok(found)
}

/** US dollars, which an empty cell also means. */
export function readDollars(text: string): Reading<true> {
  return ['', 'USD'].includes(cleanSymbols(text)) ? ok(true) : problem('currencyOther')
}

export function readReference(text: string): Reading<string> {
  return readText(text, { required: false, charactersMax: referenceCharactersMax, kind: 'symbols' })
}

export function readNeededReference(text: string): Reading<string> {
  return readText(text, { required: true, charactersMax: referenceCharactersMax, kind: 'symbols' })
}

export function readLine(text: string): Reading<string> {
  return readText(text, { required: false, charactersMax: nameCharactersMax, kind: 'line' })
}

export function readNote(text: string): Reading<string> {
  return readText(text, { required: false, charactersMax: noteCharactersMax, kind: 'lines' })
}

export { readName }

function readCountry(text: string): Reading<string> {
  const clean = cleanLine(text)
  return clean === '' || /^[A-Z]{2}$/.test(clean) ? ok(clean) : problem('countryCode')
}

/** The address columns of a row; null where all of them are empty. */
export function readAddress(row: RowReader): PostalAddress | null {
  const line = (column: string): string => row.read(column, readLine) ?? ''
  const lines = [line('address1'), line('address2')].filter((text) => text !== '').join('\n')
  const address = { lines, city: line('city'), state: line('state'), postalCode: line('postal_code'), country: row.read('country', readCountry) ?? '' }
  return address.lines + address.city + address.state + address.postalCode + address.country === '' ? null : address
}
