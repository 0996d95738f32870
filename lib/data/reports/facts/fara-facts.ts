import 'server-only'
import { dayToRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { addDays } from '@/lib/domain/calendar-date'
import { sumCents, type Cents } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import { registrationUnder, type Registration } from '@/lib/domain/registration'
import { keptAnswers, prefilledFrom } from '@/lib/domain/reports/answers'
import { faraContacts } from '@/lib/domain/reports/fara/contact-records'
import type { FaraFacts, FaraRegistration, PreviousStatement } from '@/lib/domain/reports/fara/facts'
import { faraAccounts, isOfFaraAccount, type FaraReceipt } from '@/lib/domain/reports/fara/money-records'
import { nsd2Questions } from '@/lib/domain/reports/fara/questions'
import { servedPrincipals } from '@/lib/domain/reports/fara/served'
import { countsAsReceipt } from '@/lib/domain/reports/receipt-totals'
import type { ReportParty } from '@/lib/domain/reports/report-document'
import { registrantOf } from '@/lib/domain/reports/report-head'
import { isFrozen, type Report } from '@/lib/domain/reports/report-life'
import { isWithoutCash } from '@/lib/domain/reports/summary'
import { reportFromRow } from '../rows'
import { statementFacts } from '@/lib/domain/statement-records/for-statement'
import type { ReportRequest, ReportSight } from '../scope'
import { eachDonation } from './donation-rows'
import { readHead, type Head } from './head'
import { readPeople } from './people'
import { dayOfHead, readOthers } from './period-facts'
import type { Snapshot } from './snapshot'
import { readStatementRecords } from './statement-records'

export type ReadFara = { readonly facts: FaraFacts; readonly registrant: ReportParty }

function asFacts({ id, number, revision, becameAgentOn, registeredOn, assignedPeriodEnds, note }: Registration): FaraRegistration {
  return {
    record: { kind: 'registration', number, id, revision }, number, registrantKind: 'organization', becameAgentOn, registeredOn,
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

function previousOf(statements: readonly Report[], registration: FaraRegistration, head: Head, { period }: ReportRequest): PreviousStatement | null {
  const last = statements.find(({ period: { through } }) => addDays(through, 1) === period.from)
  if (last === undefined) return null
  const principalIds = servedPrincipals({ principals: head.principals, registration }, last.period).all.map(({ id }) => id)
  return { through: last.period.through, principalIds, officerIds: [], answers: keptAnswers(last.answers) }
}

type Money = { readonly donations: readonly FaraReceipt[]; readonly otherDonations: number; readonly bookReceiptsCents: Cents }

/** Reads the donations of the account; all others are only counted, so that a half-year with 100,000 gifts fits in memory. */
async function readDonations(snapshot: Snapshot): Promise<Money> {
  const donations: FaraReceipt[] = []
  const received: Cents[] = []
  let otherDonations = 0
  await eachDonation(snapshot, (row) => {
    if (countsAsReceipt(row) && !isWithoutCash(row)) received.push(row.amountCents)
    if (isOfFaraAccount(row)) donations.push({ ...row, hasPaper: row.receiptNumber !== '' || row.depositReference !== '' })
    else if (countsAsReceipt(row)) otherDonations += 1
  })
  return { donations, otherDonations, bookReceiptsCents: sumCents(received) }
}

async function readSigning(tx: Transaction, { organizationId }: Actor, report: Report | null): Promise<FaraFacts['signing']> {
  if (report === null || report.signers.length === 0) return null
  const officers = await tx.person.count({ where: { organizationId, recordState: 'recorded', tags: { has: 'officer' } } })
  return { officers, signers: report.signers, powerOfAttorney: false }
}

/** Parts of the profile of which no records are kept: the statement asks for them. */
const notKept = {
  officers: null, shortForms: null, agreements: null, exhibits: null, contributions: null, feesPaidFor: null,
  bankReceiptsCents: null, changes: [], exposures: [], attempts: [],
} as const

/** Reads the facts of a supplemental statement; null where the chapter is not the actor's or there is no FARA registration. */
export async function readFaraFacts(tx: Transaction, actor: Actor, request: ReportRequest, sight: ReportSight, report: Report | null): Promise<ReadFara | null> {
  const { organizationId } = actor
  const head = await readHead(tx, organizationId, request.chapterId)
  const registered = head === null ? null : registrationUnder('FARA', head.registrations)
  if (head === null || registered === null) return null
  const snapshot: Snapshot = { tx, organizationId, chapterIds: head.covered.map(({ id }) => id), ...request.period }
  const registration = asFacts(registered)
  const { donations, otherDonations, bookReceiptsCents } = await readDonations(snapshot)
  const { expenditures, transfers, lobbyingContacts } = await readOthers(snapshot)
  const statementRecords = await readStatementRecords(snapshot)
  const named = [
    ...donations.flatMap(({ donorId, jointShares }) => [donorId, ...(jointShares ?? []).map(({ personId }) => personId)]),
    ...expenditures.map(({ payeeId }) => payeeId), ...transfers.map(({ recipientId }) => recipientId), ...statementRecords.map(({ personId }) => personId),
  ]
  const ids = new Set(named.filter((id) => id !== null))
  // The form prints no address of a payer or payee: whether one is in the books is all that is asked.
  const people = await readPeople(tx, { ids: [...ids], organizationId, sight: { ...sight, personal: 'masked' }, addressesOf: ids })
  const statements = await readStatements(tx, actor, request)
  const accounts = faraAccounts({ donations, otherDonations, expenditures, transfers, people, principals: head.principals })
  const told = statementFacts(statementRecords, people, request.period)
  const facts: FaraFacts = {
    ...notKept,
    ...accounts, ...told, thingsReceived: [...(accounts.thingsReceived ?? []), ...told.thingsReceived], leftOut: [...accounts.leftOut, ...told.leftOut],
    asOf: head.asOf, today: dayOfHead(head, snapshot), personal: sight.personal, organization: head.organization, chapters: head.chapters, people,
    registration, principals: head.principals, previous: previousOf(statements, registration, head, request),
    periods: statements.map(({ period }) => period), filedOn: report?.filedOn ?? null, finalised: report !== null && isFrozen(report.state), bookReceiptsCents,
    contacts: faraContacts(lobbyingContacts), signing: await readSigning(tx, actor, report), answers: keptAnswers(report?.answers ?? []),
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
