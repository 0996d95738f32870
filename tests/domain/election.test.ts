import { calendarDate } from '@/lib/domain/calendar-date'
import { electionBesides, mayTakePart, type ElectionGift } from '@/lib/domain/election'
import { cents } from '@/lib/domain/money'

const gift = (id: string, more: Partial<ElectionGift> = {}): ElectionGift => ({ id, year: 2026, cents: cents(100), electionRecipient: 'candidate', electionCandidate: 'Jane Roe', electionCode: 'P2026', ...more })
const asked = { electionRecipient: 'candidate', electionCandidate: 'jane roe', electionCode: 'p2026', receivedOn: calendarDate('2026-05-04') } as const

describe('what a donor gave besides for elections', () => {
  it('counts to the same candidate for the same election in any year, however the name is written', () => {
    const gifts = [gift('a'), gift('b', { year: 2025 }), gift('c', { electionCode: 'G2026' }), gift('d', { electionCandidate: 'John Doe' }), gift('e', { electionRecipient: 'committee' }), gift('self', { cents: cents(900) })]
    expect(electionBesides(gifts, asked, 'self').candidate).toBe(200)
  })

  it('counts to a committee in the calendar year, refunds taken off', () => {
    const committee = { electionRecipient: 'committee', electionCandidate: '', electionCode: '' } as const
    const gifts = [gift('a', committee), gift('b', { ...committee, year: 2025 }), gift('c', { ...committee, cents: cents(-40) }), gift('d')]
    expect(electionBesides(gifts, { ...asked, ...committee }, 'self').committee).toBe(60)
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
