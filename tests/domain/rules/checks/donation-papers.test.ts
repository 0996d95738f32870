import type { DonationContext } from '@/lib/domain/assessment'
import { calendarDate as day } from '@/lib/domain/calendar-date'
import type { DonationFacts } from '@/lib/domain/donation'
import { cents } from '@/lib/domain/money'
import { assessDonation } from '@/lib/domain/rules/assess-donation'
import { paperChecks } from '@/lib/domain/rules/checks/donation-papers'
import { aDonation, aDonationContext } from './facts'

type Facts = readonly [Partial<DonationFacts>, Partial<DonationContext>?]
type Case = { readonly fires: readonly Facts[]; readonly quiet: readonly Facts[] }

const charity = { taxKind: '501c3' } as const
const property = { kind: 'in_kind', amountCents: cents(500_001), inKindDescription: 'A van', valuationMethod: 'appraisal' } as const

/** What makes each check speak, and what lies just beside it. */
const cases: Readonly<Record<string, Case>> = {
  'don.receipt.250': {
    fires: [[{ amountCents: cents(25_000) }, charity], [{ kind: 'in_kind', amountCents: cents(25_000) }, charity]],
    quiet: [
      [{ amountCents: cents(24_999) }, charity], [{ amountCents: cents(25_000) }, { taxKind: '501c4' }], [{ amountCents: cents(25_000) }, { ...charity, receiptOn: day('2026-05-05') }],
      [{ amountCents: cents(25_000), acknowledgedOn: day('2026-05-05') }, charity], [{ amountCents: cents(25_000), anonymous: true }, charity], [{ amountCents: cents(25_000), kind: 'dues' }, charity],
    ],
  },
  'don.quidproquo.75': {
    fires: [
      [{ amountCents: cents(7_501), benefitValueCents: cents(1) }, { ...charity, receiptOn: day('2026-05-05') }], [{ amountCents: cents(7_501), benefitValueCents: cents(1), benefitDescription: 'Dinner' }, charity],
    ],
    quiet: [
      [{ amountCents: cents(7_500), benefitValueCents: cents(1) }, charity], [{ amountCents: cents(7_501), benefitValueCents: cents(1), benefitDescription: 'Dinner' }, { ...charity, receiptOn: day('2026-05-05') }],
      [{ amountCents: cents(7_501), benefitValueCents: cents(1), benefitDescription: 'Dinner', acknowledgedOn: day('2026-05-05') }, charity], [{ amountCents: cents(7_501) }, charity],
      [{ amountCents: cents(7_501), benefitValueCents: cents(1), benefitDescription: 'Dinner' }, { taxKind: '501c4' }],
    ],
  },
  'don.notDeductible.notice': {
    fires: [[{ campaign: 'Flood' }, { taxKind: '501c4', solicitationNotice: 'no' }], [{}, { taxKind: '527', solicitationNotice: 'no' }]],
    quiet: [[{}, { taxKind: '501c4', solicitationNotice: 'yes' }], [{}, { taxKind: '501c4' }], [{}, { ...charity, solicitationNotice: 'no' }]],
  },
  'don.inkind.method': {
    fires: [[{ kind: 'in_kind', inKindDescription: 'Chairs' }], [{ kind: 'in_kind', valuationMethod: 'invoice' }]],
    quiet: [[{ kind: 'in_kind', inKindDescription: 'Chairs', valuationMethod: 'invoice' }], [{ inKindDescription: 'Chairs' }]],
  },
  'don.inkind.8283': { fires: [[property, charity]], quiet: [[{ ...property, amountCents: cents(500_000) }, charity], [property, { taxKind: 'other' }], [{ amountCents: cents(500_001) }, charity]] },
  'don.inkind.8282': {
    fires: [[{ ...property, disposedOn: day('2029-05-04') }, charity]],
    quiet: [[{ ...property, disposedOn: day('2029-05-05') }, charity], [property, charity], [{ ...property, amountCents: cents(500_000), disposedOn: day('2026-06-01') }, charity]],
  },
  'don.inkind.bothSides': { fires: [[property, { hasMemo: false }]], quiet: [[property, { hasMemo: true }], [{}, { hasMemo: false }]] },
}

function checksOf([facts, context]: Facts): readonly string[] {
  return assessDonation(aDonation(facts), aDonationContext(context)).findings.map(({ check }) => check)
}

describe('the checks of the papers of a gift', () => {
  it.each(Object.entries(cases))('%s fires, and does not fire beside its line', (id, { fires, quiet }) => {
    for (const facts of fires) expect(checksOf(facts)).toContain(id)
    for (const facts of quiet) expect(checksOf(facts)).not.toContain(id)
  })

  it('each have a case here', () => {
    expect(Object.keys(cases)).toEqual(paperChecks.map(({ id }) => id))
  })
})
