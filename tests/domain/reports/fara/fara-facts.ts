import { calendarDate } from '@/lib/domain/calendar-date'
import { instant } from '@/lib/domain/instant'
import { cents } from '@/lib/domain/money'
import type { Principal } from '@/lib/domain/principal'
import { keptAnswers, type KeptAnswer } from '@/lib/domain/reports/answers'
import type {
  FaraAgreement, FaraContact, FaraContribution, FaraFacts, FaraMaterial, FaraMoney, FaraOfficer, FaraPeriod, FaraShortForm, FaraThing,
} from '@/lib/domain/reports/fara/facts'
import { buildFaraNsd2 } from '@/lib/domain/reports/fara/fara-nsd2'
import type { RecordKind, RecordReference, ReportDocument, ReportItem } from '@/lib/domain/reports/report-document'
import { labelTextFor } from '@/lib/domain/rules/fara-label'

/** A half-year of a registration of 10 August 2024, as filed in September 2025. */
export const period: FaraPeriod = { from: calendarDate('2025-03-01'), through: calendarDate('2025-08-31') }

export function record(kind: RecordKind, number: string): RecordReference {
  return { kind, number, id: `id-${number}`, revision: 1 }
}

export const party: Principal = {
  id: 'party', name: 'Zephyria Unity Party', kind: 'POLITICAL_PARTY', country: 'ZZ', aliases: [], address: '1 Harbour Road, Port Zephyr', aim: '',
  officialDealtWith: '', fromOn: calendarDate('2024-08-01'), untilOn: null, revision: 1,
}

export const registrant = { id: 'org', name: 'Friends of Zephyria USA', details: ['Registration FARA 7001'] }

export function money(number: string, parts: Partial<FaraMoney> = {}): FaraMoney {
  return {
    record: record('donation', number), on: calendarDate('2025-04-10'), hasOwnDate: true, principalId: 'party', party: 'Bilal Aziz', partyAddressKnown: true,
    partyIsPrincipal: false, purpose: 'Donation for the party conference in Port Zephyr', amountCents: cents(12_345), campaign: '', hasPaper: true, ...parts,
  }
}

export function contact(number: string, parts: Partial<FaraContact> = {}): FaraContact {
  return {
    record: record('lobbying-contact', number), on: calendarDate('2025-05-06'), dateIsExact: true, principalId: 'party', name: 'Jane Roe',
    title: 'Legislative director, House of Representatives', method: 'Meeting', subject: 'H.R. 100, sanctions on port authorities', isWithGovernment: true,
    registrationDeclared: 'yes', participantIds: ['amal'], ...parts,
  }
}

export function officer(number: string, parts: Partial<FaraOfficer> = {}): FaraOfficer {
  return {
    record: record('officer', number), personId: 'amal', position: 'President', citizenship: 'United States', fromOn: calendarDate('2023-01-01'), untilOn: null,
    service: '', ...parts,
  }
}

export function shortForm(number: string, parts: Partial<FaraShortForm> = {}): FaraShortForm {
  return {
    record: record('short-form', number), personId: 'amal', position: 'President', citizenship: 'United States', fromOn: calendarDate('2024-08-01'), untilOn: null,
    filedOn: calendarDate('2024-08-10'), terminatedOn: null, serves: [{ principalId: 'party', untilOn: null }], ...parts,
  }
}

export function agreement(number: string, parts: Partial<FaraAgreement> = {}): FaraAgreement {
  return {
    record: record('agreement', number), principalId: 'party', signedOn: calendarDate('2024-08-01'), endsOn: null, renewedOn: null, changedOn: null,
    changeFiledOn: null, saysNoPoliticalActivity: false, payDependsOnSuccess: false, ...parts,
  }
}

export function material(number: string, parts: Partial<FaraMaterial> = {}): FaraMaterial {
  return {
    record: record('informational-material', number), principalId: 'party', title: 'Leaflet on the ports', channel: 'Pamphlets or other publications', address: '',
    groups: ['Legislators'], language: 'English', labelText: labelTextFor({ registrant: 'Friends of Zephyria USA', principal: party.name }), labelLanguage: 'English',
    transmittedAt: instant('2025-06-01T15:00:00.000Z'), filedAt: instant('2025-06-03T15:00:00.000Z'), ...parts,
  }
}

export function thing(number: string, parts: Partial<FaraThing> = {}): FaraThing {
  return {
    record: record('thing-of-value', number), on: calendarDate('2025-05-01'), principalId: 'party', party: 'Zephyria Unity Party', thing: 'Twelve flags',
    purpose: 'Flags for the rally of 3 May', ...parts,
  }
}

export function contribution(number: string, parts: Partial<FaraContribution> = {}): FaraContribution {
  return {
    record: record('political-contribution', number), on: calendarDate('2025-07-04'), amountCents: cents(5_000), thing: '', recipient: 'Roe for Congress',
    location: 'Chicago', donor: 'officer', funds: 'own', toldIn: 'statement', ...parts,
  }
}

export function said(question: string, choice: KeptAnswer['choice'], text = ''): KeptAnswer {
  return { question, choice, text, prefilled: false }
}

/** Every question of the quiet statement, answered. */
export const answered: readonly KeptAnswer[] = [
  said('2-b', 'no'), said('3', 'no'), said('11:party', 'yes', 'Held a conference and met members of Congress.'),
  said('12:party', 'yes', 'Sought support for H.R. 100.'), said('12-means:party', null, 'Meetings and one leaflet.'), said('13', 'no'), said('18', 'no'),
]

/** A statement without a finding: each test changes what it is about. */
export const quiet: FaraFacts = {
  asOf: { journalSize: 40, at: instant('2025-09-04T09:00:00.000Z') },
  today: calendarDate('2025-09-04'),
  personal: 'masked',
  organization: {
    id: 'org', name: 'Friends of Zephyria USA', legalName: 'Friends of Zephyria USA', ein: null, addressText: '1 Lake Street, Chicago, IL 60601', lateEntryDays: 10,
  },
  chapters: [{ id: 'chicago', name: 'Chicago', numberPrefix: 'CHI', city: 'Chicago', state: 'IL' }], alsoCovered: [],
  people: [
    { id: 'amal', name: 'Amal Haddad', nameOtherScript: null, kind: 'individual', addressText: 'IL US (masked)', employer: '', occupation: '' },
    { id: 'noor', name: 'Noor Said', nameOtherScript: null, kind: 'individual', addressText: 'IL US (masked)', employer: '', occupation: '' },
  ],
  registration: {
    record: record('registration', '7001'), number: '7001', registrantKind: 'organization', becameAgentOn: calendarDate('2024-08-05'),
    registeredOn: calendarDate('2024-08-10'), endedOn: null, periodNote: '',
  },
  principals: [party],
  previous: { through: calendarDate('2025-02-28'), principalIds: ['party'], officerIds: ['amal'], answers: keptAnswers([said('11:party', 'yes', 'Opened an office.')]) },
  periods: [{ from: calendarDate('2024-08-10'), through: calendarDate('2025-02-28') }, period],
  filedOn: null,
  finalised: false,
  receipts: [money('CHI-D-2025-0001'), money('CHI-D-2025-0002', { amountCents: cents(10_005), on: calendarDate('2025-04-02'), party: 'Sana Malik' })],
  disbursements: [money('CHI-E-2025-0001', { record: record('expenditure', 'CHI-E-2025-0001'), party: 'Lake Print Shop', purpose: 'Printing of 500 leaflets on the ports', amountCents: cents(30_050) })],
  transmitted: [money('CHI-T-2025-0001', { record: record('transfer', 'CHI-T-2025-0001'), party: 'Zephyria Unity Party', purpose: 'Collected money for the conference', amountCents: cents(20_000) })],
  otherReceipts: 3,
  otherDisbursements: 0,
  bankReceiptsCents: null,
  bookReceiptsCents: cents(22_350),
  exhibitDOn: null,
  contacts: [contact('CHI-C-2025-0001')],
  officers: [officer('O-1')],
  shortForms: [shortForm('S-1')],
  agreements: [agreement('A-1')],
  exhibits: [{ principalId: 'party', exhibitAOn: calendarDate('2024-08-10'), exhibitBOn: calendarDate('2024-08-10') }],
  activities: [],
  materials: [material('M-1')],
  thingsReceived: [],
  thingsGiven: [],
  contributions: [contribution('P-1')],
  changes: [],
  exposures: [],
  signing: { officers: 3, signers: [{ personId: 'amal', name: 'Amal Haddad', office: 'President', inOffice: true }, { personId: 'noor', name: 'Noor Said', office: 'Secretary', inOffice: true }], powerOfAttorney: false },
  feesPaidFor: ['party'],
  attempts: [],
  answers: keptAnswers(answered),
  leftOut: [],
}

export function statementOf(parts: Partial<FaraFacts> = {}, span = period): ReportDocument {
  return buildFaraNsd2({ ...quiet, ...parts }, span, registrant)
}

export function item(document: ReportDocument, id: string): ReportItem {
  const found = document.items.find((each) => each.id === id)
  if (found === undefined) throw new Error(`There is no item ${id}`)
  return found
}

/** Gives the ids of the checks that fired. */
export function fired(parts: Partial<FaraFacts> = {}, span = period): readonly string[] {
  return [...new Set(statementOf(parts, span).findings.map(({ check }) => check))].sort()
}
