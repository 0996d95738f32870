import { calendarDate } from '@/lib/domain/calendar-date'
import { fundsShown, type AccountTallies } from '@/lib/domain/checklists/evaluations/accounts'
import { noRecords } from '@/lib/domain/checklists/evaluation'
import { activitiesPublished, isPublished, reportsCheckable, sourcesPublished, statementsCurrent, type PublicFact } from '@/lib/domain/checklists/evaluations/publication'
import { zeroCents } from '@/lib/domain/money'
import { quarter } from '@/lib/domain/reporting-period'

const day = calendarDate
const period = quarter(2025, 3)

const report: PublicFact = {
  number: 'CHI-QD-2025-Q3-1', form: 'quarterly-disclosure', from: day('2025-07-01'), through: day('2025-09-30'), publishedOn: day('2025-11-14'), summary: 'Aid was sent.', agrees: true, verifies: true, isAmended: false,
}
const page = (...reports: readonly Partial<PublicFact>[]) => ({ reports: reports.map((each) => ({ ...report, ...each })), pageSetOn: day('2025-01-02') })

describe('what is public of a period', () => {
  it.each([
    ['yes', 'on the 45th day', page({})],
    ['no', 'on the 46th', page({ publishedOn: day('2025-11-15') })],
    ['no', 'with a figure that is not the sealed one', page({ agrees: false })],
    ['no', 'of another period', page({ from: day('2025-04-01'), through: day('2025-06-30') })],
    ['no', 'of another form', page({ form: 'lda-ld2' })],
    ['yes', 'of a year that holds the quarter', page({ from: day('2025-01-01'), through: day('2025-12-31') })],
    ['yes', 'where the amendment came in time and what it amends is there still', page({ isAmended: true, publishedOn: day('2025-12-01') }, { number: 'CHI-QD-2025-Q3-2' })],
  ] as const)('answers %s where it was published %s', (answer, _case, facts) => {
    expect(sourcesPublished(facts, period).answer).toBe(answer)
  })

  it('says in plain words what was done, or no', () => {
    expect([page({}), page({ summary: '' }), page()].map((facts) => activitiesPublished(facts, period).answer)).toEqual(['yes', 'no', 'no'])
  })

  it('is checked where each text has its hash', () => {
    expect([page({}), page({}, { number: 'X', verifies: false }), page()].map((facts) => reportsCheckable(facts).answer)).toEqual(['yes', 'no', 'no'])
  })

  it('is current where the page was set within twelve months and a correction is public too', () => {
    const old = { ...page(), pageSetOn: day('2024-09-29') }
    const cases = [page(), old, { ...page(), pageSetOn: null }, page({ isAmended: true }), page({ isAmended: true }, { number: 'CHI-QD-2025-Q3-2' })]
    expect(cases.map((facts) => statementsCurrent(facts, period).answer)).toEqual(['yes', 'no', 'no', 'no', 'yes'])
  })
})

describe('the books against the bank', () => {
  const accounts: AccountTallies = { accounts: 1, notReconciled: noRecords, different: noRecords, differenceCents: zeroCents }

  it('are shown once each account agrees and the report is public', () => {
    expect(fundsShown(accounts, isPublished(page({}), period)).answer).toBe('yes')
    expect(fundsShown(accounts, isPublished(page(), period)).answer).toBe('partly')
    expect(fundsShown({ ...accounts, accounts: 0 }, true).answer).toBe('not-applicable')
  })
})
