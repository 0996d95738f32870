/** The table of issue 3: what somebody types, and the sentence they read or the value that is stored. */
import problems from '@/messages/en/problem.json'
import { calendarDate, parseDate, parsePastDate } from '@/lib/domain/calendar-date'
import type { Reading } from '@/lib/domain/field-problem'
import { parseAmount } from '@/lib/domain/money'
import { problemLabels } from '@/lib/domain/problem-labels'
import { cleanSymbols, readName, readText, noteCharactersMax } from '@/lib/domain/typed-text'

const today = calendarDate('2026-11-25')

/** The value, or the sentence's key after a `!`. */
function outcome(reading: Reading<string | number>): string | number {
  return reading.ok ? reading.value : `!${reading.refusal.key}`
}

describe('amount typed -> cents stored or sentence', () => {
  it.each([
    ['1.234,56', '!amountUnclear'],
    ['1,5', '!amountUnclear'],
    ['1e9', '!amountNotNumber'],
    ['-0', '!amountNotPositive'],
    ['0x10', '!amountNotNumber'],
    ['Infinity', '!amountNotNumber'],
    ['NaN', '!amountNotNumber'],
    ['٢٥٠', 25_000],
    ['۲۵۰٫۷۵', 25_075],
    ['२५०', 25_000],
    ['\u202b250\u202c', 25_000],
    ['250\u0000', 25_000],
    ['\u00a0250\u00a0', 25_000],
    ['=SUM(A1:A9)', '!amountNotNumber'],
    ['🎁', '!amountNotNumber'],
    ['250 🎁', '!amountNotNumber'],
    ['', '!missing'],
  ])('%j -> %s', (typed, expected) => {
    expect(outcome(parseAmount(typed))).toBe(expected)
  })
})

describe('date typed -> day stored or sentence', () => {
  it.each([
    ['2026-02-30', '!dateImpossible'],
    ['31/12/2025', '!dateImpossible'],
    ['11/31/2025', '!dateImpossible'],
    ['2025-00-10', '!dateImpossible'],
    ['٢٠٢٥-١٢-٣١', '2025-12-31'],
    ['\u200e12/31/2025\u200f', '2025-12-31'],
    ['12/31/25', '!dateShortYear'],
    ['11/30', '!dateNoYear'],
    ['11/26/2026', '!dateFuture'],
    ['46000', '!dateUnclear'],
    ['=TODAY()', '!dateUnclear'],
    ['📅', '!dateUnclear'],
    ['', '!missing'],
  ])('%j -> %s', (typed, expected) => {
    expect(outcome(parsePastDate(typed, today))).toBe(expected)
  })
})

const longName = 'ب'.repeat(200)
const longEmojiName = '😀'.repeat(200)

describe('name typed -> name stored or sentence', () => {
  it.each([
    ['  Amina   Karim ', 'Amina Karim'],
    ['Amina\u00a0Karim', 'Amina Karim'],
    ['Amina\u0000\u0007 Karim', 'Amina Karim'],
    ['Amina\r\nKarim', 'Amina Karim'],
    ['\u202eAmina Karim\u202c', 'Amina Karim'],
    ['\u200fآمنہ کریم\u200f', 'آمنہ کریم'],
    ['Am\u200bina\ufeff', 'Amina'],
    ['علی‌رضا', 'علی\u200cرضا'],
    ['Amina \u200c', 'Amina'],
    ['Amina 👩\u200d👧 🌻', 'Amina 👩\u200d👧 🌻'],
    ['Zo\u0308e O\u2019Brien \u2013 Smith', 'Zo\u0308e O\u2019Brien \u2013 Smith'],
    ['جماعت ٧', 'جماعت ٧'],
    ['=cmd|calc!A1', '=cmd|calc!A1'],
    ['<b>Amina</b>', '<b>Amina</b>'],
    ["Robert'); DROP TABLE donation;--", "Robert'); DROP TABLE donation;--"],
    ['Amina \ud800', 'Amina \ufffd'],
    [longName, longName],
    [longEmojiName, longEmojiName],
    [`${longName}ب`, '!textTooLong'],
    ['', '!missing'],
    ['\u200b\u2066\u2069\u00a0', '!missing'],
  ])('%j -> %j', (typed, expected) => {
    expect(outcome(readName(typed))).toBe(expected)
  })
})

describe('other text', () => {
  it('keeps the lines of a note and drops what cannot be seen', () => {
    const note = readText('One\r\nTwo\u200b \n\n three\u0000', { required: false, charactersMax: noteCharactersMax, kind: 'lines' })
    expect(outcome(note)).toBe('One\nTwo\n\n three')
  })

  it('lets an optional field be empty', () => {
    expect(outcome(readText('  ', { required: false, charactersMax: 10, kind: 'symbols' }))).toBe('')
  })

  it.each([
    ['CHK\u2013\u06f1\u06f2\u06f3', 'CHK-123'],
    ['\u201cA\u201d \u2018B\u2019', '"A" \'B\''],
    ['۰۹\u200c۸', '098'],
  ])('writes the reference %j with plain signs', (typed, expected) => {
    expect(cleanSymbols(typed)).toBe(expected)
  })
})

it('has an English sentence for every problem of the table', () => {
  const keys = [parseAmount('1,5'), parseAmount('x'), parseAmount('€1'), parseAmount('0.5*0.5*0.5'), parseAmount('99999999999'), parseAmount('0'),
    parseAmount('-1', 'not-negative'), parseDate('2/30/2026', today), parseDate('11/30', today), parseDate('1/1/26', today), parseDate('x', today),
    parsePastDate('1/1/2027', today), readName(''), readName('x'.repeat(201))].map((reading) => (reading.ok ? 'read' : reading.refusal.key))
  expect(new Set(keys).size).toBe(14)
  for (const key of keys) expect(problems).toHaveProperty(key)
})

it('says a field within a sentence with a small letter, and an acronym as it is', () => {
  expect(problemLabels('Date received')).toEqual({ label: 'Date received', labelInside: 'date received', labelForm: 'name' })
  expect(problemLabels('EIN')).toEqual({ label: 'EIN', labelInside: 'EIN', labelForm: 'name' })
  expect(problemLabels('What was bought')).toEqual({ label: 'What was bought', labelInside: 'what was bought', labelForm: 'clause' })
})
