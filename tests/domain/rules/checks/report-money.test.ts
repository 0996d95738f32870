import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { checkRule } from '@/lib/domain/rules/check-catalogue'
import { reportMoneyChecks, reportMoneyFindings, type ReportMoney, type YearOfParty } from '@/lib/domain/rules/checks/report-money'
import { ruleSets } from '@/lib/domain/rules/rule-sets'
import catalogue from '@/lib/domain/rules/data/money-checks.json'

const day = calendarDate
const quiet: ReportMoney = {
  on: day('2026-03-31'), taxKind: '501c3', inIllinois: true, services: [], abroad: [], donors: [], fiscalYearCents: cents(0), pledgeIds: [], receiptSeries: [{ prefix: 'CHI-R-2026-', sequences: [1, 2, 3] }], foreignAccounts: [], ruleSets, untiedPayouts: [], spending: { lobbyingCents: cents(0), exemptCents: cents(0) },
  counted: [{ kind: 'donation', number: 'CHI-D-2026-0001', id: 'gift', revision: 1 }],
}

function party(dollars: number, parts: Partial<YearOfParty> = {}): YearOfParty {
  return { personId: 'person', isOrganization: true, cents: cents(Math.round(dollars * 100)), records: [{ kind: 'transfer', number: 'CHI-T-2026-0001', id: 'transfer', revision: 1 }], ...parts }
}

function series(...sequences: readonly number[]): Partial<ReportMoney> {
  return { receiptSeries: [{ prefix: 'CHI-R-2026-', sequences }] }
}

function abroad(dollars: number): ReportMoney['foreignAccounts'][number] {
  return { record: { kind: 'bank-account', number: 'Karachi', id: 'account', revision: 1 }, highestCents: cents(Math.round(dollars * 100)) }
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
  'gap.receipt': {
    yes: [series(2), series(1, 3), series(1, 1, 2)],
    no: [series(), series(1), { receiptSeries: [{ prefix: 'CHI-R-2025-', sequences: [1, 2] }, { prefix: 'CHI-R-2026-', sequences: [1] }] }],
  },
  'acct.foreign.fbar': {
    yes: [{ foreignAccounts: [abroad(10_000.01)] }, { foreignAccounts: [abroad(6_000), abroad(4_000.01)] }],
    no: [{ foreignAccounts: [abroad(10_000)] }, { foreignAccounts: [abroad(6_000), abroad(4_000)] }],
  },
  'exp.lobby.501h': {
    yes: [{ spending: { lobbyingCents: cents(800_001), exemptCents: cents(5_000_000) } }],
    no: [{ spending: { lobbyingCents: cents(800_000), exemptCents: cents(5_000_000) } }, { taxKind: '501c4', spending: { lobbyingCents: cents(5_000_000), exemptCents: cents(5_000_000) } }],
  },
  'don.payout.tie': { yes: [{ untiedPayouts: ['Stripe po_1'] }], no: [{ untiedPayouts: [] }] },
  'org.il.audit': { yes: [{ fiscalYearCents: cents(50_000_001) }, { on: day('2029-03-31') }], no: [{ fiscalYearCents: cents(50_000_000) }, { inIllinois: false, fiscalYearCents: cents(60_000_000) }] },
  'org.il.review': { yes: [{ fiscalYearCents: cents(30_000_001) }, { fiscalYearCents: cents(50_000_000) }], no: [{ fiscalYearCents: cents(30_000_000) }, { fiscalYearCents: cents(50_000_001) }] },
}

/** Checks of more than one record for which no facts are kept: what is missing. */
const withoutFacts: Readonly<Record<string, string>> = {
  'dup.donor': 'asked where people are merged', 'rec.bank': 'asked by the reconciliation of an account',
  'don.restricted.negative': 'a restriction is words of a gift: no payment names the fund that it is made from, so no fund has a balance', 'rec.retention': 'nothing is deleted',
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

  it('are asked only where their law is on, and name a payout that is no sum', () => {
    const year: Partial<ReportMoney> = { foreignAccounts: [abroad(20_000)], untiedPayouts: ['Stripe po_1'], fiscalYearCents: cents(60_000_000) }
    expect(fired(year)).toEqual(['acct.foreign.fbar', 'don.payout.tie', 'org.il.audit'])
    expect(fired({ ...year, ruleSets: ['IL-charity'] })).toEqual(['don.payout.tie', 'org.il.audit'])
    expect(reportMoneyFindings({ ...quiet, ...year, ruleSets: [] }).map(({ sentence }) => sentence)).toEqual(['Stripe po_1: The payout does not equal its gifts less fees, refunds and disputes.'])
  })

  it('are silent about a quiet year', () => {
    expect(fired({})).toEqual([])
  })

  it.each(Object.entries(cases))('%s speaks where it should and is silent beside it', (id, { yes, no }) => {
    expect(yes.map((parts) => fired(parts).includes(id))).toEqual(yes.map(() => true))
    expect(no.map((parts) => fired(parts).includes(id))).toEqual(no.map(() => false))
  })

  it('name the numbers of receipts that are missing or used twice, the first five of them', () => {
    const said = (...sequences: readonly number[]) => reportMoneyFindings({ ...quiet, ...series(...sequences) }).map(({ sentence }) => sentence)
    expect(said(1, 3, 3)).toEqual(['A receipt number is missing or used twice: CHI-R-2026-0002, CHI-R-2026-0003.'])
    expect(said(9)).toEqual(['A receipt number is missing or used twice: CHI-R-2026-0001, CHI-R-2026-0002, CHI-R-2026-0003, CHI-R-2026-0004, CHI-R-2026-0005 and 3 more.'])
  })

  it('give severity, citation, records and the place that mends', () => {
    const [found] = reportMoneyFindings({ ...quiet, services: [party(2_000, { isOrganization: false })] })
    const { severity, citation } = checkRule('exp.1099')
    expect(found).toMatchObject({ check: 'exp.1099', severity, citation, sentence: 'A Form 1099-NEC will be needed for this payee.', records: [{ id: 'transfer' }], mendedAt: { place: 'people', id: 'person' } })
  })
})
