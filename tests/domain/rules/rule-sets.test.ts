import { calendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { assessDonation } from '@/lib/domain/rules/assess-donation'
import { assessExpenditure } from '@/lib/domain/rules/assess-expenditure'
import { checkIds, checkRule, isAsked } from '@/lib/domain/rules/check-catalogue'
import catalogue from '@/lib/domain/rules/data/money-checks.json'
import { ruleSets, ruleSetsForPurposes, ruleSetsOn, type RuleSetFacts } from '@/lib/domain/rules/rule-sets'
import { aDonation, aDonationContext, anExpenditure, anExpenditureContext, aParty } from './checks/facts'

const nobody: RuleSetFacts = { taxKind: 'unknown', registrations: [], inIllinois: false }
const under = (regime: 'FARA' | 'LDA' | 'IL' | 'FEC', endedOn: CalendarDate | null = null) => ({ regime, endedOn })

describe('the rule sets that are on', () => {
  it('are FARA, cash and sanctions before anything is known', () => {
    expect(ruleSetsOn(nobody)).toEqual(['FARA', 'BSA', 'OFAC'])
  })

  it.each([
    ['a registration under FARA', { registrations: [under('FARA')] }, 'FARA', true],
    ['a registration under the LDA alone', { registrations: [under('LDA')] }, 'FARA', false],
    ['a registration under the LDA alone', { registrations: [under('LDA')] }, 'LDA', true],
    ['registrations under both', { registrations: [under('LDA'), under('FARA')] }, 'FARA', true],
    ['a registration under the LDA that ended', { registrations: [under('LDA', calendarDate('2026-01-31'))] }, 'FARA', true],
    ['a registration under the LDA that ended', { registrations: [under('LDA', calendarDate('2026-01-31'))] }, 'LDA', false],
    ['no tax kind', {}, 'IRC', false],
    ['a public charity', { taxKind: '501c3' as const }, 'IRC', true],
    ['a public charity', { taxKind: '501c3' as const }, '527', false],
    ['a political organization', { taxKind: '527' as const }, '527', true],
    ['a political organization', { taxKind: '527' as const }, 'FECA', true],
    ['a public charity', { taxKind: '501c3' as const }, 'FECA', false],
    ['a registration with the Federal Election Commission', { registrations: [under('FEC')] }, 'FECA', true],
    ['a chapter in Illinois', { inIllinois: true }, 'IL-charity', true],
    ['a registration in Illinois', { registrations: [under('IL')] }, 'IL-charity', true],
    ['a chapter elsewhere', {}, 'IL-charity', false],
  ] as const)('with %s: %j has %s %s', (_, facts, set, on) => {
    expect(ruleSetsOn({ ...nobody, ...facts }).includes(set)).toBe(on)
  })

  it('have election law for what is meant for a US election, once', () => {
    expect(ruleSetsForPurposes(['BSA'], ['general', 'us_election'])).toEqual(['BSA', 'FECA'])
    expect(ruleSetsForPurposes(['FECA'], ['us_election'])).toEqual(['FECA'])
    expect(ruleSetsForPurposes(['BSA'], ['general'])).toEqual(['BSA'])
  })
})

describe('a check', () => {
  it.each(catalogue.checks.map(({ id, regimes }) => [id, regimes] as const))('%s is asked under %j alone', (id, regimes) => {
    const asked = ruleSets.filter((set) => isAsked(id, [set]))
    expect(asked).toEqual(regimes.includes('all') ? ruleSets : ruleSets.filter((set) => regimes.some((regime) => regime === set)))
    expect(isAsked(id, [])).toBe(regimes.includes('all'))
  })

  it('of a FARA or LDA report is asked under its law; our own are asked always', () => {
    const sets = Object.fromEntries(checkIds.map((id) => [id, checkRule(id).ruleSets]))
    expect(sets['FARA-14']).toEqual(['FARA'])
    expect(sets['FARA-28']).toEqual(['FARA', 'FECA'])
    expect(sets['LDA-10']).toEqual(['LDA'])
    expect(sets['house.amount.positive']).toBeNull()
  })
})

describe('a record', () => {
  const found = ({ findings }: { findings: readonly { check: string }[] }) => findings.map(({ check }) => check)
  const large = { amountCents: cents(20_001) }
  const unknown = { donor: aParty({ addressKnown: false }) }

  it('is not asked about election law unless it is meant for an election', () => {
    const context = aDonationContext({ ...unknown, ruleSets: ['FARA', 'BSA', 'OFAC'] })
    expect(found(assessDonation(aDonation(large), context))).toEqual([])
    expect(found(assessDonation(aDonation({ ...large, purpose: 'us_election' }), context))).toEqual(expect.arrayContaining(['don.address.over50', 'don.itemize.over200']))
  })

  it('is asked about the tax law only where the tax kind is known', () => {
    const gift = aDonation({ amountCents: cents(25_000) })
    expect(found(assessDonation(gift, aDonationContext({ taxKind: '501c3', ruleSets: ['IRC'] })))).toContain('don.receipt.250')
    expect(found(assessDonation(gift, aDonationContext({ taxKind: '501c3', ruleSets: ['BSA'] })))).not.toContain('don.receipt.250')
  })

  it('that has a part for an election is under election law as a whole', () => {
    const cash = anExpenditure({ method: 'cash', amountCents: cents(10_001), splits: [{ purpose: 'general', amountCents: cents(1) }, { purpose: 'us_election', amountCents: cents(10_000) }] })
    expect(found(assessExpenditure(cash, anExpenditureContext({ ruleSets: [] })))).toContain('exp.pettycash')
    expect(found(assessExpenditure({ ...cash, splits: null }, anExpenditureContext({ ruleSets: [] })))).not.toContain('exp.pettycash')
  })
})
