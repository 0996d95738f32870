import 'server-only'
import { dayToRow } from '@/lib/data/database/days'
import { donationFromRow } from '@/lib/data/donations/rows'
import type { Transaction } from '@/lib/data/database/transaction'
import { expenditureFromRow } from '@/lib/data/expenditures/rows'
import { contactFromRow } from '@/lib/data/lobbying-contacts/rows'
import { statementFromRow } from '@/lib/data/statement-records/rows'
import { profileFromRow } from '@/lib/data/profile/rows'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { addCents, cents, zeroCents, type Cents } from '@/lib/domain/money'
import type { ProfileEntry, ProfileKind } from '@/lib/domain/profile/profile'
import { keptAnswers } from '@/lib/domain/reports/answers'
import type { BookRecords } from '@/lib/domain/reports/lda/book-records'
import { highestSharePercent } from '@/lib/domain/reports/lda/time-and-gifts'
import { entriesForReport } from '@/lib/domain/reports/lda/of-client'
import { suggestedFrom } from '@/lib/domain/reports/lda/questions'
import type { Participant } from '@/lib/domain/reports/lda/profile-parties'
import type { StatementRecord } from '@/lib/domain/statement-records/statement-record'
import type { Report } from '@/lib/domain/reports/report-life'
import type { Head } from '../head'

/** `client` is the one whom the report is about; null for the registrant's own. */
export type BookSpan = { readonly client: BookRecords['about']; readonly organizationId: string; readonly chapterIds: readonly string[]; readonly from: CalendarDate; readonly through: CalendarDate }

/** The ids of everything that a paper is attached to. */
async function withPapers(tx: Transaction, organizationId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.attachment.findMany({
    where: { organizationId, state: 'attached', OR: [{ lobbyingContactId: { not: null } }, { expenditureId: { not: null } }, { statementRecordId: { not: null } }, { personId: { not: null } }] },
    select: { lobbyingContactId: true, expenditureId: true, statementRecordId: true, personId: true },
  })
  return new Set(rows.flatMap((row) => row.lobbyingContactId ?? row.expenditureId ?? row.statementRecordId ?? row.personId ?? []))
}

type ContactCount = { readonly id: string; readonly contacts: number }

/** In how many contacts each person ever took part, through the last day of the period. */
async function contactsEver(tx: Transaction, { organizationId, through, client }: BookSpan): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<readonly ContactCount[]>`
    SELECT p ->> 'personId' AS id, count(DISTINCT c.id)::int AS contacts FROM lobbying_contact c, jsonb_array_elements(c.participants) p
    WHERE c.organization_id = ${organizationId}::uuid AND c.state = 'recorded' AND c.contact_on <= ${through}::date AND (${client?.name ?? null}::text IS NULL OR lower(btrim(c.on_behalf_of)) = lower(btrim(${client?.name ?? null}::text))) AND p ->> 'personId' IS NOT NULL GROUP BY 1`
  return new Map(rows.map(({ id, contacts }) => [id, contacts]))
}

const withPerson: readonly ProfileKind[] = ['lobbyist', 'affiliate']

type Told = { readonly entries: readonly ProfileEntry[]; readonly time: readonly StatementRecord[]; readonly papers: ReadonlySet<string> }

async function readPeople(tx: Transaction, span: BookSpan, { entries, time, papers }: Told): Promise<readonly Participant[]> {
  const { organizationId } = span
  const counts = await contactsEver(tx, span)
  const inProfile = entries.flatMap(({ kind, personId, mistaken }) => (mistaken || personId === null || !withPerson.includes(kind) ? [] : [personId]))
  const ids = new Set([...counts.keys(), ...time.flatMap(({ personId }) => personId ?? []), ...inProfile])
  const rows = await tx.person.findMany({ where: { organizationId, id: { in: [...ids] } }, select: { id: true, name: true, tags: true, revision: true }, orderBy: { id: 'asc' } })
  return rows.map(({ tags, ...row }) => ({
    ...row, isEmployee: tags.includes('employee'), hasDocument: papers.has(row.id), contactsEver: counts.get(row.id) ?? 0, highestSharePercent: highestSharePercent(time, row.id),
  }))
}

type Given = { readonly giver: string; readonly cents: number }

/** What people and principals gave in the span, returns taken off. */
async function given(tx: Transaction, { organizationId, chapterIds, from, through }: BookSpan): Promise<ReadonlyMap<string, Cents>> {
  const rows = await tx.$queryRaw<readonly Given[]>`
    SELECT giver, sum(amount_cents)::float8 AS cents FROM donation d, LATERAL (VALUES (d.donor_id), (d.principal_id)) AS g (giver)
    WHERE d.organization_id = ${organizationId}::uuid AND d.chapter_id = ANY(${[...chapterIds]}::uuid[]) AND d.received_on BETWEEN ${from}::date AND ${through}::date
      AND d.state IN ('recorded', 'held') AND d.kind <> 'pledge' AND giver IS NOT NULL GROUP BY 1`
  const sums = new Map<string, Cents>()
  for (const row of rows) sums.set(row.giver, addCents(sums.get(row.giver) ?? zeroCents, cents(row.cents)))
  return sums
}

/** Time and contributions through the last day of the span: the share of time looks at any three months. */
async function readTimeAndGifts(tx: Transaction, { organizationId, chapterIds, through }: BookSpan): Promise<readonly StatementRecord[]> {
  const rows = await tx.statementRecord.findMany({
    where: { organizationId, chapterId: { in: [...chapterIds] }, kind: { in: ['lobbying-time', 'political-contribution'] }, happenedOn: { lte: dayToRow(through) } },
    orderBy: [{ happenedOn: 'asc' }, { id: 'asc' }],
  })
  return rows.map(statementFromRow)
}

export type BookAsk = {
  readonly report: Report | null
  /** The report of the period before, whose lasting answers are suggested. */
  readonly earlier: Report | null
  readonly contactsFrom: CalendarDate | null
}

/** The entries of the profile that belong to the report, and the names of all clients of a firm. */
async function readProfile(tx: Transaction, organizationId: string, client: BookRecords['about']): Promise<Pick<BookRecords, 'clients' | 'entries'>> {
  const entries = (await tx.profileEntry.findMany({ where: { organizationId }, orderBy: [{ fromOn: 'asc' }, { id: 'asc' }] })).map(profileFromRow)
  const ids = entries.flatMap(({ kind, mistaken, personId }) => (kind === 'client' && !mistaken && personId !== null ? [personId] : []))
  const rows = await tx.person.findMany({ where: { organizationId, id: { in: ids } }, select: { name: true } })
  const clients = rows.map(({ name }) => name)
  return { clients, entries: entriesForReport(entries, { about: client?.name ?? null, clients }) }
}

/** Reads what the forms of the Act take from the books of a span; `contactsFrom` null takes every contact through its last day. */
export async function readBook(tx: Transaction, head: Head, span: BookSpan, { report, earlier, contactsFrom }: BookAsk): Promise<BookRecords> {
  const { organizationId, from, through, client } = span
  const own = { organizationId, chapterId: { in: [...span.chapterIds] } }
  const papers = await withPapers(tx, organizationId)
  const { clients, entries } = await readProfile(tx, organizationId, client)
  const within = { gte: dayToRow(from), lte: dayToRow(through) }
  const receipts = client === null ? [] : (await tx.donation.findMany({ where: { ...own, donorId: client.id, receivedOn: within } })).map(donationFromRow)
  const contacts = await tx.lobbyingContact.findMany({ where: { ...own, contactOn: { lte: dayToRow(through), ...(contactsFrom !== null && { gte: dayToRow(contactsFrom) }) } } })
  const expenditures = (await tx.expenditure.findMany({ where: { ...own, paidOn: within } })).map(expenditureFromRow)
  const time = await readTimeAndGifts(tx, span)
  const timeAndGifts = time.filter(({ happenedOn }) => happenedOn >= from)
  const named = [...expenditures.map(({ payeeId }) => payeeId), ...timeAndGifts.flatMap(({ personId }) => personId ?? [])]
  const payees = await tx.person.findMany({ where: { organizationId, id: { in: named } }, select: { id: true, name: true } })
  return {
    about: client, clients, receipts,
    asOf: head.asOf, organization: head.profile, registrations: head.registrations, principals: head.principals, contacts: contacts.map(contactFromRow), expenditures, entries,
    withPapers: papers, payees: new Map(payees.map(({ id, name }) => [id, name])), people: await readPeople(tx, span, { entries, time, papers }), timeAndGifts, given: await given(tx, span),
    answers: keptAnswers([...suggestedFrom(earlier?.answers ?? []), ...(report?.answers ?? [])]),
    version: report === null ? null : { number: report.number, version: report.version, signer: report.signers[0]?.name ?? '' },
  }
}
