import type { DonationContext } from '@/lib/domain/assessment'
import { calendarDate as day } from '@/lib/domain/calendar-date'
import type { DonationFacts } from '@/lib/domain/donation'
import { cents } from '@/lib/domain/money'
import { assessDonation, verdictOnDonation } from '@/lib/domain/rules/assess-donation'
import { electionChecks } from '@/lib/domain/rules/checks/donation-election'
import { aDonation, aDonationContext, aParty } from './facts'

type Facts = readonly [Partial<DonationFacts>, Partial<DonationContext>?]
type Case = { readonly fires: readonly Facts[]; readonly quiet: readonly Facts[] }

const forElection = { purpose: 'us_election' } as const
const forCandidate = { ...forElection, electionRecipient: 'candidate', electionCandidate: 'Roe', electionCode: 'P2026' } as const
const abroad = aParty({ kind: 'organization', country: 'PK' })
const besides = (committee: number, candidate: number) => ({ electionCents: { committee: cents(committee), candidate: cents(candidate) } })

/** What makes each check speak, and what lies just beside it. */
const cases: Readonly<Record<string, Case>> = {
  'don.foreign.usElection': {
    fires: [[forElection, { donor: aParty({ citizenStatus: 'unknown' }) }], [{ ...forElection, citizenship: 'other' }]],
    quiet: [
      [forElection, { donor: aParty({ citizenStatus: 'lawful_permanent_resident' }) }], [{ ...forElection, citizenship: 'us_national' }, { donor: aParty({ citizenStatus: 'unknown' }) }],
      [{ purpose: 'homeland_political' }, { donor: aParty({ citizenStatus: 'other' }) }],
      [{ ...forElection, kind: 'refund', amountCents: cents(-1), originalDonationId: 'gift' }, { donor: aParty({ citizenStatus: 'other' }) }],
    ],
  },
  'don.foreign.orgDonor': {
    fires: [[forElection, { donor: abroad }], [forElection, { donor: aParty({ kind: 'party', country: '' }) }], [forElection, { donor: aParty({ kind: 'government', country: 'PK' }) }]],
    quiet: [[{ purpose: 'homeland_charity' }, { donor: abroad }], [forElection, { donor: aParty({ kind: 'organization' }) }]],
  },
  'don.foreign.redflag': {
    fires: [[{ ...forElection, bankCountry: 'GB' }], [{ ...forElection, sourceCountry: 'GB' }], [forElection, { donor: aParty({ country: 'GB' }) }], [{ ...forElection, bankCountry: 'GB', citizenshipBasis: 'attested' }, { donor: aParty({ citizenStatusBasis: 'passport_seen' }) }]],
    quiet: [[{ ...forElection, bankCountry: 'GB' }, { donor: aParty({ citizenStatusBasis: 'passport_seen' }) }], [{ ...forElection, bankCountry: 'GB', citizenshipBasis: 'green_card_seen' }], [{ bankCountry: 'GB' }]],
  },
  'don.foreign.decider': {
    fires: [[{ ...forElection, deciderCitizenship: 'other' }], [{ ...forElection, deciderCitizenship: 'unknown' }]],
    quiet: [[{ ...forElection, deciderCitizenship: 'us_citizen' }], [forElection], [{ deciderCitizenship: 'other' }]],
  },
  'don.limit.candidate': {
    fires: [[{ ...forCandidate, amountCents: cents(350_001) }], [{ ...forCandidate, amountCents: cents(1) }, besides(0, 350_000)], [{ ...forCandidate, receivedOn: day('2026-11-04') }], [{ ...forCandidate, receivedOn: day('2024-11-05'), amountCents: cents(330_001) }]],
    quiet: [
      [{ ...forCandidate, amountCents: cents(350_000) }], [{ ...forCandidate, amountCents: cents(1) }, besides(900_000, 349_999)], [{ ...forCandidate, amountCents: cents(350_000), receivedOn: day('2026-11-03') }],
      [{ ...forCandidate, amountCents: cents(400_000), remedy: 'redesignated' }], [{ ...forCandidate, electionRecipient: 'party', amountCents: cents(400_000) }],
      [{ ...forCandidate, amountCents: cents(400_000), jointShares: [{ personId: 'person', shareCents: cents(200_000) }, { personId: 'b', shareCents: cents(200_000) }] }],
      [{ ...forCandidate, purpose: 'general', amountCents: cents(400_000) }],
    ],
  },
  'don.limit.pac': {
    fires: [[{ ...forElection, electionRecipient: 'committee', amountCents: cents(500_001) }], [{ ...forElection, amountCents: cents(1) }, { taxKind: '527', ...besides(500_000, 0) }]],
    quiet: [
      [{ ...forElection, electionRecipient: 'committee', amountCents: cents(500_000) }], [{ ...forElection, amountCents: cents(500_001) }, { taxKind: '501c4' }],
      [{ ...forElection, electionRecipient: 'committee', amountCents: cents(500_001), remedy: 'reattributed' }],
    ],
  },
}

function checksOf([facts, context]: Facts): readonly string[] {
  return assessDonation(aDonation(facts), aDonationContext(context)).findings.map(({ check }) => check)
}

describe('the checks of a gift for a US election', () => {
  it.each(Object.entries(cases))('%s fires, and does not fire beside its line', (id, { fires, quiet }) => {
    for (const facts of fires) expect(checksOf(facts)).toContain(id)
    for (const facts of quiet) expect(checksOf(facts)).not.toContain(id)
  })

  it('each have a case here', () => {
    expect(Object.keys(cases)).toEqual(electionChecks.map(({ id }) => id))
  })

  it('say that no limit is in force where there is none, and never use an older one', () => {
    const sentence = (facts: Partial<DonationFacts>) => assessDonation(aDonation({ ...forCandidate, ...facts }), aDonationContext()).findings.find(({ check }) => check === 'don.limit.candidate')?.sentence
    expect(sentence({ receivedOn: day('2026-11-04') })).toMatch(/^No figure is in force on 2026-11-04 for: .* An earlier figure is not used in its place\.$/)
    expect(sentence({ amountCents: cents(350_001) })).toBe('This donor is over the per-election limit. Refund, redesignate or reattribute within 60 days.')
  })

  it('refuse what a foreign national gives or decides, and keep what is over a limit: it is mended or refunded', () => {
    const state = (facts: Partial<DonationFacts>) => verdictOnDonation(aDonation({ ...forElection, ...facts }), aDonationContext()).state
    expect(state({ citizenship: 'other' })).toBe('refused')
    expect(state({ deciderCitizenship: 'other' })).toBe('refused')
    expect(state({ ...forCandidate, amountCents: cents(900_000) })).toBe('recorded')
  })
})
