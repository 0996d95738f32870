import { calendarDate } from '@/lib/domain/calendar-date'
import { reasonNotIn, type RegimeFacts } from '@/lib/domain/reports/other-regime'
import { periodsOfRecord } from '@/lib/domain/reports/periods-of-record'
import { profileInReports } from '@/lib/domain/reports/record-in-reports'

const gift: RegimeFacts = { kind: 'donation', purpose: 'general', principalId: null }

describe('why a record is no line of a form', () => {
  it.each([
    ['a gift of no principal in the supplemental statement', 'fara-nsd2', gift, 'It names no foreign principal'],
    ['a gift that names a principal, of which that would be untrue', 'fara-nsd2', { ...gift, principalId: 'party' }, 'do not give it a line'],
    ['a payment for homeland politics, which is pursued for a principal', 'fara-nsd2', { ...gift, kind: 'expenditure', purpose: 'homeland_political' }, 'do not give it a line'],
    ['a contact for nobody of the directory', 'fara-nsd2', { kind: 'lobbying-contact', purpose: null, principalId: null }, 'was not made for a principal'],
    ['a payment in an audit of donations', 'donation-audit', { ...gift, kind: 'expenditure' }, 'tests no other kind'],
    ['what no item asks for', 'quarterly-disclosure', { kind: 'officer', purpose: null, principalId: null }, 'No item of this form'],
  ] as const)('is told of %s', (_what, form, facts, words) => {
    expect(reasonNotIn(form, facts).sentence).toContain(words)
  })

  it('names the law wherever a law draws the line', () => {
    expect(reasonNotIn('fara-nsd2', gift).citation).toContain('22 U.S.C. 612')
  })
})

describe('the reports in which a day lies', () => {
  const on = calendarDate('2026-03-01')
  const registeredOn = calendarDate('2025-08-20')

  it('are the quarter alone without a registration, and the half-year of the registrant with one', () => {
    const named = (fara: Parameters<typeof periodsOfRecord>[1]['fara']) => periodsOfRecord(on, { fara, lda: false }).map(({ form, period }) => `${form} ${period.id}`)
    expect(named(null)).toEqual(['quarterly-disclosure 2026-Q1'])
    expect(named({ registeredOn, endedOn: null, assignedPeriodEnds: [] })).toEqual(['quarterly-disclosure 2026-Q1', 'fara-nsd2 2026-03-01..2026-08-31'])
    expect(periodsOfRecord(calendarDate('2025-08-19'), { fara: { registeredOn, endedOn: null, assignedPeriodEnds: [] }, lda: false }).map(({ form }) => form)).toEqual(['quarterly-disclosure'])
  })

  it('are those of the final statement up to the day on which the obligation ended, and of none after it', () => {
    const of = (endedOn: string) => periodsOfRecord(on, { fara: { registeredOn, endedOn: calendarDate(endedOn), assignedPeriodEnds: [] }, lda: false }).map(({ period }) => period.id)
    expect(of('2026-05-10')).toEqual(['2026-Q1', '2026-03-01..2026-05-10'])
    expect(of('2026-03-01')).toEqual(['2026-Q1', '2026-03-01..2026-03-01'])
    expect(of('2026-02-28')).toEqual(['2026-Q1'])
  })

  it('are those of today for an entry of the profile, which has no day of its own', () => {
    expect(profileInReports({ id: 'one', kind: 'service', personId: 'sana', principalId: 'party' }, on)).toMatchObject({ kind: 'short-form', id: 'one', on, principalId: 'party' })
  })

  it('look for the person or the principal of whom the profile tells the LDA', () => {
    const looked = (kind: 'lobbyist' | 'foreign-entity') => profileInReports({ id: 'one', kind, personId: 'sana', principalId: 'party' }, on)
    expect([looked('lobbyist'), looked('foreign-entity')]).toMatchObject([{ kind: 'person', id: 'sana' }, { kind: 'principal', id: 'party' }])
    expect(periodsOfRecord(on, { fara: null, lda: true }).map(({ form, period }) => `${form} ${period.id}`)).toEqual(['quarterly-disclosure 2026-Q1', 'lda-ld2 2026-Q1', 'lda-ld203 2026-H1'])
  })
})
