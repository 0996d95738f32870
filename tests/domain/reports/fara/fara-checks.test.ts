import { calendarDate } from '@/lib/domain/calendar-date'
import { instant } from '@/lib/domain/instant'
import { cents } from '@/lib/domain/money'
import { keptAnswers } from '@/lib/domain/reports/answers'
import type { FaraExposure, FaraFacts } from '@/lib/domain/reports/fara/facts'
import { faraChecks, faraFindings } from '@/lib/domain/rules/checks/fara/all'
import { checkRule } from '@/lib/domain/rules/check-catalogue'
import {
  agreement, answered, contact, contribution, fired, material, money, officer, party, period, quiet, record, said, shortForm, statementOf, thing,
} from './fara-facts'

const day = calendarDate

function receipt(parts: Parameters<typeof money>[1]): Partial<FaraFacts> {
  return { receipts: [money('CHI-D-2025-0001', parts)] }
}

function payment(parts: Parameters<typeof money>[1]): Partial<FaraFacts> {
  return { disbursements: [money('CHI-E-2025-0001', { ...parts, record: record('expenditure', 'CHI-E-2025-0001') })] }
}

function registration(parts: Partial<FaraFacts['registration']>): Partial<FaraFacts> {
  return { registration: { ...quiet.registration, ...parts } }
}

function says(...answers: readonly ReturnType<typeof said>[]): Partial<FaraFacts> {
  return { answers: keptAnswers([...answered, ...answers]) }
}

function exposure(parts: Partial<FaraExposure>): Partial<FaraFacts> {
  const kept = { record: record('exposure-record', 'X-1'), principalId: 'party', exemption: '', assessedOn: day('2025-08-01'), newestFactOn: null }
  return { exposures: [{ ...kept, ...parts }] }
}

function signer(name: string, inOffice: boolean | null = true) {
  return { personId: null, name, office: '', inOffice }
}

const none = { receipts: [], disbursements: [], transmitted: [] } as const
const gained = { ...party, id: 'gained', name: 'Gained', fromOn: day('2025-06-01') }
const ended = [{ principalId: 'party', untilOn: day('2025-07-01') }]

/** For each check what makes it speak, and what is close to that and does not. */
const cases: Readonly<Record<string, { readonly yes: readonly Partial<FaraFacts>[]; readonly no: readonly Partial<FaraFacts>[] }>> = {
  'FARA-01': { yes: [registration({ registeredOn: day('2024-08-16') }), registration({ registeredOn: null })], no: [registration({ registeredOn: day('2024-08-15') }), registration({ becameAgentOn: null })] },
  'FARA-02': { yes: [{ today: day('2025-10-01') }, { filedOn: day('2025-10-02') }], no: [{ today: day('2025-09-30') }, { today: day('2025-12-01'), filedOn: day('2025-09-30') }] },
  'FARA-03': { yes: [{ today: day('2025-09-07') }, { today: day('2025-09-30') }], no: [{ today: day('2025-09-06') }, { today: day('2025-09-20'), finalised: true }, { today: day('2025-10-01') }] },
  'FARA-04': {
    yes: [{ periods: [{ from: day('2024-08-10'), through: day('2025-02-27') }] }, { periods: [{ from: day('2024-08-10'), through: day('2025-03-01') }] }, registration({ registeredOn: day('2024-09-10') }), registration({ endedOn: day('2025-08-30') })],
    no: [{ periods: [] }, registration({ endedOn: day('2025-08-31') }), registration({ endedOn: day('2025-09-01') }), registration({ registeredOn: day('2024-09-10'), endedOn: day('2025-08-31') }), registration({ registeredOn: day('2024-09-10'), periodNote: 'Assigned by the Unit' })],
  },
  'FARA-05': { yes: [{ materials: [material('M-1', { filedAt: null })] }, { materials: [material('M-1', { filedAt: instant('2025-06-03T15:00:00.001Z') })] }], no: [{ materials: [material('M-1')] }] },
  'FARA-06': {
    yes: [{ materials: [material('M-1', { labelText: '' })] }, { materials: [material('M-1', { labelText: 'Distributed by Friends of Zephyria USA on behalf of Zephyria Unity Party.' })] }],
    no: [{ materials: [material('M-1', { labelText: 'Spread by Friends of Zephyria USA for the Zephyria Unity Party. More is on file with the Department of Justice.' })] }],
  },
  'FARA-07': {
    yes: [{ changes: [{ record: record('agreement', 'A-1'), what: 'A new agreement', on: day('2025-08-24'), toldOn: null }] }, { changes: [{ record: record('agreement', 'A-1'), what: 'A new agreement', on: day('2025-05-01'), toldOn: day('2025-05-12') }] }],
    no: [{ changes: [{ record: record('agreement', 'A-1'), what: 'A new agreement', on: day('2025-08-25'), toldOn: null }] }, { changes: [{ record: record('agreement', 'A-1'), what: 'A new agreement', on: day('2025-05-01'), toldOn: day('2025-05-11') }] }],
  },
  'FARA-08': {
    yes: [{ agreements: [agreement('A-1', { endsOn: day('2025-10-04') })] }, { agreements: [agreement('A-1', { endsOn: day('2025-01-01') })] }],
    no: [{ agreements: [agreement('A-1', { endsOn: day('2025-10-05') })] }, { agreements: [agreement('A-1', { endsOn: day('2025-01-01'), renewedOn: day('2025-01-02') })] }],
  },
  'FARA-09': { yes: [receipt({ on: null }), receipt({ on: period.through, hasOwnDate: false })], no: [receipt({ on: period.through })] },
  'FARA-10': { yes: [payment({ on: null }), payment({ hasOwnDate: false })], no: [payment({})] },
  'FARA-11': { yes: [receipt({ purpose: ' ' })], no: [receipt({ purpose: 'Fee' })] },
  'FARA-12': { yes: [payment({ purpose: '' })], no: [payment({ purpose: 'Fee' })] },
  'FARA-13': { yes: [receipt({ purpose: 'Office expenses' }), payment({ purpose: 'Taxi' })], no: [receipt({ purpose: 'Taxi to the hearing' }), payment({ purpose: '' })] },
  'FARA-14': { yes: [receipt({ party: 'Cash' }), payment({ party: 'n/a' }), receipt({ party: '' })], no: [receipt({ party: 'Cash Printing Ltd' })] },
  'FARA-15': { yes: [receipt({ partyAddressKnown: false })], no: [receipt({})] },
  'FARA-16': { yes: [receipt({ principalId: null }), payment({ principalId: 'unknown' })], no: [receipt({})] },
  'FARA-17': { yes: [receipt({ amountCents: cents(0) }), payment({ amountCents: cents(-1) })], no: [receipt({ amountCents: cents(1) })] },
  'FARA-18': { yes: [receipt({ on: day('2025-09-01') }), receipt({ on: day('2025-02-28') })], no: [receipt({ on: day('2025-03-01') }), receipt({ on: null })] },
  'FARA-20': { yes: [payment({ on: period.through, amountCents: cents(50_000) })], no: [payment({ on: period.through, amountCents: cents(50_001) }), payment({ on: period.through, amountCents: cents(40_000) }), payment({ amountCents: cents(50_000) })] },
  'FARA-21': { yes: [{ bankReceiptsCents: cents(1) }], no: [{ bankReceiptsCents: quiet.bookReceiptsCents }, { bankReceiptsCents: null }] },
  'FARA-22': { yes: [none, { receipts: [] }], no: [{ receipts: [], ...says(said('14-a', null, 'No money came in.')) }] },
  'FARA-23': { yes: [none], no: [{ ...none, ...says(said('15-a-1', null, 'Nothing was paid.')) }, { disbursements: [] }] },
  'FARA-24': { yes: [receipt({ campaign: 'Conference' }), { ...receipt({ campaign: 'Conference' }), ...says(said('14-b', 'no')) }], no: [{ ...receipt({ campaign: 'Conference' }), exhibitDOn: day('2025-05-01') }, receipt({})] },
  'FARA-25': { yes: [payment({ partyIsPrincipal: true })], no: [{ transmitted: [money('CHI-T-2025-0001', { partyIsPrincipal: true })] }] },
  'FARA-26': { yes: [{ thingsReceived: [thing('V-1', { principalId: null })] }, { thingsReceived: [thing('V-1', { purpose: '' })] }], no: [{ thingsReceived: [thing('V-1')] }] },
  'FARA-27': { yes: [{ contributions: [contribution('P-1', { toldIn: 'nowhere' })] }], no: [{ contributions: [contribution('P-1', { toldIn: 'short-form' })] }] },
  'FARA-28': { yes: [{ contributions: [contribution('P-1', { funds: 'foreign-principal' })] }, { contributions: [contribution('P-1', { funds: 'foreign-national' })] }], no: [{ contributions: [contribution('P-1')] }] },
  'FARA-29': { yes: (['name', 'title', 'method', 'subject'] as const).map((field) => ({ contacts: [contact('CHI-C-2025-0001', { [field]: ' ' })] })), no: [{ contacts: [contact('CHI-C-2025-0001')] }] },
  'FARA-30': { yes: [{ contacts: [contact('CHI-C-2025-0001', { dateIsExact: false })] }], no: [{ contacts: [contact('CHI-C-2025-0001', { on: null, dateIsExact: false })] }] },
  'FARA-31': { yes: [{ contacts: [contact('CHI-C-2025-0001', { subject: 'Introductory meeting' })] }, { contacts: [contact('CHI-C-2025-0001', { subject: 'Bilateral relations' })] }], no: [{ contacts: [contact('CHI-C-2025-0001', { subject: '' })] }] },
  'FARA-32': { yes: [says(said('12:party', 'no'))], no: [{ contacts: [], ...says(said('12:party', 'no')) }] },
  'FARA-33': { yes: [says(said('11:party', 'no'))], no: [{ ...none, contacts: [], materials: [], ...says(said('11:party', 'no')) }] },
  'FARA-34': { yes: [says(said('11:party', 'yes', 'Opened an office.')), says({ ...said('12:party', 'yes', 'New words.'), prefilled: true })], no: [says(said('11:party', 'yes', 'Opened a second office.'))] },
  'FARA-35': { yes: [says(said('13', 'yes', 'As previously reported.')), says(said('11:party', 'yes', 'See our last statement'))], no: [says(said('13', 'yes', 'Members saw the last speech of the year.'))] },
  'FARA-36': { yes: [{ answers: keptAnswers([]) }, registration({ number: '' })], no: [{}] },
  'FARA-37': { yes: [{ previous: { through: day('2025-02-28'), principalIds: ['party', 'gone'], officerIds: ['amal'], answers: keptAnswers([]) } }], no: [{ principals: [{ ...party, untilOn: day('2025-03-01') }] }] },
  'FARA-38': { yes: [{ principals: [party, gained] }], no: [{ principals: [party, gained], exhibits: [{ principalId: 'gained', exhibitAOn: day('2025-06-05'), exhibitBOn: day('2025-06-05') }] }] },
  'FARA-39': {
    yes: [{ contacts: [contact('CHI-C-2025-0001', { participantIds: ['noor'] })] }, { shortForms: [shortForm('S-1'), shortForm('S-2', { personId: 'noor', fromOn: day('2025-04-01'), filedOn: null })] }],
    no: [{ shortForms: [shortForm('S-1'), shortForm('S-2', { personId: 'noor', fromOn: day('2025-04-01') })] }],
  },
  'FARA-40': {
    yes: [{ shortForms: [shortForm('S-1', { untilOn: day('2025-07-01') })] }, { shortForms: [shortForm('S-1', { serves: ended })] }],
    no: [{ shortForms: [shortForm('S-1', { untilOn: day('2025-07-01'), terminatedOn: day('2025-07-05') })] }, { shortForms: [shortForm('S-1', { serves: [...ended, { principalId: 'other', untilOn: null }] })] }],
  },
  'FARA-41': {
    yes: [{ officers: [] }, { officers: [officer('O-1'), officer('O-2', { personId: 'noor' })] }],
    no: [{ officers: [officer('O-1', { untilOn: day('2025-07-01') })] }, { officers: [officer('O-1'), officer('O-2', { personId: 'noor', fromOn: day('2025-04-01') })] }, { officers: [], previous: null }],
  },
  'FARA-42': { yes: [{ agreements: [agreement('A-1', { saysNoPoliticalActivity: true })] }], no: [{ contacts: [], agreements: [agreement('A-1', { saysNoPoliticalActivity: true })] }] },
  'FARA-43': {
    yes: [says(said('16-a', 'no')), { materials: [material('M-1', { groups: [] })] }, { materials: null, ...says(said('16-a', 'yes')) }],
    no: [{ materials: [], ...says(said('16-a', 'no'), said('16-b', 'no')) }, { materials: null, ...says(said('16-a', 'yes'), ...['17', '19', '20', '21'].map((id) => said(id, null, 'Leaflets'))) }],
  },
  'FARA-44': { yes: [{ materials: [material('M-1', { language: 'Urdu' })] }], no: [{ materials: [material('M-1', { language: 'Urdu', labelLanguage: 'Urdu' })] }] },
  'FARA-45': { yes: [{ materials: [material('M-1', { channel: 'Website' })] }], no: [{ materials: [material('M-1', { channel: 'Website', address: 'https://example.org' })] }] },
  'FARA-46': { yes: [{ contacts: [contact('CHI-C-2025-0001', { registrationDeclared: 'not-known' })] }], no: [{ contacts: [contact('CHI-C-2025-0001', { registrationDeclared: 'no', isWithGovernment: false })] }] },
  'FARA-47': {
    yes: [{ signing: null }, { signing: { officers: 1, signers: [signer('A', false)], powerOfAttorney: false } }, { signing: { officers: 3, signers: [signer('A'), signer('B', false)], powerOfAttorney: false } }, { signing: { officers: 4, signers: [signer('A'), signer('B')], powerOfAttorney: false } }, { signing: { officers: 4, signers: [], powerOfAttorney: true } }],
    no: [{ signing: { officers: 4, signers: [signer('A', false)], powerOfAttorney: true } }, { signing: { officers: 3, signers: [signer('A'), signer('B', null)], powerOfAttorney: false } }, { ...registration({ registrantKind: 'individual' }), signing: { officers: 0, signers: [signer('A')], powerOfAttorney: false } }],
  },
  'FARA-48': { yes: [{ feesPaidFor: [] }, { feesPaidFor: ['another'] }], no: [{ feesPaidFor: ['party'] }] },
  'FARA-49': { yes: [payment({ hasPaper: false, amountCents: cents(20_000) })], no: [payment({ hasPaper: false, amountCents: cents(19_999) }), payment({ amountCents: cents(20_000) })] },
  'FARA-50': { yes: [{ attempts: [record('donation', 'CHI-D-2024-0001')] }], no: [{ attempts: [] }] },
  'FARA-51': { yes: [{ agreements: [agreement('A-1', { payDependsOnSuccess: true })] }], no: [{ agreements: null, ...says(said('10-b', 'no')) }] },
  'FARA-52': {
    yes: [{ personal: 'clear', officers: [officer('O-1'), officer('O-2', { personId: 'noor', fromOn: day('2025-04-01') })] }],
    no: [{ personal: 'clear' }, { officers: [officer('O-1'), officer('O-2', { personId: 'noor', fromOn: day('2025-04-01') })] }],
  },
  'FARA-53': { yes: [exposure({ assessedOn: day('2025-03-07') }), exposure({ newestFactOn: day('2025-08-02') })], no: [exposure({ assessedOn: day('2025-03-08') }), exposure({ newestFactOn: day('2025-08-01') })] },
  'FARA-54': { yes: [exposure({ exemption: '613(h)' })], no: [{ ...exposure({ exemption: '613(h)' }), principals: [{ ...party, kind: 'FOREIGN_ENTITY' }] }, exposure({ exemption: '613(d)(3)' })] },
  'FARA-55': { yes: [exposure({ exemption: '613(e)' })], no: [{ ...exposure({ exemption: '613(e)' }), contacts: [] }] },
}

describe('the checks of a FARA statement', () => {
  it('are 55, each once, each in the catalogue with its citation', () => {
    const ids = faraChecks.map(({ id }) => id)
    expect([ids.length, new Set(ids).size]).toEqual([55, 55])
    expect(ids.map((id) => checkRule(id).citation).every((citation) => citation !== '')).toBe(true)
    expect([...Object.keys(cases), 'FARA-19'].sort()).toEqual([...ids].sort())
  })

  it.each(Object.entries(cases))('%s speaks where it should and is silent beside it', (id, { yes, no }) => {
    expect(yes.map((parts) => fired(parts).includes(id))).toEqual(yes.map(() => true))
    expect(no.map((parts) => fired(parts).includes(id))).toEqual(no.map(() => false))
  })

  it('FARA-19 adds every subtotal and total again', () => {
    const { items } = statementOf()
    const checked = (changed: typeof items) => faraFindings({ facts: quiet, period, items: changed, questions: [] }).filter(({ check }) => check === 'FARA-19')
    expect(checked(items)).toEqual([])
    const more = items.map((each) => (each.id === 'item-14-a' ? { ...each, totalCents: cents(1) } : each))
    expect(checked(more).map(({ sentence }) => sentence)).toEqual(['Item 14(a): the total is not the sum of its lines.'])
    const wrongSubtotal = items.map((each) =>
      each.id === 'item-15-a-1' ? { ...each, lines: each.lines.map((line) => (line.kind === 'subtotal' ? { ...line, cells: [...line.cells.slice(0, 4), 1] } : line)) } : each,
    )
    expect(checked(wrongSubtotal).map(({ sentence }) => sentence)).toEqual(['Item 15(a)(1): Subtotal Zephyria Unity Party is not the sum of its lines.'])
  })

  it('give severity, source, records and the place that mends it', () => {
    const [found] = statementOf(receipt({ party: 'various' })).findings
    expect(found).toEqual({
      check: 'FARA-14', severity: 'error', sentence: 'Item 14(a): the payer or payee is named as cash, various or not at all.', citation: '28 CFR 5.500(a)(5) names and addresses',
      toBeConfirmed: false, records: [record('donation', 'CHI-D-2025-0001')], mendedAt: { place: 'record', id: 'id-CHI-D-2025-0001' },
    })
    expect(statementOf(payment({ partyIsPrincipal: true })).findings[0]).toMatchObject({ check: 'FARA-25', toBeConfirmed: true })
  })
})
