/**
 * @jest-environment node
 */
import { calendarDate } from '@/lib/domain/calendar-date'
import { problemsOf } from '@/lib/domain/problem-text'
import { fieldTexts } from '@/lib/domain/field-text'
import { bankAccountCorrectionSchema, bankAccountSchema } from '@/lib/schemas/bank-account'
import { personSchema } from '@/lib/schemas/person'
import { principalCorrectionSchema, principalSchema } from '@/lib/schemas/principal'
import { registrationCorrectionSchema, registrationSchema } from '@/lib/schemas/registration'
import type { ZodType } from 'zod'

const today = calendarDate('2026-03-15')

function problems(schema: ZodType, typed: Readonly<Record<string, unknown>>) {
  const read = schema.safeParse(typed)
  return read.success ? {} : Object.fromEntries(Object.entries(problemsOf(read.error.issues)).map(([field, { key }]) => [field, key]))
}

describe('the form of a principal', () => {
  const typed = { name: ' Party of the Homeland ', kind: 'POLITICAL_PARTY', country: 'PK' }

  it('takes name, kind and country, and leaves the rest empty', () => {
    expect(principalSchema({ today }).parse(typed)).toEqual({
      name: 'Party of the Homeland', kind: 'POLITICAL_PARTY', country: 'PK', aliases: [], address: '', aim: '', officialDealtWith: '', fromOn: null, untilOn: null,
    })
  })

  it('reads other names one a line, in any script', () => {
    expect(principalSchema({ today }).parse({ ...typed, aliases: 'PH\r\n\n  وطن پارٹی ' })).toMatchObject({ aliases: ['PH', 'وطن پارٹی'] })
  })

  it.each([
    [{}, { name: 'missing', kind: 'missingChoice', country: 'missingChoice' }],
    [{ ...typed, kind: 'KINGDOM', country: 'Pakistan' }, { kind: 'choiceUnknown', country: 'choiceUnknown' }],
    [{ ...typed, fromOn: '2026-03-16' }, { fromOn: 'dateFuture' }],
    [{ ...typed, fromOn: '2026-03-01', untilOn: '2026-02-28' }, { untilOn: 'periodOrder' }],
    [{ ...typed, name: 'x'.repeat(201) }, { name: 'textTooLong' }],
  ])('%j has the problems %j', (fields, expected) => {
    expect(problems(principalSchema({ today }), fields)).toEqual(expected)
  })

  it('asks why when it is corrected', () => {
    expect(problems(principalCorrectionSchema({ today }), typed)).toEqual({ reason: 'missing' })
    expect(principalCorrectionSchema({ today }).parse({ ...typed, reason: 'Renamed' })).toMatchObject({ reason: 'Renamed', principal: { kind: 'POLITICAL_PARTY' } })
  })

  it('is filled again with what was saved', () => {
    const saved = principalSchema({ today }).parse({ ...typed, aliases: 'One\nTwo', fromOn: '3/1/2026' })
    expect(principalSchema({ today }).parse(fieldTexts({ ...saved }))).toEqual(saved)
  })
})

describe('the form of a registration', () => {
  it.each([
    [{}, { regime: 'missingChoice' }],
    [{ regime: 'SEC' }, { regime: 'choiceUnknown' }],
    [{ regime: 'FARA', registeredOn: '2026-04-01' }, { registeredOn: 'dateFuture' }],
    [{ regime: 'FARA', registeredOn: '2026-02-01', endedOn: '2026-01-31' }, { endedOn: 'periodOrder' }],
    [{ regime: 'IL', registeredOn: '2026-02-01', expiresOn: '2026-01-31' }, { expiresOn: 'periodOrder' }],
    [{ regime: 'IL', registeredOn: '2026-02-01', expiresOn: '2027-01-31' }, {}],
    [{ regime: 'LDA' }, {}],
  ])('%j has the problems %j', (fields, expected) => {
    expect(problems(registrationSchema({ today }), fields)).toEqual(expected)
  })

  it('asks why when it is corrected', () => {
    expect(problems(registrationCorrectionSchema({ today }), { regime: 'LDA' })).toEqual({ reason: 'missing' })
  })
})

describe('the form of a bank account', () => {
  const typed = { bankName: 'First Bank', openingBalance: '1,234.56', openedOn: '1/1/2026' }

  it('is called after its bank and stands in the United States unless said otherwise', () => {
    expect(bankAccountSchema({ today }).parse(typed)).toEqual({
      bankName: 'First Bank', name: 'First Bank', last4: '', country: 'US', openingBalanceCents: 123_456, openedOn: '2026-01-01', closedOn: null,
    })
  })

  it('takes an overdrawn balance', () => {
    expect(bankAccountSchema({ today }).parse({ ...typed, openingBalance: '-12.00' })).toMatchObject({ openingBalanceCents: -1200 })
  })

  it.each([
    [{}, { bankName: 'missing', openingBalance: 'missing', openedOn: 'missing' }],
    [{ ...typed, last4: '12345' }, { last4: 'last4Form' }],
    [{ ...typed, openingBalance: '1.234,56' }, { openingBalance: 'amountUnclear' }],
    [{ ...typed, openedOn: '3/16/2026' }, { openedOn: 'dateFuture' }],
    [{ ...typed, closedOn: '12/31/2025' }, { closedOn: 'periodOrder' }],
    [{ ...typed, closedOn: '3/16/2026' }, { closedOn: 'dateFuture' }],
  ])('%j has the problems %j', (fields, expected) => {
    expect(problems(bankAccountSchema({ today }), fields)).toEqual(expected)
  })

  it('asks why when it is corrected', () => {
    expect(problems(bankAccountCorrectionSchema({ today }), typed)).toEqual({ reason: 'missing' })
  })
})

describe('the tags of a person', () => {
  it('are taken over from the other of two people, who has them one a line', () => {
    const { tags } = fieldTexts({ tags: ['donor', 'official'] })
    expect(personSchema({ today }).parse({ kind: 'individual', name: 'Ayesha Khan', tags })).toMatchObject({ tags: ['donor', 'official'] })
  })
})
