import { buildPreparedForm, preparedForm } from '@/lib/domain/reports/fara/prepared-form'
import type { PreparedFacts } from '@/lib/domain/reports/fara/prepared-answers'
import { emptyRegistration } from '@/lib/domain/registration'
import { asWhole, expectGolden } from '../golden-text'
import { party, period, quiet, registrant } from './fara-facts'
import { former, government, profile } from './profile'

const facts: PreparedFacts = {
  asOf: quiet.asOf, personal: 'masked', organization: quiet.organization, chapters: quiet.chapters, principals: [party, government, former],
  registration: { ...emptyRegistration, id: 'registration', revision: 3, regime: 'FARA', number: '7001' }, entries: profile,
  people: quiet.people.map((person) => (person.id === 'amal' ? { ...person, occupation: 'Teacher' } : person)),
}

const nothing: PreparedFacts = { ...facts, organization: { ...quiet.organization, legalName: '', addressText: '' }, principals: [], registration: null, entries: [], people: [] }

describe('a prepared form', () => {
  it.each(['fara-nsd1', 'fara-nsd3', 'fara-nsd4', 'fara-nsd5', 'fara-nsd6'])('%s says what the profile says, item by item, and names what is missing with the place that mends it', (id) => {
    expectGolden(asWhole(buildPreparedForm(id, facts, period, registrant)), 'fara-drafts', `${id}.txt`)
  })

  it.each(['fara-nsd1', 'fara-nsd3', 'fara-nsd4', 'fara-nsd6'])('%s of an empty profile names every item that asks, or says for whom there is none', (id) => {
    const { items, findings, notices } = buildPreparedForm(id, nothing, period, registrant)
    expect(notices.at(-1)).toMatch(/^A prepared draft/)
    if (preparedForm(id).onePer === 'registrant') {
      expect(items.filter(({ text }) => text?.startsWith('Missing') === true).length).toBe(findings.length)
      expect(findings.every(({ mendedAt }) => mendedAt?.place === 'profile')).toBe(true)
    } else {
      expect(items.map(({ text }) => text)).toEqual([expect.stringContaining('there is nobody for whom this form would be made')])
      expect(findings).toEqual([])
    }
  })

  it('does not depend on the order of the facts', () => {
    const turned = { ...facts, entries: profile.toReversed(), principals: facts.principals.toReversed(), people: facts.people.toReversed() }
    for (const id of ['fara-nsd1', 'fara-nsd3', 'fara-nsd6']) expect(buildPreparedForm(id, turned, period, registrant).items.map(({ lines }) => lines)).toEqual(buildPreparedForm(id, facts, period, registrant).items.map(({ lines }) => lines))
  })

  it('that no data knows is an error', () => {
    expect(() => preparedForm('fara-nsd9')).toThrow('There is no prepared form fara-nsd9')
  })
})
