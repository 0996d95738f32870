import type { DonationContext } from '@/lib/domain/assessment'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { DonationFacts } from '@/lib/domain/donation'
import { cents } from '@/lib/domain/money'
import { assessDonation, verdictOnDonation } from '@/lib/domain/rules/assess-donation'
import { donorChecks } from '@/lib/domain/rules/checks/donation-donor'
import { donationMoneyChecks } from '@/lib/domain/rules/checks/donation-money'
import { aDonation, aDonationContext, aGiftNearby, aParty } from './facts'

type Case = {
  readonly fires: [Partial<DonationFacts>, Partial<DonationContext>?]
  readonly quiet: [Partial<DonationFacts>, Partial<DonationContext>?]
}

const day = calendarDate
const party = aParty({ kind: 'party', country: 'PK' })
const euros = {
  originalAmountMinor: 10_000,
  originalCurrency: 'EUR',
  exchangeRate: '0.8',
  exchangeRateSource: 'ECB',
  exchangeRateOn: day('2026-05-04'),
}
const cashPattern = [
  aGiftNearby({ id: 'a', amountCents: cents(900_000), receivedOn: day('2026-05-02') }),
  aGiftNearby({ id: 'b', amountCents: cents(990_000) }),
]

/** One case that fires and the nearest one that does not, for each check. */
const cases: Record<string, Case> = {
  'don.donor.missing': {
    fires: [{ donorId: null }, { donor: null, donorYearCents: null }],
    quiet: [
      { donorId: null, anonymous: true, method: 'cash', firstCounter: 'A', secondCounter: 'B' },
      { donor: null, donorYearCents: null },
    ],
  },
  'FARA-14': { fires: [{}, { donor: aParty({ name: 'Various' }) }], quiet: [{}, { donor: aParty({ name: 'Various Artists Inc' }) }] },
  'don.address.over50': {
    fires: [{ amountCents: cents(5_001) }, { donor: aParty({ addressKnown: false }) }],
    quiet: [{ amountCents: cents(5_000) }, { donor: aParty({ addressKnown: false }) }],
  },
  'don.itemize.over200': {
    fires: [{ amountCents: cents(5_001) }, { donorYearCents: cents(15_000) }],
    quiet: [{ amountCents: cents(5_000) }, { donorYearCents: cents(15_000) }],
  },
  'don.occupation.over200': {
    fires: [{ amountCents: cents(20_001) }, { donor: aParty({ employerKnown: false }) }],
    quiet: [{ amountCents: cents(20_000) }, { donor: aParty({ employerKnown: false }) }],
  },
  'don.527.over200': {
    fires: [{ amountCents: cents(20_000) }, { taxKind: '527' }],
    quiet: [{ amountCents: cents(19_999) }, { taxKind: '527' }],
  },
  'don.foreignPrincipal.source': {
    fires: [{}, { donor: party }],
    quiet: [{ kind: 'from_foreign_principal', principalId: 'p' }, { donor: party }],
  },
  'FARA-16': { fires: [{ kind: 'from_foreign_principal' }], quiet: [{ kind: 'from_foreign_principal', principalId: 'p' }] },
  'FARA-28': {
    fires: [{ kind: 'from_foreign_principal', principalId: 'p', purpose: 'us_election' }],
    quiet: [{ kind: 'from_foreign_principal', principalId: 'p', purpose: 'homeland_political' }],
  },
  'FARA-15': {
    fires: [{ kind: 'from_foreign_principal', principalId: 'p' }, { donor: aParty({ addressKnown: false }) }],
    quiet: [{ kind: 'from_foreign_principal', principalId: 'p' }],
  },
  'don.nameOfAnother': { fires: [{ payerName: 'Bilal Karim' }], quiet: [{ payerName: 'AMINA  Karim' }] },
  'don.conduit': { fires: [{ intermediaryId: 'conduit' }], quiet: [{}] },
  'don.ofac.hit': {
    fires: [{}, { donor: aParty({ screeningResult: 'possible-match' }) }],
    quiet: [{}, { donor: aParty({ screeningResult: 'match-cleared' }) }],
  },
  // Ten business days from Monday, November 9: Veterans Day does not count, and neither does the weekend.
  'don.ofac.reportDue': {
    fires: [{}, { unreportedBlockOn: day('2026-11-09'), today: day('2026-11-25') }],
    quiet: [{}, { unreportedBlockOn: day('2026-11-09'), today: day('2026-11-24') }],
  },
  'don.ofac.unscreened': {
    fires: [{}, { sanctionsListOn: day('2026-03-02'), donor: aParty({ screeningListOn: day('2026-01-30') }) }],
    quiet: [{}, { sanctionsListOn: day('2026-03-02'), donor: aParty({ screeningListOn: day('2026-01-31') }) }],
  },
  'don.date.closedPeriod': { fires: [{}, { filedReport: 'CHI-QD-2026-Q2-1' }], quiet: [{}, { filedReport: null }] },
  'don.net.recorded': {
    fires: [{ amountCents: cents(9_680), feeCents: cents(320) }, { processorCents: cents(10_000) }],
    quiet: [{ amountCents: cents(10_000), feeCents: cents(320) }, { processorCents: cents(10_000) }],
  },
  'don.amount.positive': { fires: [{ amountCents: cents(0) }], quiet: [{ amountCents: cents(1) }] },
  'don.refund.orphan': {
    fires: [{ kind: 'refund', amountCents: cents(-100) }],
    quiet: [{ kind: 'refund', amountCents: cents(-100), originalDonationId: 'gift' }],
  },
  'don.refund.exceeds': {
    fires: [
      { kind: 'refund', amountCents: cents(-101), originalDonationId: 'gift' },
      { original: { amountCents: cents(200), returnedCents: cents(100), state: 'recorded' } },
    ],
    quiet: [
      { kind: 'refund', amountCents: cents(-100), originalDonationId: 'gift' },
      { original: { amountCents: cents(200), returnedCents: cents(100), state: 'recorded' } },
    ],
  },
  'don.fx.rate': {
    fires: [{ ...euros, amountCents: cents(12_500), exchangeRateOn: null }],
    quiet: [{ ...euros, amountCents: cents(12_500) }],
  },
  'don.fx.tolerance': { fires: [{ ...euros, amountCents: cents(12_502) }], quiet: [{ ...euros, amountCents: cents(12_501) }] },
  'don.fx.stale': {
    fires: [{ ...euros, amountCents: cents(12_500), exchangeRateOn: day('2026-04-28') }],
    quiet: [{ ...euros, amountCents: cents(12_500), exchangeRateOn: day('2026-04-29') }],
  },
  'don.joint.split': {
    fires: [
      {
        jointShares: [
          { personId: 'person', shareCents: cents(2_500) },
          { personId: 'b', shareCents: cents(2_499) },
        ],
      },
    ],
    quiet: [
      {
        jointShares: [
          { personId: 'person', shareCents: cents(2_500) },
          { personId: 'b', shareCents: cents(2_500) },
        ],
      },
    ],
  },
  'don.date.future': { fires: [{ receivedOn: day('2026-11-26') }], quiet: [{ receivedOn: day('2026-11-25') }] },
  'don.cutoff.depositGap': { fires: [{ depositedOn: day('2026-05-15') }], quiet: [{ depositedOn: day('2026-05-14') }] },
  'don.forward.large': {
    fires: [{ amountCents: cents(5_001), forwardedOn: day('2026-05-15') }],
    quiet: [{ amountCents: cents(5_000), forwardedOn: day('2026-05-15') }],
  },
  'don.forward.small': { fires: [{ forwardedOn: day('2026-06-04') }], quiet: [{ forwardedOn: day('2026-06-03') }] },
  'don.cash.over100': {
    fires: [
      { purpose: 'us_election', method: 'cash', amountCents: cents(5_001) },
      { nearby: [aGiftNearby({ amountCents: cents(5_000) })] },
    ],
    quiet: [
      { purpose: 'us_election', method: 'cash', amountCents: cents(5_000) },
      { nearby: [aGiftNearby({ amountCents: cents(5_000) })] },
    ],
  },
  'don.cash.anon50': {
    fires: [{ purpose: 'us_election', method: 'cash', anonymous: true, donorId: null, amountCents: cents(5_001) }, { donor: null }],
    quiet: [{ purpose: 'us_election', method: 'cash', anonymous: true, donorId: null, amountCents: cents(5_000) }, { donor: null }],
  },
  'don.anonymous.noncash': { fires: [{ anonymous: true }], quiet: [{ anonymous: true, method: 'cash' }] },
  'don.box.count': {
    fires: [{ anonymous: true, method: 'cash', firstCounter: 'Amina', secondCounter: 'AMINA' }],
    quiet: [{ anonymous: true, method: 'cash', firstCounter: 'Amina', secondCounter: 'Bilal' }],
  },
  'don.cash.8300.single': {
    fires: [{ kind: 'sale', method: 'cash', amountCents: cents(1_000_001) }],
    quiet: [{ kind: 'sale', method: 'cash', amountCents: cents(1_000_000) }],
  },
  'don.cash.large': {
    fires: [{ method: 'cash', amountCents: cents(1_000_001) }],
    quiet: [{ method: 'check', amountCents: cents(1_000_001) }],
  },
  'don.cash.related': {
    fires: [
      { method: 'cash', amountCents: cents(500_000) },
      { nearby: [aGiftNearby({ amountCents: cents(500_001), receivedOn: day('2026-05-05') })] },
    ],
    quiet: [
      { method: 'cash', amountCents: cents(500_000) },
      { nearby: [aGiftNearby({ amountCents: cents(500_001), receivedOn: day('2026-05-06') })] },
    ],
  },
  'don.cash.structuring': {
    fires: [{ method: 'cash', amountCents: cents(800_000) }, { nearby: cashPattern }],
    quiet: [{ method: 'cash', amountCents: cents(799_999) }, { nearby: cashPattern }],
  },
  'don.cmir': {
    fires: [{ method: 'cash', sourceCountry: 'PK', amountCents: cents(1_000_001) }],
    quiet: [{ method: 'cash', sourceCountry: 'US', amountCents: cents(1_000_001) }],
  },
  'dup.exact': {
    fires: [{ amountCents: cents(10_000), method: 'cash' }, { nearby: [aGiftNearby()] }],
    quiet: [{ amountCents: cents(10_001), method: 'cash' }, { nearby: [aGiftNearby()] }],
  },
  'dup.reference': {
    fires: [{ paymentReference: 'CHK-7' }, { sameReference: [aGiftNearby({ paymentReference: 'CHK-7' })] }],
    quiet: [
      { paymentReference: 'CHK-7', kind: 'refund', amountCents: cents(-1), originalDonationId: 'other' },
      { sameReference: [aGiftNearby({ paymentReference: 'CHK-7' })] },
    ],
  },
}

function checksOf([facts, context]: Case['fires']): readonly string[] {
  return assessDonation(aDonation(facts), aDonationContext(context)).findings.map(({ check }) => check)
}

describe('checks of a donation', () => {
  it.each(Object.entries(cases))('%s fires, and does not fire beside its line', (id, { fires, quiet }) => {
    expect(checksOf(fires)).toContain(id)
    expect(checksOf(quiet)).not.toContain(id)
  })

  it('each have a case here', () => {
    expect(Object.keys(cases).sort()).toEqual([...donorChecks, ...donationMoneyChecks].map(({ id }) => id).sort())
  })

  it('ask nobody to be screened where no list is in use, and everybody where one is', () => {
    expect(checksOf([{}, { donor: aParty({ screeningListOn: null }) }])).toEqual([])
    expect(checksOf([{}, { donor: aParty({ screeningListOn: null }), sanctionsListOn: day('2026-03-02') }])).toEqual(['don.ofac.unscreened'])
  })

  it('say that a report was filed already, and keep the gift all the same: it belongs into the books', () => {
    const context = aDonationContext({ filedReport: 'CHI-QD-2026-Q2-1' })
    expect(verdictOnDonation(aDonation(), context)).toEqual({ state: 'recorded', stateReason: '' })
    expect(assessDonation(aDonation(), context).findings).toMatchObject([{ check: 'don.date.closedPeriod', severity: 'stop' }])
  })

  it('find nothing in a plain gift', () => {
    expect(assessDonation(aDonation(), aDonationContext())).toEqual({ findings: [], refusedBecause: null })
  })

  it('refuse what the law stops, with the reason in its words', () => {
    expect(
      assessDonation(aDonation({ purpose: 'us_election' }), aDonationContext({ donor: aParty({ citizenStatus: 'other' }) })).refusedBecause,
    ).toBe('Only US citizens, US nationals and green-card holders may give in connection with a US election.')
  })

  it.each([
    ['a gift with an open sanctions match', {}, { screeningResult: 'possible-match' }, 'held'],
    ['a gift that another rule stops too', { purpose: 'us_election' }, { screeningResult: 'true-match', citizenStatus: 'other' }, 'held'],
    ['a gift whose match was cleared', {}, { screeningResult: 'match-cleared' }, 'recorded'],
    ['a refund to somebody with an open match', { kind: 'refund', amountCents: cents(-100), originalDonationId: 'gift' }, { screeningResult: 'true-match' }, 'refused'],
    ['a gift for an election from somebody who may not give', { purpose: 'us_election' }, { citizenStatus: 'other' }, 'refused'],
  ] as const)('keep %s in the state that the law asks for', (_what, facts, donor, state) => {
    const verdict = verdictOnDonation(aDonation(facts), aDonationContext({ donor: aParty(donor), original: { amountCents: cents(100), returnedCents: cents(0), state: 'recorded' } }))
    expect(verdict.state).toBe(state)
    expect(verdict.stateReason === '').toBe(state === 'recorded')
  })

  it('count nothing of what goes back of a gift that was refused, and keep it as returned', () => {
    const back = aDonation({ kind: 'refund', amountCents: cents(-100), originalDonationId: 'gift' })
    const of = (state: 'refused' | 'returned' | 'recorded' | 'held') => verdictOnDonation(back, aDonationContext({ original: { amountCents: cents(100), returnedCents: cents(0), state } })).state
    expect([of('refused'), of('returned'), of('recorded'), of('held')]).toEqual(['returned', 'returned', 'recorded', 'recorded'])
  })

  it('ask no more for occupation and employer once the donor was asked in time', () => {
    const donor = aParty({ occupationKnown: false })
    const asked = (on: string) => checksOf([{ amountCents: cents(20_001), bestEffortsOn: day(on) }, { donor }])
    expect(asked('2026-06-03')).not.toContain('don.occupation.over200')
    expect(asked('2026-06-04')).toContain('don.occupation.over200')
  })

  it('name the gift itself and the others they speak of', () => {
    const { findings } = assessDonation(
      aDonation({ amountCents: cents(10_000), method: 'cash' }),
      aDonationContext({ nearby: [aGiftNearby()] }),
    )
    expect(findings.find(({ check }) => check === 'dup.exact')?.records.map(({ id }) => id)).toEqual(['self', 'other'])
  })

  it('count for a donor of a joint gift only the share of that donor', () => {
    const jointShares = [
      { personId: 'person', shareCents: cents(20_000) },
      { personId: 'b', shareCents: cents(20_000) },
    ]
    expect(checksOf([{ amountCents: cents(40_000), jointShares }])).not.toContain('don.itemize.over200')
  })

  it('never tell how far below a line an amount is', () => {
    for (const { fires } of Object.values(cases)) {
      for (const { sentence } of assessDonation(aDonation(fires[0]), aDonationContext(fires[1])).findings) {
        expect(sentence).not.toMatch(/\b(below|under|left|remaining|more to go)\b.*\d|\d.*\b(below|left|remaining)\b/i)
      }
    }
  })
})
