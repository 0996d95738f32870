/** A plain quarter of an organization that lobbies for itself; a test changes what it is about. */
import { calendarDate } from '@/lib/domain/calendar-date'
import { instant } from '@/lib/domain/instant'
import { cents } from '@/lib/domain/money'
import type { Ld2Answers, Ld2Facts, LdaContact, LdaSpending } from '@/lib/domain/reports/lda/ld2-facts'
import type { Ld1Facts } from '@/lib/domain/reports/lda/ld1-facts'
import type { Ld203Facts, LdaContribution } from '@/lib/domain/reports/lda/ld203-facts'
import type { LdaAddress, LdaAffiliate, LdaClient, LdaForeignEntity, LdaLobbyist, LdaName, LdaRegistrant } from '@/lib/domain/reports/lda/parties'
import type { RecordKind, RecordReference } from '@/lib/domain/reports/report-document'

export const day = calendarDate

export function reference(kind: RecordKind, id: string): RecordReference {
  return { kind, number: id.toUpperCase(), id, revision: 1 }
}

export function anAddress(parts: Partial<LdaAddress> = {}): LdaAddress {
  return { line1: '12 Elm Street', line2: '', city: 'Houston', state: 'TX', zip: '77002', zipExtension: '', country: 'US', ...parts }
}

export function aName(parts: Partial<LdaName> = {}): LdaName {
  return { prefix: '', first: 'Sana', nickname: '', middle: '', last: 'Malik', suffix: '', ...parts }
}

export function aRegistrant(parts: Partial<LdaRegistrant> = {}): LdaRegistrant {
  return {
    organizationName: 'Friends of Avaria', individual: null, address: anAddress(), principalPlace: null, description: 'Civic association', contactName: 'Omar Shah',
    contactTelephone: '713-555-0100', contactEmail: 'office@example.org', senateId: 401105999, houseId: 45123, ...parts,
  }
}

export function aClient(parts: Partial<LdaClient> = {}): LdaClient {
  return {
    name: 'Friends of Avaria', isSelf: true, isGovernmentEntity: false, description: '', address: null, principalPlace: null, senateNumber: 12, publicId: 57269,
    houseNumber: '0000', effectiveOn: day('2026-01-05'), ...parts,
  }
}

export function aLobbyist(id = 'sana', parts: Partial<LdaLobbyist> = {}): LdaLobbyist {
  return {
    reference: reference('person', id), name: aName(), senateId: null, engagedAs: 'employee', coveredPosition: '', listedFrom: day('2026-01-05'), delistedOn: null,
    leftOn: null, contactsEver: 3, highestSharePercent: 40, hasDocument: true, convicted: 'no', convictions: [], ...parts,
  }
}

export function aContactOf(id = 'c1', parts: Partial<LdaContact> = {}): LdaContact {
  return {
    reference: reference('lobbying-contact', id), on: day('2026-05-04'), mode: 'meeting', issueCode: 'FOR', specificIssue: 'H.R. 123, Avaria Relief Act, sections 2 and 4',
    entities: ['HOUSE OF REPRESENTATIVES'], covered: 'yes', participantIds: ['sana'], principalKind: null, underFara: false, exception: null, countedAnyway: false, identified: 'yes', hasDocument: true, ...parts,
  }
}

export function aSpending(id = 'e1', parts: Partial<LdaSpending> = {}): LdaSpending {
  return { reference: reference('expenditure', id), on: day('2026-05-05'), cents: cents(2_345_000), kind: 'time', party: 'Sana Malik', words: 'Hours on H.R. 123', documentedCents: parts.cents ?? cents(2_345_000), counted: true, reason: '', ...parts }
}

export function aForeignEntity(id = 'f1', parts: Partial<LdaForeignEntity> = {}): LdaForeignEntity {
  return {
    reference: reference('person', id), name: 'Avaria Trading Ltd', kind: 'FOREIGN_ENTITY', address: anAddress({ line1: '1 Quay', city: 'Port Avar', state: '', zip: '', country: 'PK' }),
    principalPlace: null, contributionCents: cents(600_000), ownershipPercent: '25', plansOrFinances: true, listedFrom: day('2026-04-10'), endedOn: null, ...parts,
  }
}

export function anAffiliate(id = 'a1', parts: Partial<LdaAffiliate> = {}): LdaAffiliate {
  return {
    reference: reference('person', id), name: 'Avaria Council', address: anAddress({ city: 'Dallas' }), principalPlace: null, contributedCents: cents(700_000), takesActivePart: true,
    listedFrom: day('2026-04-10'), endedOn: null, ...parts,
  }
}

export function answers(parts: Partial<Ld2Answers> = {}): Ld2Answers {
  return {
    noActivity: false, method: 'a', isAmendment: false, amends: null, terminatedOn: null, addressChanged: false, pages: [], newClientAddress: null, newClientPlace: null,
    newClientDescription: '', endedIssueCodes: [], affiliatedUrl: '', convictions: 'no', lateReason: '', signature: { printedName: 'Omar Shah', on: day('2026-07-15'), time: null }, ...parts,
  }
}

export function aQuarter(parts: Partial<Ld2Facts> = {}): Ld2Facts {
  return {
    asOf: { journalSize: 10, at: instant('2026-07-15T12:00:00.000Z') }, organization: { id: 'org', name: 'Friends of Avaria' }, registrant: aRegistrant(), client: aClient(), year: 2026, quarter: 2,
    contacts: [aContactOf()], spending: [aSpending()], lobbyists: [aLobbyist()], foreignEntities: [], affiliates: [], answers: answers(), ...parts,
  }
}

export function aContribution(id = 'g1', parts: Partial<LdaContribution> = {}): LdaContribution {
  return {
    reference: reference('expenditure', id), type: 'feca', on: day('2026-03-04'), cents: cents(50_000), contributorName: 'Self', payeeName: 'Malik for Congress', honoreeName: 'Rep. Malik',
    recipientLevel: 'federal', paidFromForeignMoney: false, ...parts,
  }
}

export function aHalfYear(parts: Partial<Ld203Facts> = {}, said: Partial<Ld203Facts['answers']> = {}): Ld203Facts {
  return {
    asOf: { journalSize: 10, at: instant('2026-07-15T12:00:00.000Z') }, organization: { id: 'org', name: 'Friends of Avaria' }, registrant: aRegistrant(), lobbyist: null, year: 2026, half: 1,
    contributions: [aContribution()],
    answers: {
      isAmendment: false, amends: null, contactName: 'Omar Shah', comments: '', committees: [], noContributions: false, certifiedBy: 'Friends of Avaria',
      signature: { printedName: 'Omar Shah', on: day('2026-07-15'), time: '14:05:09' }, ...said,
    },
    ...parts,
  }
}

export function aRegistration(parts: Partial<Ld1Facts> = {}, said: Partial<Ld1Facts['answers']> = {}): Ld1Facts {
  return {
    asOf: { journalSize: 10, at: instant('2026-07-15T12:00:00.000Z') }, organization: { id: 'org', name: 'Friends of Avaria' }, registrant: aRegistrant({ senateId: null, houseId: null }),
    client: aClient({ effectiveOn: null, senateNumber: null }), kind: 'new-registrant', retainedOn: null, contacts: [aContactOf('c1'), aContactOf('c2', { on: day('2026-05-20') })], lobbyists: [aLobbyist()],
    foreignEntities: [], affiliates: [],
    answers: {
      issueCodes: ['FOR'], specificIssues: 'H.R. 123, Avaria Relief Act', affiliatedUrl: '', convictions: 'no', reliesOnFaraExemption: 'no', filedOn: null,
      signature: { printedName: 'Omar Shah', on: day('2026-06-01'), time: null }, ...said,
    },
    ...parts,
  }
}
