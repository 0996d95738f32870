import { addDays, calendarDate } from '@/lib/domain/calendar-date'
import { checklistItem, checklistItems, checklistGroups, isToBeConfirmed } from '@/lib/domain/checklists/catalogue'
import { noRecords } from '@/lib/domain/checklists/evaluation'
import { purposesKept, type FundFacts } from '@/lib/domain/checklists/evaluations/funds'
import { appliesTo, itemDueOn, itemPeriod } from '@/lib/domain/checklists/periods'
import { itemState, type StateFacts } from '@/lib/domain/checklists/state'
import { cents, zeroCents } from '@/lib/domain/money'
import { emptyRegistration, type RegistrationFacts } from '@/lib/domain/registration'
import { calendarYear } from '@/lib/domain/reporting-period'

const day = calendarDate
const fara: RegistrationFacts = {
  ...emptyRegistration, regime: 'FARA', number: '1', becameAgentOn: day('2024-01-02'), registeredOn: day('2024-03-10'),
}

describe('the catalogue', () => {
  it('has sixty items in seventeen groups, each drawn from a section with a short quote', () => {
    expect(checklistItems).toHaveLength(60)
    expect(checklistGroups).toHaveLength(17)
    expect(checklistItems.filter(({ source }) => source.section === '' || source.quote === '')).toEqual([])
  })

  it('says of every item that could be computed what is counted, or why a person answers', () => {
    const automatic = checklistItems.filter(({ answerMode }) => answerMode !== 'attested')
    expect(automatic.filter((item) => (item.computedFrom === null) === (item.notComputedBecause === null))).toEqual([])
    expect(checklistItems.filter(({ computedFrom }) => computedFrom !== null).length).toBeGreaterThanOrEqual(15)
  })

  it('marks a citation whose text was not read', () => {
    const [, second, third] = checklistItem('FUN-08').citations
    expect([second, third].map((citation) => citation && isToBeConfirmed(citation))).toEqual([false, true])
  })
})

describe('the period of an item', () => {
  it.each([
    ['EEA-01', '2025-Q3'],
    ['ACC-01', '2025-H2'],
    ['LAW-01', '2025'],
  ])('%s on September 30, 2025 is %s', (id, period) => {
    expect(itemPeriod(checklistItem(id), day('2025-09-30'), []).id).toBe(period)
  })

  it('follows the six-month periods of the registration where an item is asked of FARA registrants', () => {
    expect(itemPeriod(checklistItem('LAW-03'), day('2025-08-01'), [fara])).toMatchObject({ from: '2025-04-01', through: '2025-09-30' })
  })

  it('is due 30 days after its end, and a registration ten days after becoming an agent', () => {
    const item = checklistItem('LAW-01')
    expect(itemDueOn(item, calendarYear(2025), [])).toBe('2026-01-30')
    const once = checklistItem('LAW-02')
    expect(itemDueOn(once, itemPeriod(once, day('2025-01-01'), []), [fara])).toBe('2024-01-12')
  })

  it('is asked of a FARA registrant from the registration until its end', () => {
    const item = checklistItem('LAW-14')
    expect(appliesTo(item, calendarYear(2024), [fara])).toBe(true)
    expect(appliesTo(item, calendarYear(2023), [fara])).toBe(false)
    expect(appliesTo(item, calendarYear(2025), [{ ...fara, endedOn: day('2024-12-31') }])).toBe(false)
    expect(appliesTo(item, calendarYear(2024), [{ ...fara, regime: 'LDA' }])).toBe(false)
  })
})

describe('the state of an item', () => {
  const through = day('2025-09-30')
  const dueOn = day('2025-10-30')
  const facts: StateFacts = { today: through, through, dueOn, answeredOn: null, answeredEarlier: false }

  it.each([
    ['not due on the last day of its period', {}, 'not-due'],
    ['due on the day after', { today: addDays(through, 1) }, 'due'],
    ['due on the last day', { today: dueOn }, 'due'],
    ['overdue one day later', { today: addDays(dueOn, 1) }, 'overdue'],
    ['lapsed where only an earlier period was answered', { today: addDays(dueOn, 1), answeredEarlier: true }, 'lapsed'],
    ['answered on the last day', { today: addDays(dueOn, 9), answeredOn: dueOn }, 'answered'],
    ['answered late for ever', { today: addDays(dueOn, 9), answeredOn: addDays(dueOn, 1) }, 'answered-late'],
    ['answered before its period ended', { answeredOn: day('2025-07-02') }, 'answered'],
    ['due from the start where it is asked once', { dueOn: null }, 'due'],
  ] as const)('is %s', (_, change, state) => {
    expect(itemState({ ...facts, ...change })).toBe(state)
  })
})

describe('money given for a purpose', () => {
  const charity = { purpose: 'homeland_charity', amountCents: cents(10_000) } as const
  const facts: FundFacts = { openingCents: zeroCents, given: [charity], spent: [charity], withoutPurposeText: noRecords }

  it('was kept to the cent', () => {
    expect(purposesKept(facts).answer).toBe('yes')
  })

  it('is partly kept where unrestricted money covers one cent too much', () => {
    const spent = [{ ...charity, amountCents: cents(10_001) }]
    expect(purposesKept({ ...facts, spent, openingCents: cents(1) }).answer).toBe('partly')
    expect(purposesKept({ ...facts, spent, openingCents: zeroCents })).toMatchObject({
      answer: 'no', reason: 'Overspent: homeland charity by $0.01. Unrestricted money falls short by $0.01, so money given for other purposes was used.',
    })
  })
})
