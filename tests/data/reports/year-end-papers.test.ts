import { draftReport } from '@/lib/data/reports/draft'
import { reportFiles } from '@/lib/data/reports/files'
import { readSheet } from '@/lib/formats/xlsx/read-sheet'
import type { Actor } from '@/lib/domain/permission'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { calendarYear } from '@/lib/domain/reporting-period'
import { useDatabase } from '../database'
import { aChapter, actorWith, aDonation, anExpenditure, aPerson, aTransfer, type World } from '../../factories/checklist-records'

useDatabase()

const day = (text: string): Date => new Date(`${text}T00:00:00.000Z`)

async function papers(actor: Actor, chapterId: string | null): Promise<ReportDocument> {
  const report = await draftReport(actor, 'year-end-papers', { chapterId, period: calendarYear(2025) })
  if (!report.ok) throw new Error(`No papers: ${report.refusal.key}`)
  return report.value
}

/** A contributor of Schedule B, one of the year before, lobbying, and money sent abroad. */
async function aYear(world: World) {
  const donor = await aPerson(world, { name: 'Zaynab Ahmed-Müller' })
  const gift = await aDonation(world, { donorId: donor.id, amountCents: 600_000n, receivedOn: day('2025-12-31') })
  await aDonation(world, { donorId: donor.id, amountCents: 900_000n, receivedOn: day('2024-12-31') })
  const lobbying = await anExpenditure(world, { purpose: 'us_lobbying', amountCents: 30_000n })
  const sent = await aTransfer(world, { amountCents: 1_200_000n })
  return { donor, gift, lobbying, sent }
}

const item = (document: ReportDocument, id: string) => document.items.find((each) => each.id === id)
const recordsOf = (document: ReportDocument, id: string) => item(document, id)?.lines.flatMap(({ records }) => records.map(({ number }) => number))

describe('the papers of a year', () => {
  it('read the year and nothing of another, with the records behind each figure', async () => {
    const world = await aChapter()
    const { gift, lobbying, sent } = await aYear(world)
    const document = await papers(world.actor, world.chapterId)
    expect(item(document, 'schedule-b')?.lines.map(({ cells }) => [cells[0], cells[1], cells[6]])).toEqual([['Zaynab Ahmed-Müller', '1 Main St, Chicago, IL 60601', 600_000]])
    expect(recordsOf(document, 'schedule-b')).toEqual([gift.number])
    expect(recordsOf(document, 'schedule-c-lobbying')).toEqual([lobbying.number])
    expect(recordsOf(document, 'schedule-f-1')).toEqual([sent.number])
    expect(item(document, 'illinois-chi')?.lines[0]?.cells[3]).toBe(600_000)
    expect((await papers(world.actor, null)).items.map(({ id }) => id)).toContain('illinois-chi')
  })

  it('open as a spreadsheet and as CSV with the same figures', async () => {
    const world = await aChapter()
    const { gift } = await aYear(world)
    const document = await papers(world.actor, world.chapterId)
    const [csv] = await reportFiles(document, 'csv')
    const rows = csv?.bytes.toString('utf8').split('\n').filter((line) => line.includes('Zaynab')) ?? []
    expect(rows).toHaveLength(1)
    expect(rows[0]).toContain('6000.00')
    expect(rows[0]).toContain(gift.number)
    const [xlsx] = await reportFiles(document, 'xlsx')
    const sheet = JSON.stringify(await readSheet(xlsx?.bytes ?? Buffer.alloc(0)))
    expect(sheet).toContain('"Contributions (line 1h)","Receipts less sales, interest and the value of what was given for them","6000"')
    // A sheet for each item, and four for summary, findings, what is left out and rules.
    expect(sheet).toContain(`of ${String(document.items.length + 4)}`)
  })

  it('mask addresses for who may not see them, and show a secretary no single gift', async () => {
    const world = await aChapter()
    const { gift } = await aYear(world)
    expect(JSON.stringify(await papers(actorWith(world, 'viewer'), world.chapterId))).not.toContain('1 Main St')
    const totals = JSON.stringify(await papers(actorWith(world, 'secretary'), world.chapterId))
    expect(totals).not.toContain(gift.number)
    expect(totals).not.toContain('Zaynab')
  })

  it('are not there for another organization or within an audit', async () => {
    const [world, other] = [await aChapter(), await aChapter()]
    const asked = { chapterId: world.chapterId, period: calendarYear(2025) }
    expect(await draftReport(other.actor, 'year-end-papers', asked)).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
    const auditor = actorWith(world, 'auditor')
    expect(await draftReport(auditor, 'year-end-papers', asked)).toMatchObject({ ok: false })
  })
})
