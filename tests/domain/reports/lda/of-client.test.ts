import { calendarDate } from '@/lib/domain/calendar-date'
import type { Donation } from '@/lib/domain/donation'
import { instant } from '@/lib/domain/instant'
import { cents } from '@/lib/domain/money'
import { clientEntry, clientOf, clientRegisteredOn, clientsWithin, contactsForReport, entriesForReport, incomeFrom } from '@/lib/domain/reports/lda/of-client'
import { plainDonation } from '@/lib/example/donations'
import { entry } from '../fara/profile'

const span = { from: calendarDate('2025-04-01'), through: calendarDate('2025-06-30') }
const address = { street: '5 Mill Rd', city: 'Karachi', state: '', zip: '74000', country: 'PK' }
const textiles = entry('client', 'textiles', { ...address, business: 'Textiles', governmentEntity: 'yes', senateNumber: ' 12 ', houseNumber: '45', registeredOn: '2024-08-11' }, { personId: 'mill' })
const ended = entry('client', 'ended', {}, { personId: 'old', until: '2025-03-31' })
const wrong = entry('client', 'wrong', {}, { personId: 'mill', mistaken: true })
const entries = [entry('client', 'first', { business: 'Cloth' }, { personId: 'mill', until: '2024-12-31' }), textiles, ended, wrong, entry('client', 'nobody', {}), entry('lobbyist', 'one', {}, { personId: 'amal' })]

/** What somebody paid on 1 March 2025. */
function receipt(id: string, amount: number, facts: Partial<Donation>): Donation {
  return {
    ...plainDonation, id, chapterId: 'chicago', donorId: null, number: `CHI-D-2025-${id}`, numberYear: 2025, numberSequence: 1, amountCents: cents(amount), receivedOn: calendarDate('2025-03-01'), state: 'recorded', stateReason: '', enteredBy: null,
    enteredAt: instant('2025-03-01T12:00:00.000Z'), enteredOn: calendarDate('2025-03-01'), importBatchId: null, importRow: null, importKey: null, revision: 1, ...facts,
  }
}

describe('a client of a firm', () => {
  it('is told by the newest entry that is no mistake', () => {
    expect(clientEntry({ entries }, 'mill')?.id).toBe('textiles')
    expect(clientEntry({ entries }, 'nobody')).toBeNull()
    expect(clientEntry({ entries }, 'amal')).toBeNull()
  })

  it('belongs to the spans in which it was one', () => {
    expect(clientsWithin(entries, span)).toEqual(['mill'])
    expect(clientsWithin(entries, { from: calendarDate('2025-03-31'), through: calendarDate('2025-03-31') })).toEqual(['mill', 'old'])
  })

  it('is described as the profile says', () => {
    expect(clientOf(textiles, 'Avaria Mill')).toEqual({
      name: 'Avaria Mill', isSelf: false, isGovernmentEntity: true, description: 'Textiles', address: { line1: '5 Mill Rd', line2: '', city: 'Karachi', state: '', zip: '74000', zipExtension: '', country: 'PK' }, principalPlace: null,
      senateNumber: 12, publicId: null, houseNumber: '45', effectiveOn: '2024-08-10',
    })
    const bare = clientOf(entry('client', 'bare', { senateNumber: '12a', governmentEntity: 'no' }), 'Bare')
    expect([bare.address, bare.senateNumber, bare.isGovernmentEntity, bare.houseNumber]).toEqual([null, null, false, ''])
    expect(clientOf(entry('client', 'city', { city: 'Lahore' }), 'City').address?.city).toBe('Lahore')
    expect(['1234567890', 'x1', ''].map((senateNumber) => clientOf(entry('client', 'c', { senateNumber }), 'C').senateNumber)).toEqual([null, null, null])
  })

  it('was registered on the day that the profile gives', () => {
    expect([clientRegisteredOn(textiles), clientRegisteredOn(ended), clientRegisteredOn(entry('client', 'x', { registeredOn: 'soon' }))]).toEqual(['2024-08-11', null, null])
  })
})

describe('what counts for a report of a firm', () => {
  const clients = ['Avaria Mill', 'Old Co']
  const contacts = [{ onBehalfOf: 'avaria mill' }, { onBehalfOf: 'Old Co' }, { onBehalfOf: '' }, { onBehalfOf: 'Somebody' }]

  it('are the contacts for the client, or for nobody who is one', () => {
    expect(contactsForReport(contacts, { about: 'Avaria Mill', clients })).toEqual([{ onBehalfOf: 'avaria mill' }])
    expect(contactsForReport(contacts, { about: null, clients })).toEqual([{ onBehalfOf: '' }, { onBehalfOf: 'Somebody' }])
  })

  it('are lobbyists who name no client, and what names this one', () => {
    const profile = [
      entry('lobbyist', 'all', {}), entry('lobbyist', 'mill', { client: ' Avaria Mill ' }), entry('lobbyist', 'old', { client: 'Old Co' }), entry('foreign-entity', 'own', {}), entry('foreign-entity', 'of-mill', { client: 'Avaria Mill' }),
      entry('affiliate', 'of-old', { client: 'Old Co' }), entry('officer', 'officer', {}),
    ]
    expect(entriesForReport(profile, { about: 'Avaria Mill', clients }).map(({ id }) => id)).toEqual(['all', 'mill', 'of-mill', 'officer'])
    expect(entriesForReport(profile, { about: null, clients }).map(({ id }) => id)).toEqual(['all', 'own', 'officer'])
  })

  it('is the income for lobbying, returns taken off', () => {
    const lobbying = { purpose: 'us_lobbying', reportText: '' } as const
    const paid = receipt('paid', 50_000, { ...lobbying, reportText: 'Fee of May' })
    const receipts = [
      paid, receipt('back', -10_000, { ...lobbying, kind: 'refund' }), receipt('small', 1, lobbying), receipt('other', 9, { purpose: 'general' }), receipt('void', 8, { ...lobbying, state: 'voided' }), receipt('promise', 7, { ...lobbying, kind: 'pledge' }),
    ]
    const income = incomeFrom(receipts, 'Avaria Mill')
    expect(income.map(({ cents: amount, words, party, kind, counted, reason, documentedCents, on }) => [amount, words, party, kind, counted, reason, documentedCents, on])).toEqual([
      [50_000, 'Fee of May', 'Avaria Mill', 'income', true, '', 50_000, '2025-03-01'], [-10_000, 'Returned', 'Avaria Mill', 'income', true, '', -10_000, '2025-03-01'], [1, '', 'Avaria Mill', 'income', true, '', 1, '2025-03-01'],
    ])
    expect(income[0]?.reference).toEqual({ kind: 'donation', number: paid.number, id: paid.id, revision: 1 })
    expect(cents(50_000)).toBe(income[0]?.cents)
  })
})
