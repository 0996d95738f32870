import type { DonationContext } from '@/lib/domain/assessment'
import { calendarDate } from '@/lib/domain/calendar-date'
import { followed } from '@/lib/domain/deadlines/followed'
import { giftDeadline, type WatchedGift } from '@/lib/domain/deadlines/gift'
import type { Donation } from '@/lib/domain/donation'
import { instant } from '@/lib/domain/instant'
import { cents } from '@/lib/domain/money'
import { aDonation, aDonationContext, aParty } from '../rules/checks/facts'

const day = calendarDate
const forElection = { purpose: 'us_election', receivedOn: day('2026-05-04') } as const
const forCandidate = { ...forElection, electionRecipient: 'candidate', electionCandidate: 'Roe', electionCode: 'P2026', amountCents: cents(500_000) } as const
const before = (candidate: number) => ({ electionCents: { committee: cents(0), candidate: cents(candidate) } })

function watched(facts: Partial<Donation>, { context = {}, contextBefore = context, ...more }: Partial<Omit<WatchedGift, 'context' | 'contextBefore'>> & { readonly context?: Partial<DonationContext>; readonly contextBefore?: Partial<DonationContext> } = {}): WatchedGift {
  const donation: Donation = {
    ...aDonation(), id: 'gift', number: 'CHI-D-2026-0001', numberYear: 2026, numberSequence: 1, state: 'recorded', stateReason: '', revision: 1, enteredBy: null, enteredAt: instant('2026-05-04T12:00:00.000Z'),
    enteredOn: day('2026-05-04'), importBatchId: null, importRow: null, importKey: null, ...facts,
  }
  return { donation, context: aDonationContext(context), contextBefore: aDonationContext(contextBefore), returns: [], discoveredOn: null, ...more }
}

const told = (gift: WatchedGift) => {
  const deadline = giftDeadline(gift)
  return deadline && [deadline.kind, deadline.rules[0], deadline.dueOn, deadline.doneOn]
}

describe('the clock of a gift for an election', () => {
  it.each([
    ['of a foreign body is 10 days to give it back', { state: 'refused' }, { donor: aParty({ kind: 'organization', country: 'PK' }) }, ['gift-return', 'feca.deposit', '2026-05-14', null]],
    ['of somebody who may not give, too', { state: 'refused', citizenship: 'other' }, {}, ['gift-return', 'feca.deposit', '2026-05-14', null]],
    ['on which a foreign national decides, too', { state: 'refused', deciderCitizenship: 'other' }, {}, ['gift-return', 'feca.deposit', '2026-05-14', null]],
    ['that a foreign principal gives, too', { state: 'refused', kind: 'from_foreign_principal', principalId: 'p' }, {}, ['gift-return', 'feca.deposit', '2026-05-14', null]],
    ['of somebody of whom nobody knows is 30 days to confirm or refund it', { state: 'refused' }, { donor: aParty({ citizenStatus: 'unknown' }) }, ['gift-confirm', 'feca.questionable.refund', '2026-06-03', null]],
    ['that points abroad, too', { bankCountry: 'GB' }, {}, ['gift-confirm', 'feca.questionable.refund', '2026-06-03', null]],
  ] as const)('%s', (_says, facts, context, expected) => {
    expect(told(watched({ ...forElection, ...facts }, { context }))).toEqual(expected)
  })

  it('over a limit is 60 days to refund, redesignate or reattribute it', () => {
    expect(told(watched(forCandidate))).toEqual(['gift-excess', 'feca.excess.remedy', '2026-07-03', null])
    expect(told(watched({ ...forElection, electionRecipient: 'committee', amountCents: cents(500_001) }))).toEqual(['gift-excess', 'feca.excess.remedy', '2026-07-03', null])
  })

  it('runs from the discovery where the gift had been accepted first', () => {
    expect(told(watched({ ...forElection, state: 'refused', citizenship: 'other' }, { discoveredOn: day('2026-08-01') }))).toEqual(['gift-return', 'feca.discovered.refund', '2026-08-31', null])
  })

  it.each([
    ['a gift that may be kept', forElection, {}],
    ['a gift at the limit', { ...forCandidate, amountCents: cents(350_000) }, {}],
    ['a gift for something else, from abroad', { bankCountry: 'GB' }, {}],
    ['a gift on a day on which no limit is in force', { ...forCandidate, receivedOn: day('2026-11-04') }, {}],
    ['a refund', { ...forElection, kind: 'refund' as const, amountCents: cents(-1), originalDonationId: 'other' }, { donor: aParty({ citizenStatus: 'other' }) }],
  ])('does not run for %s', (_what, facts, context) => {
    expect(giftDeadline(watched(facts, { context }))).toBeNull()
  })
})

describe('what ends the clock of a gift', () => {
  const back = (on: string, amount: number) => ({ on: day(on), cents: cents(amount) })

  it('is its return, on the day on which the last of it went back', () => {
    const gift = watched({ ...forElection, state: 'returned', citizenship: 'other' }, { returns: [back('2026-05-09', -2_000), back('2026-05-11', -3_000)] })
    expect(told(gift)).toEqual(['gift-return', 'feca.deposit', '2026-05-14', '2026-05-11'])
  })

  it('is a refund of a questionable gift, once all of it went back', () => {
    const facts = { ...forElection, bankCountry: 'GB' }
    expect(told(watched(facts, { returns: [back('2026-05-20', -5_000)] }))?.[3]).toBe('2026-05-20')
    expect(told(watched(facts, { returns: [back('2026-05-20', -4_999)] }))?.[3]).toBeNull()
  })

  it('is a remedy, or a refund after which nothing is over the limit', () => {
    expect(told(watched({ ...forCandidate, remedy: 'redesignated', remedyOn: day('2026-06-01') }))).toEqual(['gift-excess', 'feca.excess.remedy', '2026-07-03', '2026-06-01'])
    const refunded = (cents: number) => watched(forCandidate, { context: before(cents), contextBefore: before(0), returns: [back('2026-06-10', cents)] })
    expect(told(refunded(-150_000))?.[3]).toBe('2026-06-10')
    expect(told(refunded(-149_999))?.[3]).toBeNull()
  })

  it('is nothing else: what is open and overdue stays late for good, and what came late says so', () => {
    const late = (on: string, gift: WatchedGift) => { const deadline = giftDeadline(gift); return deadline && followed([deadline], new Map(), day(on))[0]?.state }
    expect(late('2036-01-01', watched({ ...forElection, state: 'refused', citizenship: 'other' }))).toBe('late')
    expect(late('2026-05-14', watched({ ...forElection, state: 'refused', citizenship: 'other' }))).toBe('today')
    expect(late('2036-01-01', watched({ ...forCandidate, remedy: 'reattributed', remedyOn: day('2026-07-04') }))).toBe('done-late')
  })

  it('names the gift by its number and nobody by name', () => {
    const deadline = giftDeadline(watched({ ...forElection, state: 'refused', citizenship: 'other' }, { context: { donor: aParty({ name: 'Amina Karim' }) } }))
    expect(deadline).toMatchObject({ title: 'CHI-D-2026-0001', gift: { id: 'gift' }, chapterId: 'chapter', counted: { from: '2026-05-04', amount: 10, unit: 'days' } })
    expect(JSON.stringify(deadline)).not.toContain('Karim')
  })
})
