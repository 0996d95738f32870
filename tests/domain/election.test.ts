import { calendarDate } from '@/lib/domain/calendar-date'
import { electionBesides, mayTakePart, type ElectionGift } from '@/lib/domain/election'
import { cents } from '@/lib/domain/money'

const day = calendarDate
const gift = (id: string, more: Partial<ElectionGift> = {}): ElectionGift => ({
  id, giftId: id, receivedOn: day('2026-03-01'), cents: cents(100), electionRecipient: 'candidate', electionCandidate: 'Jane Roe', electionCode: 'P2026', remedy: '', ...more,
})
const asked = { electionRecipient: 'candidate', electionCandidate: 'jane roe', electionCode: 'p2026', receivedOn: day('2026-05-04') } as const
const committee = { electionRecipient: 'committee', electionCandidate: '', electionCode: '' } as const
const candidateCents = (gifts: readonly ElectionGift[], self = 'self', receivedOn = asked.receivedOn) => electionBesides(gifts, { ...asked, receivedOn }, self).candidate

describe('what a donor gave before for elections', () => {
  it('counts to the same candidate for the same election in any year, however the name is written', () => {
    const gifts = [gift('a'), gift('b', { receivedOn: day('2025-03-01') }), gift('c', { electionCode: 'G2026' }), gift('d', { electionCandidate: 'John Doe' }), gift('e', { electionRecipient: 'committee' }), gift('self', { cents: cents(900) })]
    expect(candidateCents(gifts)).toBe(200)
  })

  it('counts to a committee in the calendar year, refunds taken off with the day of their gift', () => {
    const gifts = [gift('a', committee), gift('b', { ...committee, receivedOn: day('2025-03-01') }), gift('c', { ...committee, giftId: 'a', cents: cents(-40) }), gift('d')]
    expect(electionBesides(gifts, { ...asked, ...committee }, 'self').committee).toBe(60)
  })

  it('does not count what came later, of one day in the order in which it was recorded', () => {
    const gifts = [gift('later', { receivedOn: day('2026-05-05') }), gift('same-day', { receivedOn: asked.receivedOn }), gift('a-day', { receivedOn: asked.receivedOn, cents: cents(30) })]
    expect(candidateCents(gifts, 'b')).toBe(30)
    expect(candidateCents(gifts, 'z')).toBe(130)
  })

  it('takes off what was returned of the gift itself: a refund mends it', () => {
    expect(candidateCents([gift('a'), gift('back', { giftId: 'self', receivedOn: asked.receivedOn, cents: cents(-80) })])).toBe(20)
  })

  it('counts of a gift that was redesignated no more than the limit left room for, so that nothing more may be given', () => {
    const gifts = [gift('a', { cents: cents(300_000) }), gift('b', { cents: cents(200_000), remedy: 'redesignated', receivedOn: day('2026-03-02') })]
    expect(candidateCents(gifts)).toBe(350_000)
    expect(candidateCents(gifts, 'a', day('2026-03-01'))).toBe(0)
    expect(candidateCents([gift('b', { cents: cents(50_000), remedy: 'reattributed' })])).toBe(50_000)
    expect(candidateCents([gift('a', { cents: cents(400_000) }), gift('b', { cents: cents(100), remedy: 'redesignated', receivedOn: day('2026-03-02') })])).toBe(400_000)
  })

  it('counts a remedy whole where no limit was in force', () => {
    expect(candidateCents([gift('b', { cents: cents(900_000), remedy: 'redesignated', receivedOn: day('2026-11-10') })], 'self', day('2026-11-20'))).toBe(900_000)
  })

  it('is nothing where nothing was given', () => {
    expect(electionBesides([], asked, 'self')).toEqual({ committee: 0, candidate: 0 })
  })
})

describe('who may take part in a US election', () => {
  it.each([['us_citizen', true], ['us_national', true], ['lawful_permanent_resident', true], ['other', false], ['unknown', false], ['', false]] as const)('%s: %s', (status, may) => {
    expect(mayTakePart(status)).toBe(may)
  })
})
