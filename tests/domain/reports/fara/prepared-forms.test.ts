import { buildPreparedForm, preparedForm } from '@/lib/domain/reports/fara/prepared-form'
import type { PreparedFacts } from '@/lib/domain/reports/fara/prepared-answers'
import { calendarDate } from '@/lib/domain/calendar-date'
import { emptyRegistration } from '@/lib/domain/registration'
import { asWhole, expectGolden } from '../golden-text'
import { party, period, quiet, registrant } from './fara-facts'
import { former, government, profile } from './profile'

const facts: PreparedFacts = {
  asOf: quiet.asOf, personal: 'masked', organization: quiet.organization, chapters: quiet.chapters, principals: [party, government, former],
  registration: { ...emptyRegistration, id: 'registration', revision: 3, regime: 'FARA', number: '7001' }, entries: profile,
  people: quiet.people.map((person) => (person.id === 'amal' ? { ...person, occupation: 'Teacher' } : person)),
  changes: [
    { record: { kind: 'agreement', number: 'Letters', id: 'ministry', revision: 2 }, what: 'A changed agreement', on: calendarDate('2025-04-20'), toldOn: calendarDate('2025-04-25') },
    { record: { kind: 'officer', number: 'Chair', id: 'president-since', revision: 2 }, what: 'A new officer', on: calendarDate('2025-03-01'), toldOn: null },
    { record: { kind: 'principal', number: 'Ministry of Ports', id: 'government', revision: 1 }, what: 'A new foreign principal', on: calendarDate('2025-02-28'), toldOn: null },
  ],
}

const nothing: PreparedFacts = { ...facts, organization: { ...quiet.organization, legalName: '', addressText: '' }, principals: [], registration: null, entries: [], people: [], changes: [] }

describe('a prepared form', () => {
  it.each(['fara-nsd1', 'fara-nsd3', 'fara-nsd4', 'fara-nsd5', 'fara-nsd6'])('%s says what the profile says, item by item, and names what is missing with the place that mends it', (id) => {
    expectGolden(asWhole(buildPreparedForm(id, facts, period, registrant)), 'fara-drafts', `${id}.txt`)
  })

  it.each(['fara-nsd1', 'fara-nsd3', 'fara-nsd4', 'fara-nsd6'])('%s of an empty profile names every item that asks, or says for whom there is none', (id) => {
    const { items, findings, notices } = buildPreparedForm(id, nothing, period, registrant)
    expect(notices.at(-1)).toMatch(/^A prepared draft/)
    if (preparedForm(id).onePer === 'registrant') {
      const [missing, elsewhere] = ['Missing', 'Not prepared here'].map((words) => items.filter(({ text }) => text?.startsWith(words) === true).length)
      expect(findings.filter(({ mendedAt }) => mendedAt?.place === 'profile').length).toBe(missing)
      expect(findings.filter(({ mendedAt }) => mendedAt === undefined).length).toBe(elsewhere)
    } else {
      expect(items.map(({ text }) => text)).toEqual([expect.stringContaining('there is nobody for whom this form would be made')])
      expect(findings).toEqual([])
    }
  })

  it.each(['fara-nsd1', 'fara-nsd3', 'fara-nsd4', 'fara-nsd5', 'fara-nsd6'])('%s leads from each line and each sheet to the record from which it is made', (id) => {
    const { items } = buildPreparedForm(id, facts, period, registrant)
    const heads = items.filter(({ id: own, lines }) => items.some(({ parent }) => parent === own) && lines.length === 0)
    expect(heads).toEqual([])
    const lines = items.flatMap((item) => item.lines)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.filter(({ records }) => records.length !== 1)).toEqual([])
  })

  it('of an amendment names the changes of its period alone, with the day on which the Unit was told', () => {
    const { items, findings } = buildPreparedForm('fara-nsd5', facts, period, registrant)
    const said = (item: string) => items.find(({ schedule }) => schedule === `Item ${item}`)
    expect(said('3')?.text).toBe('10-day notice of change under section 2(b). Notice of change in an exhibit previously filed.')
    expect(said('5')?.lines.map(({ cells }) => cells)).toEqual([['A changed agreement', 'Letters', '2025-04-20', '2025-04-25'], ['A new officer', 'Chair', '2025-03-01', null]])
    expect(findings.map(({ sentence }) => sentence)).toEqual(['Item 4 has no answer in this draft: Documents filed with the amendment, list.', expect.stringMatching(/^The execution has no answer in this draft/)])
  })

  it('of an amendment without a change says that there is none, and names no place here that mends it', () => {
    const { items, findings } = buildPreparedForm('fara-nsd5', { ...facts, changes: [] }, period, registrant)
    expect(items.filter(({ schedule }) => schedule === 'Item 3' || schedule === 'Item 5').map(({ text }) => text?.startsWith('The registration profile tells of no change in the period.'))).toEqual([true, true])
    expect(findings.filter(({ mendedAt }) => mendedAt !== undefined)).toEqual([])
  })

  it('does not depend on the order of the facts', () => {
    const turned = { ...facts, changes: facts.changes.toReversed(), entries: profile.toReversed(), principals: facts.principals.toReversed(), people: facts.people.toReversed() }
    for (const id of ['fara-nsd1', 'fara-nsd3', 'fara-nsd5', 'fara-nsd6']) expect(buildPreparedForm(id, turned, period, registrant).items.map(({ lines }) => lines)).toEqual(buildPreparedForm(id, facts, period, registrant).items.map(({ lines }) => lines))
  })

  it('that no data knows is an error', () => {
    expect(() => preparedForm('fara-nsd9')).toThrow('There is no prepared form fara-nsd9')
  })
})
