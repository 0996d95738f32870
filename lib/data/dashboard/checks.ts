import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { newestSanctionsList } from '@/lib/data/reports/facts/beside-donations'
import { eachDonation, type DonationInPeriod } from '@/lib/data/reports/facts/donation-rows'
import { checkDonations, checkOthers, checkSettings, readParties } from '@/lib/data/reports/facts/findings'
import { readHead } from '@/lib/data/reports/facts/head'
import { readOthers } from '@/lib/data/reports/facts/period-facts'
import { readDonorYears } from '@/lib/data/reports/facts/receipt-totals'
import type { Snapshot } from '@/lib/data/reports/facts/snapshot'
import { addDays, type CalendarDate } from '@/lib/domain/calendar-date'
import { opens, type Actor } from '@/lib/domain/permission'
import { dateRange } from '@/lib/domain/reporting-period'
import { gatheredFindings } from '@/lib/domain/reports/report-head'
import type { Finding } from '@/lib/domain/reports/report-document'

/** How many days back the dashboard looks: what is older stands in its report. */
export const checkedDays = 31

/** What was found when the journal of an organization had so many entries: as long as none is added, the same is found on the same day. */
type Found = { readonly journalSize: number; readonly today: CalendarDate; readonly findings: readonly Finding[] }

/** By chapter. A dashboard is looked at again and again, and thousands of gifts would be checked each time. */
const kept = new Map<string, Found>()
const keptMost = 100

function keep(chapterId: string, found: Found): void {
  kept.delete(chapterId)
  kept.set(chapterId, found)
  const [oldest] = kept.keys()
  if (kept.size > keptMost && oldest !== undefined) kept.delete(oldest)
}

/** What the checks find of everything that counts of the last days, as a report would, the gravest first; what only informs is left out. Null for who does not read single records of money. */
export async function recentFindings(tx: Transaction, actor: Actor, { chapterId, today }: { readonly chapterId: string; readonly today: CalendarDate }): Promise<readonly Finding[] | null> {
  if (!opens(actor, 'donations', chapterId) || !opens(actor, 'spending', chapterId)) return null
  const { organizationId } = actor
  const period = dateRange(addDays(today, -checkedDays), today)
  const head = await readHead(tx, organizationId, { chapterId })
  if (head === null) return null
  const { journalSize } = head.asOf
  const known = kept.get(chapterId)
  if (known?.journalSize === journalSize && known.today === today) return known.findings
  const snapshot: Snapshot = { tx, organizationId, chapterIds: [chapterId], ...period }
  const rows: DonationInPeriod[] = []
  await eachDonation(snapshot, (row) => rows.push(row))
  const others = await readOthers(snapshot)
  const ids = [...rows.map(({ donorId }) => donorId), ...others.expenditures.map(({ payeeId }) => payeeId), ...others.transfers.map(({ recipientId }) => recipientId)]
  const parties = await readParties(tx, organizationId, new Set(ids.filter((id) => id !== null)))
  const settings = checkSettings(head, today, await newestSanctionsList(tx, organizationId))
  const { findings } = await checkDonations(snapshot, rows, settings, parties, await readDonorYears(snapshot))
  const all = gatheredFindings([...findings, ...(await checkOthers(snapshot, others, settings, parties))]).filter(({ severity }) => severity !== 'info')
  keep(chapterId, { journalSize, today, findings: all })
  return all
}
