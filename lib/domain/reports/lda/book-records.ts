/** What the forms of the Act take from our books: the registrant from the settings, contacts from the log, money from the payments, people and parties from the profile. */
import type { Donation } from '../../donation'
import { cashEffect, type Expenditure } from '../../expenditure'
import type { KnownAnswer, LobbyingContact } from '../../lobbying-contact'
import { negateCents, sumCents, zeroCents, type Cents } from '../../money'
import type { Organization } from '../../organization'
import { isCounted } from '../../record'
import type { StatementRecord } from '../../statement-records/statement-record'
import { registrationUnder, type Registration } from '../../registration'
import { nextPeriod, quarterOf } from '../../reporting-period'
import { governmentEntities } from '../../rules/lda-lists'
import type { KeptAnswers } from '../answers'
import { compareText, referenceTo } from '../lines'
import type { Ld2Facts, LdaContact, LdaSpending, SpendingKind } from './ld2-facts'
import { clientEntry, clientOf, contactsForReport, incomeFrom } from './of-client'
import type { LdaClient, LdaRegistrant, LdaSignature } from './parties'
import type { LdaProfile } from './profile-parties'
import { timeSpending } from './time-and-gifts'
import { choiceIn, houseIdIn, textIn } from './questions'

export type BookRecords = LdaProfile & {
  readonly asOf: Ld2Facts['asOf']
  readonly organization: Organization
  readonly registrations: readonly Registration[]
  readonly contacts: readonly LobbyingContact[]
  readonly expenditures: readonly Expenditure[]
  /** What came in from the client of the report. */
  readonly receipts: readonly Donation[]
  /** Names of the clients of a firm. */
  readonly clients: readonly string[]
  /** Ids of records with a paper attached. */
  readonly withPapers: ReadonlySet<string>
  /** Names of payees, of who worked and of who was given to, by id. */
  readonly payees: ReadonlyMap<string, string>
  /** Records of lobbyists' time and of political contributions of the period. */
  readonly timeAndGifts: readonly StatementRecord[]
  /** What people answered in the report itself. */
  readonly answers: KeptAnswers
  /** Which version of the report it is, its number, and who signs it. */
  readonly version: { readonly number: string; readonly version: number; readonly signer: string } | null
}

/** Gives the quarters since the registration that ended before the program was used: they were filed elsewhere. */
export function quartersFiledBefore(registration: Registration | null): readonly string[] {
  if (registration === null || registration.registeredOn === null || registration.followFrom === null) return []
  const ids: string[] = []
  for (let period = quarterOf(registration.registeredOn); period.through < registration.followFrom; period = nextPeriod(period)) ids.push(period.id)
  return ids
}

/** Gives the registrant: address and description from the settings, numbers from the registration and the answers. */
export function registrantFrom({ organization, registrations, answers }: BookRecords): LdaRegistrant {
  const { name, legalName, addressLines, city, state, postalCode, country, description, telephone, email } = organization
  const [line1 = '', ...more] = addressLines.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  const [zip = '', zipExtension = ''] = postalCode.split('-')
  const [, senate] = /^(\d+)(?:-\d+)?$/.exec(registrationUnder('LDA', registrations)?.number ?? '') ?? []
  return {
    organizationName: legalName === '' ? name : legalName, individual: null, address: { line1, line2: more.join(', '), city, state, zip, zipExtension, country }, principalPlace: null,
    description: description ?? '', contactName: textIn(answers, 'contact-name'), contactTelephone: telephone ?? '', contactEmail: email ?? '',
    senateId: senate === undefined ? null : Number(senate), houseId: houseIdIn(answers),
  }
}

/** Gives the client whom the report is about; an organization that lobbies for itself is its own. */
export function clientFrom(records: BookRecords): LdaClient {
  const entry = records.about === null ? null : clientEntry(records, records.about.id)
  if (records.about !== null && entry !== null) return clientOf(entry, records.about.name)
  const { organizationName, description } = registrantFrom(records)
  const registration = registrationUnder('LDA', records.registrations)
  const [, number] = /^\d+-(\d+)$/.exec(registration?.number ?? '') ?? []
  return {
    name: organizationName, isSelf: true, isGovernmentEntity: choiceIn(records.answers, 'client-government'), description, address: null, principalPlace: null,
    senateNumber: number === undefined ? null : Number(number), publicId: null, houseNumber: '', effectiveOn: registration?.becameAgentOn ?? null,
  }
}

/** Gives who signs: the first of those whom the report names. The day is written where it is filed. */
export function signatureFrom({ version }: BookRecords): LdaSignature {
  return { printedName: version?.signer ?? '', on: null, time: null }
}

/** Gives whether the version is an amendment, and the number of the one that it replaces. */
export function amendmentFrom({ version }: BookRecords): { readonly isAmendment: boolean; readonly amends: string | null } {
  if (version === null || version.version === 1) return { isAmendment: false, amends: null }
  return { isAmendment: true, amends: version.number.replace(/\d+$/, String(version.version - 1)) }
}

function entityName(words: string): string {
  return governmentEntities.find(({ name }) => name.toLowerCase() === words.trim().toLowerCase())?.name ?? words.trim()
}

function coveredOf({ officials, counterpart }: LobbyingContact): KnownAnswer {
  if (counterpart !== 'official' || officials.every(({ covered }) => covered === 'no')) return 'no'
  return officials.some(({ covered }) => covered === 'yes') ? 'yes' : 'not-known'
}

function contactOf(row: LobbyingContact, { principals, registrations, withPapers }: BookRecords): LdaContact {
  const principalKind = principals.find(({ id }) => id === row.principalId)?.kind ?? null
  const isUnderFara = registrations.some(({ regime, registeredOn, endedOn }) => regime === 'FARA' && registeredOn !== null && registeredOn <= row.contactOn && (endedOn === null || endedOn >= row.contactOn))
  const entities = row.officials.filter(({ covered, governmentEntity }) => covered !== 'no' && governmentEntity.trim() !== '').map(({ governmentEntity }) => entityName(governmentEntity))
  return {
    reference: referenceTo('lobbying-contact', row), on: row.contactOn, mode: row.mode, issueCode: row.issueCode, specificIssue: row.specificIssue, entities: [...new Set(entities)], covered: coveredOf(row),
    participantIds: row.participants.flatMap(({ personId }) => personId ?? []), principalKind, underFara: isUnderFara && (principalKind === 'GOVERNMENT' || principalKind === 'POLITICAL_PARTY'),
    exception: null, countedAnyway: false, identified: row.registrationDisclosed, hasDocument: withPapers.has(row.id),
  }
}

/** Gives the contacts that count in any report. */
export function contactsFrom(records: BookRecords): readonly LdaContact[] {
  const counted = records.contacts.filter(({ state }) => isCounted(state))
  return contactsForReport(counted, { about: records.about?.name ?? null, clients: records.clients }).map((row) => contactOf(row, records))
}

function lobbyingPart({ splits, purpose, amountCents }: Expenditure): Cents {
  if (splits === null || splits.length === 0) return purpose === 'us_lobbying' ? amountCents : zeroCents
  return sumCents(splits.filter((split) => split.purpose === 'us_lobbying').map((split) => split.amountCents))
}

function kindOf({ category }: Expenditure): SpendingKind {
  if (category === 'lobbying_fees') return 'outside-firm'
  return category === 'salary' ? 'time' : 'expense'
}

const forOther = 'A fee for lobbying by its category, and its purpose is not lobbying in the United States'

/** The lobbying part of a payment; a fee for lobbying that has no such part is told and not counted. */
function spendingOf(row: Expenditure, { payees, withPapers }: BookRecords): readonly LdaSpending[] {
  const [part, effect] = [lobbyingPart(row), cashEffect(row.kind)]
  const counted = part !== 0
  if (effect === 'none' || (!counted && kindOf(row) !== 'outside-firm')) return []
  const cents = counted ? part : row.amountCents
  const amount = effect === 'in' ? negateCents(cents) : cents
  const hasPaper = row.receiptState === 'attached' || withPapers.has(row.id)
  return [{
    reference: referenceTo('expenditure', row), on: row.paidOn, cents: amount, kind: kindOf(row), party: payees.get(row.payeeId) ?? '', words: row.purposeText,
    documentedCents: hasPaper ? amount : null, counted, reason: counted ? '' : forOther,
  }]
}

/** Gives the outside firms that were paid for lobbying, by id and name, each once. */
export function outsideFirms({ expenditures, payees, about }: Pick<BookRecords, 'expenditures' | 'payees' | 'about'>): readonly { readonly id: string; readonly name: string }[] {
  const fees = about === null ? expenditures.filter((row) => isCounted(row.state) && row.kind === 'payment' && kindOf(row) === 'outside-firm') : []
  const firms = new Map(fees.map(({ payeeId }) => [payeeId, payees.get(payeeId) ?? '']))
  return [...firms].map(([id, name]) => ({ id, name })).toSorted((left, right) => compareText(left.name, right.name) || compareText(left.id, right.id))
}

/** Gives the part of each payment that was for lobbying, and the value of the time of our own people; for a client, what the client paid. */
export function spendingFrom(records: BookRecords): readonly LdaSpending[] {
  if (records.about !== null) return incomeFrom(records.receipts, records.about.name)
  const paid = records.expenditures.filter(({ state }) => isCounted(state)).flatMap((row) => spendingOf(row, records))
  return [...paid, ...timeSpending(records)]
}
