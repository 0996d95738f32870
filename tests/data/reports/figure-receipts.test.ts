import { draftReport } from '@/lib/data/reports/draft'
import { listFigureReceipts, type FigureReceipt } from '@/lib/data/reports/figure-receipts'
import type { PageKey } from '@/lib/data/records/page'
import type { RecordQuery } from '@/lib/domain/reports/report-document'
import { quarter } from '@/lib/domain/reporting-period'
import { useDatabase } from '../database'
import { aChapter, aDonation, actorWith, aPerson, type World } from '../../factories/checklist-records'

useDatabase()

const q3 = quarter(2025, 3)

async function everyPage(world: World, list: RecordQuery['list']): Promise<readonly FigureReceipt[]> {
  const rows: FigureReceipt[] = []
  let from: PageKey | null = null
  do {
    const page = await listFigureReceipts(world.actor, { chapterId: world.chapterId, period: q3, asOf: null }, list, from)
    if (!page.ok) throw new Error(page.refusal.key)
    rows.push(...page.value.rows)
    from = page.value.next
  } while (from !== null)
  return rows
}

async function totalOf(world: World, item: string): Promise<number | null> {
  const report = await draftReport(world.actor, 'quarterly-disclosure', { chapterId: world.chapterId, period: q3 })
  if (!report.ok) throw new Error(report.refusal.key)
  return report.value.items.find(({ id }) => id === item)?.totalCents ?? null
}

describe('the entries behind a total of a report', () => {
  it('are those that the total adds up, page by page, and none of a listed donor', async () => {
    const world = await aChapter()
    for (let index = 0; index < 53; index += 1) await aDonation(world, { amountCents: BigInt(1000 + index) })
    const listed = await aDonation(world, { amountCents: 25_000n })
    const [first, second] = [await aPerson(world), await aPerson(world)]
    const shares = [{ personId: first.id, shareCents: 4000 }, { personId: second.id, shareCents: 6000 }]
    const joint = await aDonation(world, { amountCents: 10_000n, donorId: first.id, jointShares: shares })
    const rows = await everyPage(world, 'unlisted-receipts')
    expect(rows.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(await totalOf(world, 'receipts-unlisted'))
    expect(rows).toHaveLength(54)
    expect(rows.some(({ id }) => id === listed.id)).toBe(false)
    expect(rows.find(({ id }) => id === joint.id)).toMatchObject({ amountCents: 10_000 })
  })

  it('are the gifts of nobody in particular, without a name', async () => {
    const world = await aChapter()
    await aDonation(world, { donorId: null, anonymous: true, method: 'cash', amountCents: 3325n })
    const rows = await everyPage(world, 'anonymous-receipts')
    expect(rows.map(({ donor, amountCents }) => [donor, amountCents])).toEqual([[null, 3325]])
  })

  it('are not shown to who sees totals only, nor to another organization', async () => {
    const [world, other] = [await aChapter(), await aChapter()]
    const request = { chapterId: world.chapterId, period: q3, asOf: null }
    const secretary = await listFigureReceipts(actorWith(world, 'secretary'), request, 'unlisted-receipts', null)
    const stranger = await listFigureReceipts(other.actor, request, 'unlisted-receipts', null)
    expect([secretary, stranger].map((page) => (page.ok ? 'shown' : page.refusal.reason))).toEqual(['not-allowed', 'not-found'])
  })
})
