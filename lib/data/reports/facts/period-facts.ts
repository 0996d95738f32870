import 'server-only'
import { dayToRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { expenditureFromRow } from '@/lib/data/expenditures/rows'
import { contactFromRow } from '@/lib/data/lobbying-contacts/rows'
import { readChecklist } from '@/lib/data/checklists/for-period'
import { transferFromRow } from '@/lib/data/transfers/rows'
import { calendarDate } from '@/lib/domain/calendar-date'
import { organizationChecklist, reportChecklist } from '@/lib/domain/checklists/report-checklist'
import type { Actor } from '@/lib/domain/permission'
import { disclosureRules } from '@/lib/domain/reports/disclosure-rules'
import { isShownSingly, listedDonorYears } from '@/lib/domain/reports/listed-donors'
import type { PeriodFacts } from '@/lib/domain/reports/period-facts'
import { gatheredFindings } from '@/lib/domain/reports/report-head'
import type { ReportRequest, ReportSight } from '../scope'
import { eachDonation, type DonationInPeriod } from './donation-rows'
import { newestSanctionsList } from './beside-donations'
import { checkDonations, checkOthers, checkSettings, readParties } from './findings'
import { readHead, type Head } from './head'
import { readEarlierMovements } from './movements'
import { readPeople } from './people'
import { readReportYear } from './report-year'
import { readReceiptTotals } from './receipt-totals'
import type { Snapshot } from './snapshot'

/** Reads what is no donation in the period, and the other halves of transfers between chapters. */
export async function readOthers({
  tx,
  organizationId,
  chapterIds,
  from,
  through,
}: Snapshot): Promise<Pick<PeriodFacts, 'expenditures' | 'transfers' | 'pairedTransfers' | 'lobbyingContacts'>> {
  const where = { organizationId, chapterId: { in: [...chapterIds] } }
  const days = { gte: dayToRow(from), lte: dayToRow(through) }
  const expenditures = await tx.expenditure.findMany({ where: { ...where, paidOn: days } })
  const transfers = await tx.transfer.findMany({ where: { ...where, sentOn: days } })
  const references = [...new Set(transfers.flatMap(({ pairReference }) => (pairReference === '' ? [] : [pairReference])))]
  const paired = references.length === 0 ? [] : await tx.transfer.findMany({ where: { organizationId, pairReference: { in: references } } })
  const contacts = await tx.lobbyingContact.findMany({ where: { ...where, contactOn: days } })
  return {
    expenditures: expenditures.map(expenditureFromRow),
    transfers: transfers.map(transferFromRow),
    pairedTransfers: paired.map(transferFromRow),
    lobbyingContacts: contacts.map(contactFromRow),
  }
}

/** The day of the newest entry read: what checks take for today, so that the same journal gives the same report on any day. */
export function dayOfHead(head: Head, snapshot: Snapshot) {
  return head.asOf.at === null ? snapshot.through : calendarDate(head.asOf.at.slice(0, 10))
}

/** The checklist as of the newest entry read, not of the clock: the same journal gives the same report on any day. */
async function checklistOf(tx: Transaction, actor: Actor, { chapterId, period }: ReportRequest, head: Head): Promise<PeriodFacts['checklist']> {
  const at = head.asOf.at ?? actor.at
  const entriesOf = async (id: string) => (await readChecklist(tx, { ...actor, at }, id, period.through))?.entries ?? null
  if (chapterId !== null) {
    const entries = await entriesOf(chapterId)
    return entries === null ? null : reportChecklist(entries)
  }
  const chapters = []
  for (const { id, name } of head.covered) chapters.push({ name, entries: (await entriesOf(id)) ?? [] })
  return organizationChecklist(chapters)
}

/** Reads the facts of a period in the snapshot of `tx`; null where the chapter is not the actor's. Only rows that may be shown singly are kept. */
export async function readPeriodFacts(
  tx: Transaction,
  actor: Actor,
  request: ReportRequest,
  sight: ReportSight,
): Promise<PeriodFacts | null> {
  const { organizationId } = actor
  const head = await readHead(tx, organizationId, request)
  if (head === null) return null
  const { profile, covered, bankAccounts, ...shared } = head
  const snapshot: Snapshot = { tx, organizationId, chapterIds: covered.map(({ id }) => id), ...request.period }
  const scope = request.chapterId === null ? 'organization' : 'chapter'
  const totals = await readReceiptTotals(snapshot)
  const listed = listedDonorYears(totals.donorYears, request.period, disclosureRules)
  const rows: DonationInPeriod[] = []
  await eachDonation(snapshot, (row) => rows.push(row))
  const others = await readOthers(snapshot)
  const ids = [
    ...rows.map(({ donorId }) => donorId),
    ...others.expenditures.map(({ payeeId }) => payeeId),
    ...others.transfers.map(({ recipientId }) => recipientId),
  ]
  const parties = await readParties(tx, organizationId, new Set(ids.filter((id) => id !== null)))
  const settings = checkSettings(head, dayOfHead(head, snapshot), await newestSanctionsList(tx, organizationId))
  const checked = await checkDonations(snapshot, rows, settings, parties, totals.donorYears)
  const findings = gatheredFindings(checked.findings)
  const receipts = rows.filter((row) => isShownSingly(row, listed))
  const donors = new Set(
    receipts.flatMap((row) => [row.donorId, ...(row.jointShares ?? []).map(({ personId }) => personId)]).filter((id) => id !== null),
  )
  const named = new Set([
    ...donors,
    ...others.expenditures.map(({ payeeId }) => payeeId),
    ...others.transfers.flatMap(({ recipientId }) => recipientId ?? []),
  ])
  return {
    ...shared,
    ...totals,
    ...others,
    scope,
    personal: sight.personal,
    bankAccounts,
    receipts,
    people: await readPeople(tx, { ids: [...named], organizationId, sight, addressesOf: donors }),
    year: await readReportYear(snapshot, head, totals.donorYears),
    before: await readEarlierMovements(snapshot, bankAccounts, scope),
    findings: [...findings, ...(await checkOthers(snapshot, others, settings, parties))],
    checklist: await checklistOf(tx, actor, request, head),
  }
}
