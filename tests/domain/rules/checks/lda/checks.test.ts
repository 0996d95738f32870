/** The 44 checks of the Lobbying Disclosure Act: each fires where it should and is quiet beside its line. */
import { cents } from '@/lib/domain/money'
import { ld1Filing } from '@/lib/domain/reports/lda/ld1-filing'
import type { Ld1Facts } from '@/lib/domain/reports/lda/ld1-facts'
import { ld203Filing, type Ld203Filing } from '@/lib/domain/reports/lda/ld203-filing'
import type { Ld203Facts } from '@/lib/domain/reports/lda/ld203-facts'
import { ld2Filing, type Ld2Filing } from '@/lib/domain/reports/lda/ld2-filing'
import type { Ld2Answers, Ld2Facts, LdaContact } from '@/lib/domain/reports/lda/ld2-facts'
import type { LdaAffiliate, LdaForeignEntity, LdaLobbyist } from '@/lib/domain/reports/lda/parties'
import { assessLd1, assessLd2, assessLd203, ld1Checks, ld2Checks } from '@/lib/domain/rules/assess-lda'
import { checkIds, checkRule } from '@/lib/domain/rules/check-catalogue'
import { contributionChecks } from '@/lib/domain/rules/checks/lda/contributions'
import { runLdaChecks, type KnownReport, type LdaContext } from '@/lib/domain/rules/checks/lda/lda-check'
import {
  aClient, aContactOf, aContribution, aForeignEntity, aHalfYear, aLobbyist, aName, anAffiliate, answers, aQuarter, aRegistration, aSpending, day, reference,
} from '../../../reports/lda/facts'

function known(period: string, parts: Partial<KnownReport> = {}): KnownReport {
  return { id: period, period, filerId: 'org', filedOn: day('2026-07-10'), ...parts }
}

function context(parts: Partial<LdaContext> = {}): LdaContext {
  return {
    today: day('2026-07-15'), registeredOn: day('2026-02-01'), terminatedOn: null, hasFaraRegistration: true, reliesOnFaraExemption: 'no', taxKind: '501c4', electedExpenditureTest: 'no',
    receivesFederalFunds: 'no', methods: [], reports: [known('2026-Q1')], countedReportIds: [], lobbyistsBefore: ['sana'], firmsWithoutFilings: [], deletions: [], gifts: [], ...parts,
  }
}

type Said = { readonly facts?: Partial<Ld2Facts>; readonly answers?: Partial<Ld2Answers>; readonly filing?: Partial<Ld2Filing>; readonly context?: Partial<LdaContext> }

function quarterly(said: Said = {}): readonly string[] {
  const facts = aQuarter({ answers: answers(said.answers), ...said.facts })
  return runLdaChecks(ld2Checks, { facts, filing: { ...ld2Filing(facts), ...said.filing }, context: context(said.context) }).map(({ check }) => check)
}

const contact = (parts: Partial<LdaContact>): Said => ({ facts: { contacts: [aContactOf('c1', parts)] } })
const lobbyist = (parts: Partial<LdaLobbyist>): Said => ({ facts: { lobbyists: [aLobbyist('sana', parts)] } })
const staff = (parts: Partial<LdaLobbyist>): Said => ({ facts: { lobbyists: [aLobbyist(), aLobbyist('staff', { listedFrom: null, ...parts })] } })
const affiliate = (parts: Partial<LdaAffiliate>): Said => ({ facts: { affiliates: [anAffiliate('a1', { listedFrom: null, ...parts })] } })
const entity = (parts: Partial<LdaForeignEntity>): Said => ({ facts: { foreignEntities: [aForeignEntity('f1', parts)] } })
const spent = (dollars: number): Said['facts'] => ({ spending: [aSpending('e1', { cents: cents(dollars * 100) })] })
const stated = (dollars: number | null): Said['filing'] => ({ expenses: { exactCents: cents(dollars === null ? 1 : dollars * 100), statement: 'amount', statedCents: dollars === null ? null : cents(dollars * 100), isBoundary: false } })
const firm: Said['facts'] = { client: aClient({ isSelf: false }), spending: [aSpending('i1', { kind: 'income' })] }
const page = (texts: readonly string[], entities: readonly string[] | null = null): Said => ({ answers: { pages: [{ code: 'FOR', texts, entities, lobbyistIds: null, foreignInterest: '' }] } })
const fee = (parts: Partial<ReturnType<typeof aSpending>>): Said['facts'] => ({ spending: [aSpending('e1', { kind: 'outside-firm', party: 'Elm Strategies', ...parts })] })
const idle = { contacts: [], spending: [] } as const

const cases: Record<string, { readonly fires: Said; readonly quiet: Said }> = {
  'LDA-01': { fires: { filing: stated(250_574) }, quiet: { answers: { method: 'c' }, filing: stated(250_574) } },
  'LDA-02': { fires: { filing: stated(5_000) }, quiet: { filing: stated(null) } },
  'LDA-03': { fires: { facts: spent(5_000) }, quiet: { facts: spent(5_001) } },
  'LDA-04': { fires: { facts: firm, filing: stated(20_000) }, quiet: { facts: firm } },
  'LDA-05': { fires: { answers: { method: null } }, quiet: { facts: firm, answers: { method: null } } },
  'LDA-06': { fires: { context: { methods: [{ period: '2026-Q1', method: 'b' }] } }, quiet: { context: { methods: [{ period: '2026-Q1', method: 'a' }] } } },
  'LDA-07': { fires: { answers: { method: 'b' } }, quiet: { answers: { method: 'b' }, context: { electedExpenditureTest: 'yes' } } },
  'LDA-08': { fires: { answers: { noActivity: true } }, quiet: { facts: idle, answers: { noActivity: true } } },
  'LDA-09': { fires: { facts: { contacts: [] } }, quiet: { facts: idle, answers: { noActivity: true } } },
  'LDA-10': { fires: page(['H.R. 123, S. 45, S. 46, S. 47, S. 48']), quiet: page(['Avaria Relief Act, H.R. 123, sections 2 and 4']) },
  'LDA-11': { fires: page(['Avaria Relief Act, sections 2 and 4']), quiet: page(['Avaria Relief Act, HR 123, sections 2 and 4']) },
  'LDA-12': { fires: page([], ['SENATE']), quiet: page([], ['SENATE', 'HOUSE OF REPRESENTATIVES']) },
  'LDA-13': { fires: page([], ['SENATE', 'HOUSE OF REPRESENTATIVES']), quiet: page([], ['HOUSE OF REPRESENTATIVES']) },
  'LDA-14': {
    fires: { ...lobbyist({ engagedAs: 'volunteer' }), answers: { pages: [{ code: 'FOR', texts: [], entities: null, lobbyistIds: ['sana'], foreignInterest: '' }] } },
    quiet: lobbyist({ engagedAs: 'volunteer' }),
  },
  'LDA-15': { fires: lobbyist({ listedFrom: day('2026-04-01'), coveredPosition: null }), quiet: lobbyist({ listedFrom: day('2026-04-01'), coveredPosition: '' }) },
  'LDA-16': { fires: lobbyist({ coveredPosition: 'Managing Partner' }), quiet: lobbyist({ coveredPosition: 'Staff Asst, Senate Committee on Energy' }) },
  'LDA-17': {
    fires: { facts: { lobbyists: [aLobbyist(), aLobbyist('quiet', { listedFrom: day('2025-01-01') })] } },
    quiet: { facts: { lobbyists: [aLobbyist(), aLobbyist('quiet', { listedFrom: day('2025-01-01') })] }, context: { lobbyistsBefore: ['quiet'] } },
  },
  'LDA-18': { fires: lobbyist({ leftOn: day('2026-06-30') }), quiet: lobbyist({ leftOn: day('2026-06-30'), delistedOn: day('2026-06-30') }) },
  'LDA-19': { fires: staff({ contactsEver: 2, highestSharePercent: 20 }), quiet: staff({ contactsEver: 2, highestSharePercent: 19 }) },
  'LDA-21': { fires: { context: { reports: [] } }, quiet: {} },
  'LDA-22': {
    fires: { context: { registeredOn: day('2025-08-01'), reports: [known('2025-Q3'), known('2026-Q1')] } },
    quiet: { context: { registeredOn: day('2025-08-01'), terminatedOn: day('2025-09-30'), reports: [known('2025-Q3')] } },
  },
  'LDA-23': { fires: { context: { today: day('2026-07-21') } }, quiet: { context: { today: day('2026-07-20') } } },
  'LDA-24': { fires: { answers: { terminatedOn: day('2026-07-01') } }, quiet: { answers: { terminatedOn: day('2026-06-30') } } },
  'LDA-31': { fires: affiliate({}), quiet: affiliate({ contributedCents: cents(500_000) }) },
  'LDA-32': { fires: entity({ listedFrom: null, plansOrFinances: false, ownershipPercent: '20' }), quiet: entity({ listedFrom: null, plansOrFinances: false, ownershipPercent: '19.9' }) },
  'LDA-33': {
    fires: entity({}),
    quiet: { ...entity({}), answers: { pages: [{ code: 'FOR', texts: [], entities: null, lobbyistIds: null, foreignInterest: 'None' }] } },
  },
  'LDA-34': { fires: { ...entity({ kind: 'POLITICAL_PARTY' }), context: { reliesOnFaraExemption: 'yes' } }, quiet: entity({ kind: 'POLITICAL_PARTY' }) },
  'LDA-35': {
    fires: contact({ principalKind: 'POLITICAL_PARTY', underFara: true, countedAnyway: true }),
    quiet: contact({ principalKind: 'POLITICAL_PARTY', underFara: true }),
  },
  'LDA-36': { fires: lobbyist({ convicted: 'not-known' }), quiet: {} },
  'LDA-37': { fires: { context: { registeredOn: null } }, quiet: { facts: spent(16_000), context: { registeredOn: null } } },
  'LDA-38': { fires: { facts: fee({ counted: false }) }, quiet: { facts: fee({}), context: { firmsWithoutFilings: ['Oak Partners'] } } },
  'LDA-39': {
    fires: { facts: { spending: [aSpending('e1', { documentedCents: cents(1_344_999) })] } },
    quiet: { facts: { spending: [aSpending('e1', { documentedCents: cents(1_345_000) })] } },
  },
  'LDA-40': { fires: contact({ hasDocument: false }), quiet: {} },
  'LDA-41': { fires: { facts: { client: aClient({ isGovernmentEntity: null }) } }, quiet: {} },
  'LDA-42': { fires: { context: { receivesFederalFunds: 'yes' } }, quiet: { context: { receivesFederalFunds: 'yes', taxKind: '501c3' } } },
  'LDA-43': {
    fires: contact({ mode: 'letter', principalKind: 'FOREIGN_ENTITY', identified: 'no' }),
    quiet: contact({ mode: 'meeting', principalKind: 'FOREIGN_ENTITY', identified: 'no' }),
  },
  'LDA-44': { fires: { answers: { isAmendment: true } }, quiet: { answers: { isAmendment: true, amends: 'Q2' } } },
}

describe('checks of a quarterly report', () => {
  it.each(Object.entries(cases))('%s fires, and is quiet beside its line', (id, { fires, quiet }) => {
    expect(quarterly(fires)).toContain(id)
    expect(quarterly(quiet)).not.toContain(id)
  })

  it('have a case each, and find nothing in a quarter that is in order', () => {
    expect(Object.keys(cases).sort()).toEqual([...new Set(ld2Checks.map(({ id }) => id))].sort())
    expect(assessLd2(aQuarter(), context())).toEqual([])
  })

  it.each([
    ['a firm that names a method', { facts: firm }, 'LDA-05'],
    ['an issue area that nobody described', contact({ specificIssue: '' }), 'LDA-09'],
    ['a text that repeats the name of its code', page(['Foreign Relations']), 'LDA-10'],
    ['a text that is short', page(['Textile visas']), 'LDA-10'],
    ['a contact in a quarter without activity', { answers: { noActivity: true } }, 'LDA-12'],
    ['a question about convictions that is open', { answers: { convictions: 'not-known' } }, 'LDA-36'],
    ['a firm of which nobody found a filing', { facts: fee({}), context: { firmsWithoutFilings: ['Elm Strategies'] } }, 'LDA-38'],
    ['an amount without papers', { facts: { spending: [aSpending('e1', { documentedCents: null })] } }, 'LDA-40'],
    ['a lobbyist without papers', lobbyist({ hasDocument: false }), 'LDA-40'],
    ['a paper that is deleted within six years', { context: { deletions: [{ record: reference('expenditure', 'e1'), on: day('2032-07-14') }] } }, 'LDA-40'],
    ['an original that still counts', { answers: { isAmendment: true, amends: 'Q2' }, context: { countedReportIds: ['Q2'] } }, 'LDA-44'],
    ['a foreign party of an organization without FARA registration', { ...entity({ kind: 'GOVERNMENT' }), context: { hasFaraRegistration: false } }, 'LDA-34'],
    ['a quarter that is late without a word', { context: { today: day('2026-07-21') } }, 'LDA-23'],
    ['a report that was filed late', { context: { reports: [known('2026-Q1'), known('2026-Q2', { filedOn: day('2026-07-21') })] } }, 'LDA-23'],
  ] satisfies readonly (readonly [string, Said, string])[])('find %s', (_, said, id) => {
    expect(quarterly(said)).toContain(id)
  })

  it('say what is the matter in a sentence, with severity and source from the catalogue, the record and the place that mends it', () => {
    const [found] = assessLd2(aQuarter({ lobbyists: [aLobbyist('sana', { leftOn: day('2026-05-05') })] }), context())
    expect(found).toEqual({
      check: 'LDA-18', severity: 'error', sentence: 'Sana Malik has left, but only line 23 takes a lobbyist off the list.', citation: checkRule('LDA-18').citation, toBeConfirmed: false,
      records: [reference('person', 'sana')], mendedAt: { place: 'profile', id: 'lobbyist' },
    })
  })

  it('find each late or missing quarter once', () => {
    const found = assessLd2(aQuarter({ year: 2026, quarter: 3, contacts: [] }), context({ registeredOn: day('2025-11-01'), reports: [known('2025-Q4')] })).filter(({ check }) => check === 'LDA-22')
    expect(found.map(({ sentence }) => sentence.slice(0, 30))).toEqual(['There is no report for 2026-Q1', 'There is no report for 2026-Q2'])
  })
})

type Half = { readonly facts?: Partial<Ld203Facts>; readonly answers?: Partial<Ld203Facts['answers']>; readonly filing?: Partial<Ld203Filing>; readonly context?: Partial<LdaContext> }

const filers = [{ id: 'org', name: 'Friends of Avaria', record: null }, { id: 'sana', name: 'Sana Malik', record: reference('person', 'sana') }]
const filed = [known('2026-H1'), known('2026-H1', { filerId: 'sana' })]

function halfYearly(said: Half): readonly string[] {
  const facts = aHalfYear(said.facts, said.answers)
  return runLdaChecks(contributionChecks, { facts, filing: { ...ld203Filing(facts), ...said.filing }, context: context({ reports: filed, ...said.context }), filers }).map(({ check }) => check)
}

const gift = (payeeName: string, dollars: number, isFederal = true): LdaContext['gifts'][number] => ({ reference: reference('expenditure', payeeName), payeeName, cents: cents(dollars * 100), isFederal })

const halfCases: Record<string, { readonly fires: Half; readonly quiet: Half }> = {
  'LDA-25': { fires: { context: { reports: [known('2026-H1')] } }, quiet: {} },
  'LDA-26': { fires: { answers: { certifiedBy: null } }, quiet: {} },
  'LDA-27': { fires: { answers: { noContributions: true } }, quiet: { facts: { contributions: [] }, answers: { noContributions: true } } },
  'LDA-28': { fires: { context: { gifts: [gift('Rahim for Senate', 150), gift('rahim for senate', 50)] } }, quiet: { context: { gifts: [gift('Rahim for Senate', 199), gift('Malik for Congress', 500), gift('Shah for Mayor', 900, false)] } } },
  'LDA-29': { fires: { filing: { items: [aContribution('g1', { cents: cents(19_999) })] } }, quiet: { filing: { items: [aContribution('g1', { cents: cents(10_000) }), aContribution('g2', { cents: cents(10_000) })] } } },
  'LDA-30': { fires: { facts: { contributions: [aContribution('g1', { paidFromForeignMoney: true })] } }, quiet: { facts: { contributions: [aContribution('g1', { type: 'me', paidFromForeignMoney: true })] } } },
}

describe('checks of a contribution report', () => {
  it.each(Object.entries(halfCases))('%s fires, and is quiet beside its line', (id, { fires, quiet }) => {
    expect(halfYearly(fires)).toContain(id)
    expect(halfYearly(quiet)).not.toContain(id)
  })

  it('have a case each, and find nothing in a half-year that is in order', () => {
    expect(Object.keys(halfCases).sort()).toEqual(contributionChecks.map(({ id }) => id).sort())
    expect(assessLd203(aHalfYear(), context({ reports: filed }), filers)).toEqual([])
  })

  it.each([
    ['a certification by somebody else', { answers: { certifiedBy: 'Omar Shah' } }, 'LDA-26'],
    ['nothing listed and nothing said', { facts: { contributions: [] }, answers: { noContributions: null } }, 'LDA-27'],
    ['a gift to a city candidate', { filing: { items: [aContribution('g1', { recipientLevel: 'state-or-local' })] } }, 'LDA-29'],
  ] satisfies readonly (readonly [string, Half, string])[])('find %s', (_, said, id) => {
    expect(halfYearly(said)).toContain(id)
  })

  it('let a lobbyist certify the own report', () => {
    const own = { lobbyist: { reference: reference('person', 'sana'), name: aName(), senateId: null } }
    expect(halfYearly({ facts: own, answers: { certifiedBy: 'sana malik' } })).not.toContain('LDA-26')
    expect(halfYearly({ facts: own })).toContain('LDA-26')
  })
})

describe('checks of a registration', () => {
  const found = (parts: Partial<Ld1Facts>, said: Partial<Ld1Facts['answers']>, more: Partial<LdaContext> = {}): readonly string[] =>
    assessLd1(aRegistration(parts, said), context(more)).map(({ check }) => check)

  it('LDA-20 fires the day after the 45 days, and where it was filed later', () => {
    expect(ld1Filing(aRegistration()).effectiveOn).toBe('2026-05-20')
    expect(found({}, {}, { today: day('2026-07-06') })).not.toContain('LDA-20')
    expect(found({}, {}, { today: day('2026-07-07') })).toContain('LDA-20')
    expect(found({}, { filedOn: day('2026-07-06') })).not.toContain('LDA-20')
    expect(found({}, { filedOn: day('2026-07-07') })).toContain('LDA-20')
    expect(found({ kind: 'amendment' }, { filedOn: day('2026-07-07') })).not.toContain('LDA-20')
    expect(found({ contacts: [] }, {})).not.toContain('LDA-20')
  })

  it('share those about parties with the quarterly report', () => {
    expect(found({ foreignEntities: [aForeignEntity('f1', { kind: 'POLITICAL_PARTY', listedFrom: null })] }, {}, { hasFaraRegistration: false })).toEqual(expect.arrayContaining(['LDA-32', 'LDA-34']))
    expect(found({ affiliates: [anAffiliate('a1', { listedFrom: null })] }, {})).toContain('LDA-31')
  })
})

describe('the catalogue', () => {
  it('has 44 checks of the Act, and each of them stands in a list here', () => {
    const ids = checkIds.filter((id) => id.startsWith('LDA-'))
    const ours = new Set([...ld2Checks, ...ld1Checks, ...contributionChecks].map(({ id }) => id))
    expect(ids).toHaveLength(44)
    expect(ids.filter((id) => !ours.has(id))).toEqual([])
  })
})
