/** The fields that forms share: each takes the text as typed and gives what it means, or the key of a problem. */
import { z } from 'zod'
import { parseDate, parsePastDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { parseTime } from '@/lib/domain/time-of-day'
import { parseAmount, zeroCents, type AmountSign, type Cents } from '@/lib/domain/money'
import { personKinds } from '@/lib/domain/person'
import type { PersonChoice } from '@/lib/domain/person-choice'
import { problemText } from '@/lib/domain/problem-text'
import type { Reading } from '@/lib/domain/field-problem'
import { cleanLine, nameCharactersMax, noteCharactersMax, readText, referenceCharactersMax } from '@/lib/domain/typed-text'

/** A text field that may be missing from the post, as an unticked box or an older page is. */
const typed = z.string().optional().default('')

function reading<Value>(read: (text: string) => Reading<Value>) {
  return typed.transform((text, context): Value => {
    const outcome = read(text)
    if (outcome.ok) return outcome.value
    context.addIssue({ code: 'custom', message: problemText(outcome.refusal) })
    return z.NEVER
  })
}

/** One line of text, empty allowed. */
export function line(charactersMax = nameCharactersMax) {
  return reading((text) => readText(text, { required: false, charactersMax, kind: 'line' }))
}

/** One line that must be filled in. */
export function requiredLine(charactersMax = nameCharactersMax) {
  return reading((text) => readText(text, { required: true, charactersMax, kind: 'line' }))
}

/** A reference, number or code: plain digits, dashes and quotes. */
export function reference() {
  return reading((text) => readText(text, { required: false, charactersMax: referenceCharactersMax, kind: 'symbols' }))
}

/** Text of several lines, empty allowed. */
export function lines(charactersMax = noteCharactersMax) {
  return reading((text) => readText(text, { required: false, charactersMax, kind: 'lines' }))
}

/** Text of several lines that must be filled in. */
export function requiredLines(charactersMax = noteCharactersMax) {
  return reading((text) => readText(text, { required: true, charactersMax, kind: 'lines' }))
}

/** An amount that must be given. */
export function amount(sign: AmountSign = 'positive') {
  return reading((text) => parseAmount(text, sign))
}

/** An amount that counts as $0.00 when nothing was typed. */
export function optionalAmount() {
  return reading((text): Reading<Cents> => (text.trim() === '' ? { ok: true, value: zeroCents } : parseAmount(text, 'not-negative')))
}

/** An amount, or null when nothing was typed. */
export function amountOrNothing(sign: AmountSign = 'positive') {
  return reading((text): Reading<Cents | null> => (text.trim() === '' ? { ok: true, value: null } : parseAmount(text, sign)))
}

/** A day that must be given and has come. */
export function pastDate(today: CalendarDate) {
  return reading((text) => parsePastDate(text, today))
}

/** A day that must be given. */
export function date(today: CalendarDate) {
  return reading((text) => parseDate(text, today))
}

/** A day that may be left out; `past` refuses days that have not come. */
export function optionalDate(today: CalendarDate, past = true) {
  return reading((text): Reading<CalendarDate | null> =>
    text.trim() === '' ? { ok: true, value: null } : past ? parsePastDate(text, today) : parseDate(text, today),
  )
}

/** A time of the day as `HH:MM`, or null when nothing was typed. */
export function optionalTime() {
  return reading((text): Reading<string | null> => (text.trim() === '' ? { ok: true, value: null } : parseTime(text)))
}

/** Hours as `7.5`, of at most a year. */
export function hours(required: boolean) {
  const typed = z.string().trim().optional().transform((text = '') => text)
  const read = typed.refine((text) => text === '' || /^\d{1,4}(\.\d{1,2})?$/.test(text), { message: 'hoursUnclear' })
  return required ? read.refine((text) => text !== '', { message: 'missing' }) : read
}

/** Days, one a line; in order and each once, whatever the order typed. */
export function days(today: CalendarDate) {
  return reading((text): Reading<readonly CalendarDate[]> => {
    const found: CalendarDate[] = []
    for (const each of text.split('\n').map((one) => one.trim()).filter((one) => one !== '')) {
      const read = parseDate(each, today)
      if (!read.ok) return read
      found.push(read.value)
    }
    return { ok: true, value: [...new Set(found)].sort() }
  })
}

/** One word of a closed list. */
export function choice<Word extends string>(words: readonly Word[]) {
  return reading((text): Reading<Word> => {
    const word = words.find((candidate) => candidate === text)
    if (word !== undefined) return { ok: true, value: word }
    return { ok: false, refusal: { key: text === '' ? 'missingChoice' : 'choiceUnknown' } }
  })
}

/** One word of a closed list, or nothing. */
export function optionalChoice<Word extends string>(words: readonly Word[]) {
  return reading((text): Reading<Word | null> => {
    if (text === '') return { ok: true, value: null }
    const word = words.find((candidate) => candidate === text)
    return word === undefined ? { ok: false, refusal: { key: 'choiceUnknown' } } : { ok: true, value: word }
  })
}

/** A ticked box. */
export function tick() {
  return typed.transform((text) => text === 'yes')
}

const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The id of a thing chosen from a list, or nothing. */
export function optionalId() {
  return reading((text): Reading<string | null> => {
    if (text === '') return { ok: true, value: null }
    return idPattern.test(text) ? { ok: true, value: text } : { ok: false, refusal: { key: 'choiceUnknown' } }
  })
}

/** A country as its ISO 3166 code, or nothing. */
export function country() {
  return reading((text): Reading<string> => (/^([A-Z]{2})?$/.test(text) ? { ok: true, value: text } : { ok: false, refusal: { key: 'choiceUnknown' } }))
}

/** The raw fields of a person field named `name`, to be spread into the object of a form. */
export function personFields<Name extends string>(name: Name) {
  const fields = { [name]: typed, [`${name}Id`]: typed, [`${name}NewKind`]: typed, [`${name}NewSortName`]: line(), [`${name}NewOtherScript`]: line() }
  return fields
}

/** Reads a person field; null when nothing was typed and nobody chosen. */
export function readPersonChoice(values: Readonly<Record<string, unknown>>, name: string): PersonChoice | null {
  const text = (key: string) => {
    const value = values[key]
    return typeof value === 'string' ? value : ''
  }
  const typedName = cleanLine(text(name))
  const id = text(`${name}Id`)
  if (typedName === '' && !idPattern.test(id)) return null
  return {
    typed: typedName,
    id: id === 'new' || idPattern.test(id) ? id : '',
    newKind: personKinds.find((kind) => kind === text(`${name}NewKind`)) ?? null,
    newSortName: cleanLine(text(`${name}NewSortName`)),
    newOtherScript: cleanLine(text(`${name}NewOtherScript`)),
  }
}
