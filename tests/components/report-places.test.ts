import { checklistItemHref, mendingHref, recordHref, type ReportPlace } from '@/components/reports/places'
import { isTyped, reportForms } from '@/lib/domain/reports/forms'

const place: ReportPlace = {
  reports: '/c/chicago/reports', form: 'fara-nsd2', period: '2026-03-01..2026-08-31', query: 'chapter=chicago', chapters: { CHI: 'chicago', HOU: 'houston' }, accounts: '/c/chicago/settings/bank-accounts',
  settings: '/c/chicago/settings', profile: '/c/chicago/profile', drafts: true, version: null,
}
const ofAll: ReportPlace = { ...place, reports: '/org/friends/reports', query: 'organization=friends' }

describe('the way from a report to what it names', () => {
  it.each([
    ['a gift of another chapter', { kind: 'donation', id: 'one', number: 'HOU-D-2026-0001', revision: 1 }, '/c/houston/donations/one'],
    ['somebody of the directory', { kind: 'person', id: 'sana', number: 'Sana Malik', revision: 1 }, '/c/chicago/people/sana'],
    ['a principal', { kind: 'principal', id: 'party', number: 'Party', revision: 1 }, '/c/chicago/settings/principals/party'],
    ['a bank account', { kind: 'bank-account', id: 'one', number: 'Checking', revision: 1 }, '/c/chicago/settings/bank-accounts/one'],
    ['a record of a chapter that nobody knows', { kind: 'donation', id: 'one', number: 'NEW-D-2026-0001', revision: 1 }, null],
  ] as const)('leads to %s', (_what, record, href) => {
    expect(recordHref(place, record)).toBe(href)
  })

  it('leads to an item of the checklist in the period of the report, where it is of one chapter', () => {
    expect(checklistItemHref({ ...place, period: '2026-Q3' }, 'FUN-01')).toBe('/c/chicago/checklists/FUN-01?period=2026-Q3')
    expect(checklistItemHref(ofAll, 'FUN-01')).toBeNull()
  })

  it.each([
    ['an answer', { place: 'answer', id: '11:party' }, '/c/chicago/reports/fara-nsd2/2026-03-01..2026-08-31/answers/11%3Aparty', null],
    ['a payment that is missing', { place: 'payments', id: 'party' }, '/c/chicago/expenditures/new', null],
    ['receipts that the bank has otherwise', { place: 'reconciliations', id: 'fara-nsd2' }, '/c/chicago/reconciliations', null],
    ['a person', { place: 'people', id: 'sana' }, '/c/chicago/people/sana', '/c/chicago/people/sana'],
  ] as const)('leads to what mends %s, in the first chapter where the report is of all, and who drafts no report to no books', (_what, mended, href, forReader) => {
    expect(mendingHref(place, mended)).toBe(href)
    if (mended.place !== 'answer') expect(mendingHref(ofAll, mended)).toBe(href)
    expect(mendingHref({ ...place, drafts: false }, mended)).toBe(forReader)
  })
})

it('a sheet to copy from is there for the nine forms of FARA and the LDA alone', () => {
  expect(reportForms.filter(isTyped)).toEqual(['fara-nsd1', 'fara-nsd2', 'fara-nsd3', 'fara-nsd4', 'fara-nsd5', 'fara-nsd6', 'lda-ld1', 'lda-ld2', 'lda-ld203'])
})
