import 'server-only'
import { dayToRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { readProfile, registrantChangedOn } from '@/lib/data/profile/read'
import { oneOf } from '@/lib/data/records/one-of'
import { addDays } from '@/lib/domain/calendar-date'
import { changesWithFilings } from '@/lib/domain/deadlines/changed'
import type { LobbyingContact } from '@/lib/domain/lobbying-contact'
import type { Actor } from '@/lib/domain/permission'
import { citizenStatuses } from '@/lib/domain/person'
import { profileChanges } from '@/lib/domain/profile/changes'
import type { ProfileEntry } from '@/lib/domain/profile/profile'
import { coversChapter, registrationUnder, type Registration } from '@/lib/domain/registration'
import { keptAnswers, prefilledFrom } from '@/lib/domain/reports/answers'
import { faraContacts } from '@/lib/domain/reports/fara/contact-records'
import type { FaraFacts, FaraRegistration, PreviousStatement } from '@/lib/domain/reports/fara/facts'
import { faraAccounts } from '@/lib/domain/reports/fara/money-records'
import { nsd2Questions } from '@/lib/domain/reports/fara/questions'
import { faraChanges, inOffice, profileFacts, type CitizenshipOf } from '@/lib/domain/reports/fara/profile-facts'
import { servedPrincipals } from '@/lib/domain/reports/fara/served'
import type { ReportParty } from '@/lib/domain/reports/report-document'
import { registrantOf } from '@/lib/domain/reports/report-head'
import { citizenWords } from '@/lib/domain/reports/words'
import { isFrozen, type Report } from '@/lib/domain/reports/report-life'
import { reportFromRow } from '../rows'
import { statementFacts } from '@/lib/domain/statement-records/for-statement'
import type { ReportRequest, ReportSight } from '../scope'
import { readAccountDonations } from './account-donations'
import { readBankOnly } from './bank-only'
import { readFeesPaid } from './fees-paid'
import { readHead, type Head } from './head'
import { readPeople } from './people'
import { dayOfHead, readOthers } from './period-facts'
import type { Snapshot } from './snapshot'
import { filedChanges, toldBefore } from './statement-profile'
import { readStatementRecords } from './statement-records'

export type ReadFara = { readonly facts: FaraFacts; readonly registrant: ReportParty }

function asFacts({ id, number, revision, becameAgentOn, registeredOn, endedOn, assignedPeriodEnds, note }: Registration): FaraRegistration {
  return {
    record: { kind: 'registration', number, id, revision }, number, registrantKind: 'organization', becameAgentOn, registeredOn, endedOn,
    periodNote: assignedPeriodEnds.length === 0 ? '' : `Assigned by the FARA Unit. ${note}`.trim(),
  }
}

/** The newest version of the statement of each period but this one. */
async function readStatements(tx: Transaction, { organizationId }: Actor, { chapterId, period }: ReportRequest): Promise<readonly Report[]> {
  const rows = await tx.report.findMany({
    where: { organizationId, coversId: chapterId ?? organizationId, form: 'fara-nsd2', NOT: { periodThrough: dayToRow(period.through) } },
    orderBy: [{ periodFrom: 'asc' }, { version: 'asc' }],
  })
  return [...new Map(rows.map(reportFromRow).map((report) => [report.period.from, report])).values()]
}

type Kept = { readonly registration: FaraRegistration; readonly head: Head; readonly officers: FaraFacts['officers'] }

/** What the statement before told: by its own records where it was sealed, by the days of the records as they stand where it was not. */
async function previousOf(tx: Transaction, statements: readonly Report[], { registration, head, officers }: Kept, { period }: ReportRequest): Promise<PreviousStatement | null> {
  const last = statements.find(({ period: { through } }) => addDays(through, 1) === period.from)
  if (last === undefined) return null
  const { through } = last.period
  const served = servedPrincipals({ principals: head.principals, registration }, last.period)
  const told = (await toldBefore(tx, head.organization.id, last)) ?? {
    principalIds: served.all.filter((principal) => !served.ended.includes(principal)).map(({ id }) => id),
    officerIds: (officers ?? []).filter(({ fromOn, untilOn }) => (fromOn === null || fromOn <= through) && (untilOn === null || untilOn > through)).map(({ personId }) => personId),
  }
  return { through, ...told, answers: keptAnswers(last.answers) }
}

async function readSigning(tx: Transaction, { organizationId }: Actor, report: Report | null, inOffice: readonly string[] | null): Promise<FaraFacts['signing']> {
  if (report === null || report.signers.length === 0) return null
  const officers = inOffice?.length ?? (await tx.person.count({ where: { organizationId, recordState: 'recorded', tags: { has: 'officer' } } }))
  const isInOffice = (personId: string | null): boolean | null => (personId === null || inOffice === null ? null : inOffice.includes(personId))
  return { officers, signers: report.signers.map(({ personId, name, office }) => ({ personId, name, office, inOffice: isInOffice(personId) })), powerOfAttorney: false }
}

/** The people of the profile whom the statement prints with address and citizenship. */
function printedIds(entries: readonly ProfileEntry[]): ReadonlySet<string> {
  return new Set(entries.filter(({ kind, mistaken }) => !mistaken && (kind === 'officer' || kind === 'service')).flatMap(({ personId }) => personId ?? []))
}

function participantsOf(contacts: readonly LobbyingContact[]): readonly string[] {
  return contacts.flatMap(({ participants }) => participants.flatMap(({ personId }) => personId ?? []))
}

async function citizenships(tx: Transaction, organizationId: string, ids: ReadonlySet<string>): Promise<CitizenshipOf> {
  const rows = await tx.person.findMany({ where: { organizationId, id: { in: [...ids] } }, select: { id: true, citizenStatus: true } })
  const words = new Map(rows.map(({ id, citizenStatus }) => [id, citizenWords[oneOf(citizenStatuses, citizenStatus)]]))
  return (id) => words.get(id) ?? ''
}

/** Reads the facts of a supplemental statement; null where the chapter is not the actor's or there is no FARA registration. */
export async function readFaraFacts(tx: Transaction, actor: Actor, request: ReportRequest, sight: ReportSight, report: Report | null): Promise<ReadFara | null> {
  const { organizationId } = actor
  const head = await readHead(tx, organizationId, request, 'FARA')
  const registered = head === null ? null : registrationUnder('FARA', head.registrations)
  if (head === null || registered === null) return null
  const snapshot: Snapshot = { tx, organizationId, chapterIds: head.covered.map(({ id }) => id), ...request.period }
  const registration = asFacts(registered)
  const { donations, otherDonations, bookReceiptsCents, bankReceiptsCents } = await readAccountDonations(snapshot, await readBankOnly(snapshot, head.bankAccounts))
  const { expenditures, transfers, lobbyingContacts } = await readOthers(snapshot)
  const statementRecords = await readStatementRecords(snapshot)
  const named = [
    ...donations.flatMap(({ donorId, jointShares }) => [donorId, ...(jointShares ?? []).map(({ personId }) => personId)]),
    ...expenditures.map(({ payeeId }) => payeeId), ...transfers.map(({ recipientId }) => recipientId), ...statementRecords.map(({ personId }) => personId),
  ]
  const entries = await readProfile(tx, organizationId)
  const printed = printedIds(entries)
  const ids = new Set([...named, ...participantsOf(lobbyingContacts)].filter((id) => id !== null).filter((id) => !printed.has(id)))
  // The form prints no address of a payer or payee: whether one is in the books is all that is asked. It prints those of officers and staff.
  const people = [
    ...(await readPeople(tx, { ids: [...ids], organizationId, sight: { ...sight, personal: 'masked' }, addressesOf: ids })),
    ...(await readPeople(tx, { ids: [...printed], organizationId, sight, addressesOf: printed })),
  ]
  const statements = await readStatements(tx, actor, request)
  const accounts = faraAccounts({
    donations, otherDonations, expenditures, transfers, people, principals: head.principals, chapterIds: snapshot.chapterIds,
    otherChapters: new Map(head.otherChapters.map(({ id, name }) => [id, name])),
  })
  const told = statementFacts(statementRecords, people, request.period)
  const today = dayOfHead(head, snapshot)
  const sentOn = [...accounts.transmitted, ...accounts.receipts]
  const profile = profileFacts({ entries, through: request.period.through, citizenshipOf: await citizenships(tx, organizationId, printed), sentOn })
  const changes = profileChanges({ registration: registered, principals: head.principals, entries, registrantChangedOn: await registrantChangedOn(tx, organizationId, head.profile.timeZone) })
  const facts: FaraFacts = {
    ...profile, feesPaidFor: await readFeesPaid(snapshot), attempts: [], changes: faraChanges(changesWithFilings(changes, await filedChanges(tx, organizationId)), request.period.through),
    ...accounts, ...told, thingsReceived: [...(accounts.thingsReceived ?? []), ...told.thingsReceived], leftOut: [...accounts.leftOut, ...told.leftOut],
    asOf: head.asOf, today, personal: sight.personal, organization: head.organization, people,
    chapters: head.chapters, alsoCovered: head.otherChapters.filter(({ id }) => coversChapter(registered, id)).map(({ name }) => name),
    registration, principals: head.principals, previous: await previousOf(tx, statements, { registration, head, officers: profile.officers }, request),
    periods: statements.map(({ period }) => period), filedOn: report?.filedOn ?? null, finalised: report !== null && isFrozen(report.state), bookReceiptsCents, bankReceiptsCents,
    contacts: faraContacts(lobbyingContacts), signing: await readSigning(tx, actor, report, profile.officers === null ? null : inOffice(profile.officers, today)),
    answers: keptAnswers(report?.answers ?? []),
  }
  return { facts: withPrefilled(facts, request.period), registrant: registrantOf(head) }
}

/** What was answered for the period before stands as prefilled until it is answered for this one. */
function withPrefilled(facts: FaraFacts, period: ReportRequest['period']): FaraFacts {
  if (facts.previous === null) return facts
  const earlier = { ...facts, answers: facts.previous.answers }
  const taken = prefilledFrom(facts.previous.answers, nsd2Questions(earlier, period))
  return { ...facts, answers: keptAnswers([...taken, ...facts.answers.values()]) }
}
