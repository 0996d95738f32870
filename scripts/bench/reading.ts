import { sqlAs } from '@/lib/data/database/transaction'
import { listDonations } from '@/lib/data/donations/list'
import type { DonationFilter } from '@/lib/data/donations/filter'
import { exportDonations } from '@/lib/data/exports/donations'
import { draftReport } from '@/lib/data/reports/draft'
import { calendarDate } from '@/lib/domain/calendar-date'
import { quarter } from '@/lib/domain/reporting-period'
import { percentile, say, timed, withPeak } from './measure'
import type { World } from './world'

const floorStatement = `SELECT p.id, p.name, sum(d.amount_cents) FROM donation d JOIN person p ON p.organization_id = d.organization_id AND p.id = d.donor_id
  LEFT JOIN donation o ON o.organization_id = d.organization_id AND o.id = d.original_donation_id
  WHERE d.state IN ('recorded', 'held') AND p.kind <> 'government' AND extract(year FROM COALESCE(o.received_on, d.received_on)) = 2025
  GROUP BY p.id, p.name HAVING sum(d.amount_cents) > 20000;
SELECT to_char(received_on, 'YYYY-MM'), method, sum(amount_cents) FROM donation WHERE received_on BETWEEN '2025-10-01' AND '2025-12-31' GROUP BY 1, 2;
SELECT p.name, sum(e.amount_cents) FROM expenditure e JOIN person p ON p.organization_id = e.organization_id AND p.id = e.payee_id
  WHERE e.paid_on BETWEEN '2025-10-01' AND '2025-12-31' GROUP BY 1`

/** The quarter's report over everything, beside the statements that give the same donors and totals; each the best of three, cache warm. */
export async function benchReport({ actor }: World): Promise<void> {
  const best = async (work: () => Promise<unknown>): Promise<number> => {
    const times = []
    for (let run = 0; run < 4; run += 1) times.push((await timed(work)).milliseconds)
    return Math.min(...times.slice(1))
  }
  const report = await best(() => draftReport(actor, 'quarterly-disclosure', { chapterId: null, period: quarter(2025, 4) }))
  const floor = await best(() => sqlAs(actor, (client) => client.query(floorStatement), 'read'))
  say('the quarter\'s report', { 'report, ms': report, 'floor': floorStatement, 'floor, ms': floor, 'report / floor': report / floor, 'target': 'ratio at most 10' })
}

function filterOf(chapterId: string, more: Partial<DonationFilter> = {}): DonationFilter {
  return { chapterId, from: null, through: null, text: '', kind: null, method: null, purpose: null, state: null, amountFrom: null, amountThrough: null, ...more }
}

/** The second page and the filtered list, 200 times each by one reader, below the HTTP server. */
export async function benchList({ actor, chapterIds }: World): Promise<void> {
  const chapterId = chapterIds[0] ?? ''
  const first = await listDonations(actor, filterOf(chapterId), null)
  if (!first.ok) throw new Error('The list was refused')
  const last = first.value.rows.at(-1)
  const next = last === undefined ? null : { on: last.receivedOn, id: last.id, direction: 'next' as const }
  const filtered = filterOf(chapterId, { text: 'khan', from: calendarDate('2025-10-01'), through: calendarDate('2025-12-31') })
  const times = async (work: () => Promise<unknown>): Promise<number> => {
    const each = []
    for (let run = 0; run < 200; run += 1) each.push((await timed(work)).milliseconds)
    return percentile(each, 0.95)
  }
  const floorSql = 'SELECT * FROM donation WHERE chapter_id = $1 ORDER BY received_on DESC, id DESC LIMIT 51 OFFSET 50'
  const floor = await times(() => sqlAs(actor, (client) => client.query(floorSql, [chapterId]), 'read'))
  const [second, narrowed] = [await times(() => listDonations(actor, filterOf(chapterId), next)), await times(() => listDonations(actor, filtered, null))]
  say('lists, p95 of 200, data level (no HTTP)', {
    'second page, ms': second, 'filtered list, ms': narrowed, 'floor': floorSql, 'floor, ms': floor, 'second page / floor': second / floor, 'target': 'under 300 ms, over HTTP',
  })
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<number> {
  let bytes = 0
  for await (const chunk of stream) bytes += chunk.length
  return bytes
}

/** Memory of the export of one chapter's part of a month and of everything that a statement gives for all chapters, one after another. */
export async function benchExport({ actor, chapterIds }: World): Promise<void> {
  const all = async (ids: readonly string[]): Promise<number> => {
    let bytes = 0
    for (const id of ids) {
      const made = await exportDonations(actor, filterOf(id))
      if (made.ok) bytes += await bytesOf(made.value)
    }
    return bytes
  }
  await all(chapterIds.slice(0, 1))
  const small = await withPeak(() => all(chapterIds.slice(0, 1)))
  const large = await withPeak(() => timed(() => all(chapterIds)))
  say('export', {
    'one chapter, bytes': small.value, 'one chapter, peak MB': small.megabytes, 'all chapters one after another, bytes': large.value.value, 'all chapters, ms': large.value.milliseconds,
    'all chapters, peak MB': large.megabytes, 'difference, MB': large.megabytes - small.megabytes, 'target': 'at most 30 MB more',
  })
}
