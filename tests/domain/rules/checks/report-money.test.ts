import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { checkRule } from '@/lib/domain/rules/check-catalogue'
import { reportMoneyChecks, reportMoneyFindings, type ReportMoney, type YearOfParty } from '@/lib/domain/rules/checks/report-money'
import catalogue from '@/lib/domain/rules/data/money-checks.json'

const day = calendarDate
const quiet: ReportMoney = {
  on: day('2026-03-31'), taxKind: '501c3', inIllinois: true, services: [], abroad: [], donors: [], fiscalYearCents: cents(0), pledgeIds: [],
  counted: [{ kind: 'donation', number: 'CHI-D-2026-0001', id: 'gift', revision: 1 }],
}

function party(dollars: number, parts: Partial<YearOfParty> = {}): YearOfParty {
  return { personId: 'person', isOrganization: true, cents: cents(Math.round(dollars * 100)), records: [{ kind: 'transfer', number: 'CHI-T-2026-0001', id: 'transfer', revision: 1 }], ...parts }
}

/** For each check what makes it speak, and what is one cent or one day beside it. */
const cases: Readonly<Record<string, { readonly yes: readonly Partial<ReportMoney>[]; readonly no: readonly Partial<ReportMoney>[] }>> = {
  'don.527.over200': {
    yes: [{ taxKind: '527', donors: [{ personId: 'donor', cents: cents(20_000) }] }],
    no: [{ taxKind: '527', donors: [{ personId: 'donor', cents: cents(19_999) }] }, { donors: [{ personId: 'donor', cents: cents(20_000) }] }],
  },
  'don.pledge.counted': { yes: [{ pledgeIds: ['gift'] }], no: [{ pledgeIds: ['another'] }] },
  'trf.chapter.counted': { yes: [{ counted: [{ kind: 'transfer', number: 'CHI-T-2026-0001', id: 'transfer', revision: 1 }] }], no: [{ counted: [] }] },
  'exp.foreign.schF': {
    yes: [{ abroad: [party(5_000.01)] }, { abroad: [party(5_000), party(5_000), party(0.01)] }, { abroad: [party(2_500, { isOrganization: false }), party(2_500.01, { isOrganization: false })] }],
    no: [{ abroad: [party(5_000), party(5_000)] }, { abroad: [party(5_000, { isOrganization: false })] }, { taxKind: '527', abroad: [party(20_000)] }],
  },
  'exp.1099': {
    yes: [{ services: [party(2_000, { isOrganization: false })] }, { on: day('2025-12-31'), services: [party(600, { isOrganization: false })] }],
    no: [{ services: [party(1_999.99, { isOrganization: false })] }, { on: day('2025-12-31'), services: [party(599.99, { isOrganization: false })] }],
  },
  'org.il.audit': { yes: [{ fiscalYearCents: cents(50_000_001) }, { on: day('2029-03-31') }], no: [{ fiscalYearCents: cents(50_000_000) }, { inIllinois: false, fiscalYearCents: cents(60_000_000) }] },
  'org.il.review': { yes: [{ fiscalYearCents: cents(30_000_001) }, { fiscalYearCents: cents(50_000_000) }], no: [{ fiscalYearCents: cents(30_000_000) }, { fiscalYearCents: cents(50_000_001) }] },
}

/** Checks of more than one record for which no facts are kept: what is missing. */
const withoutFacts: Readonly<Record<string, string>> = {
  'don.payout.tie': 'asked where a file of a processor is brought in', 'dup.donor': 'asked where people are merged', 'rec.bank': 'asked by the reconciliation of an account',
  'don.restricted.negative': 'no balances of funds are kept', 'acct.foreign.fbar': 'no highest balances of accounts are kept', 'gap.receipt': 'no series of receipts is kept', 'rec.retention': 'nothing is deleted',
}

function fired(parts: Partial<ReportMoney>): readonly string[] {
  return reportMoneyFindings({ ...quiet, ...parts }).map(({ check }) => check)
}

describe('the money checks of a whole report', () => {
  it('are every check of the catalogue that asks about more than one record, but those for which no facts are kept', () => {
    const single = new Set(['donation', 'expenditure', 'transfer'])
    const ofMany = catalogue.checks.filter(({ appliesTo }) => !single.has(appliesTo)).map(({ id }) => id)
    const ids = reportMoneyChecks.map(({ id }) => id)
    expect(ofMany.filter((id) => !ids.includes(id) && withoutFacts[id] === undefined)).toEqual([])
    expect(Object.keys(withoutFacts).filter((id) => ids.includes(id) || !ofMany.includes(id))).toEqual([])
    expect(Object.keys(cases).toSorted()).toEqual([...ids].toSorted())
  })

  it('are silent about a quiet year', () => {
    expect(fired({})).toEqual([])
  })

  it.each(Object.entries(cases))('%s speaks where it should and is silent beside it', (id, { yes, no }) => {
    expect(yes.map((parts) => fired(parts).includes(id))).toEqual(yes.map(() => true))
    expect(no.map((parts) => fired(parts).includes(id))).toEqual(no.map(() => false))
  })

  it('give severity, citation, records and the place that mends', () => {
    const [found] = reportMoneyFindings({ ...quiet, services: [party(2_000, { isOrganization: false })] })
    const { severity, citation } = checkRule('exp.1099')
    expect(found).toMatchObject({ check: 'exp.1099', severity, citation, sentence: 'A Form 1099-NEC will be needed for this payee.', records: [{ id: 'transfer' }], mendedAt: { place: 'people', id: 'person' } })
  })
})
