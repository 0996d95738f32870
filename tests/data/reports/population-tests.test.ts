import { draftReport } from '@/lib/data/reports/draft'
import { reportFiles } from '@/lib/data/reports/files'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { Actor } from '@/lib/domain/permission'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { quarter } from '@/lib/domain/reporting-period'
import { useDatabase } from '../database'
import { aChapter, actorWith, aDonation, anAudit, anExpenditure, aPerson, type World } from '../../factories/checklist-records'

useDatabase()

const q3 = quarter(2025, 3)
const day = (text: string): Date => new Date(`${text}T00:00:00.000Z`)

async function tested(actor: Actor, chapterId: string, period = q3): Promise<ReportDocument> {
  const report = await draftReport(actor, 'population-tests', { chapterId, period })
  if (!report.ok) throw new Error(`No report: ${report.refusal.key}`)
  return report.value
}

function numbersIn(document: ReportDocument, id: string): readonly string[] {
  return document.items.find((item) => item.id === id)?.lines.filter(({ kind }) => kind === 'note').flatMap(({ records }) => records.map(({ number }) => number)) ?? []
}

/** Three donors at one address with cash of one day, a repeated reference, a deposit on the wrong side, and a donor who is paid. */
async function aPopulation(world: World) {
  const donors = await Promise.all([1, 2, 3].map(() => aPerson(world)))
  const cash = []
  for (const { id } of donors) cash.push(await aDonation(world, { donorId: id, method: 'cash', receivedOn: day('2025-08-01'), amountCents: 4000n }))
  const donorId = donors[0]?.id ?? ''
  const twice = []
  for (const amountCents of [1000n, 2000n]) twice.push(await aDonation(world, { donorId, method: 'card', receivedOn: day('2025-08-02'), amountCents, paymentReference: 'ch_77' }))
  const after = await aDonation(world, { donorId, method: 'check', receivedOn: day('2025-10-02'), depositedOn: day('2025-09-30'), amountCents: 700n })
  await anExpenditure(world, { payeeId: donorId, paidOn: day('2025-08-20') })
  return { cash, twice, after, donorId }
}

describe('the tests of all donations', () => {
  it('find what stands in the books, with the records behind it, as a page and as files', async () => {
    const world = await aChapter()
    const { cash, twice, after, donorId } = await aPopulation(world)
    const document = await tested(world.actor, world.chapterId)
    expect(numbersIn(document, 'same-day')).toEqual(cash.map(({ number }) => number))
    expect(numbersIn(document, 'duplicates-certain')).toEqual(twice.map(({ number }) => number))
    expect(numbersIn(document, 'cut-off')).toEqual([after.number])
    expect(document.items.find(({ id }) => id === 'paid-donors')?.lines.map(({ id }) => id)).toEqual([donorId])
    expect(document.items.find(({ id }) => id === 'gaps')?.text).toContain('CHI donations of 2025')
    const [csv] = await reportFiles(document, 'csv')
    expect(csv?.bytes.toString('utf8')).toContain(cash[2]?.number)
  })

  it('give an auditor the donations of the engagement and nothing beside them, and another chapter nothing', async () => {
    const world = await aChapter()
    const { cash, after } = await aPopulation(world)
    const { auditId } = await anAudit(world, cash[0]?.id ?? '', { closed: false })
    const auditor = actorWith(world, 'auditor', { memberships: [{ role: 'auditor', chapterId: world.chapterId, until: calendarDate('2026-06-30'), auditId }] })
    const document = await tested(auditor, world.chapterId)
    expect(numbersIn(document, 'same-day')).toEqual(cash.map(({ number }) => number))
    expect(JSON.stringify(document)).not.toContain(after.number)
    expect(numbersIn(document, 'paid-donors')).toEqual([])
    expect(await draftReport(auditor, 'population-tests', { chapterId: world.chapterId, period: quarter(2025, 4) })).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
    const other = await aChapter()
    expect(await draftReport(other.actor, 'population-tests', { chapterId: world.chapterId, period: q3 })).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
  })

  it('give who sees money as totals no single gift', async () => {
    const world = await aChapter()
    const { cash } = await aPopulation(world)
    const document = await tested(actorWith(world, 'secretary'), world.chapterId)
    for (const { number } of cash) expect(JSON.stringify(document)).not.toContain(number)
  })

  it('see a number that nobody has, and keep a void in its place', async () => {
    const world = await aChapter()
    await aDonation(world, { number: 'CHI-D-2025-0001', numberYear: 2025, numberSequence: 1 })
    await aDonation(world, { number: 'CHI-D-2025-0002', numberYear: 2025, numberSequence: 2, state: 'voided', stateReason: 'Twice' })
    await aDonation(world, { number: 'CHI-D-2025-0005', numberYear: 2025, numberSequence: 5 })
    const gaps = (await tested(world.actor, world.chapterId)).items.find(({ id }) => id === 'gaps')
    expect(gaps?.lines.map(({ cells }) => cells)).toEqual([['CHI-D-2025-0003 to CHI-D-2025-0004 are missing', 2]])
  })
})
