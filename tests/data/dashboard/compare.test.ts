import { attestChecklistAnswer } from '@/lib/data/checklists/attest'
import { compareChapters } from '@/lib/data/dashboard/compare'
import { newId } from '@/lib/data/database/uuid'
import { calendarDate } from '@/lib/domain/calendar-date'
import { checklistSummary } from '@/lib/domain/checklists/assemble'
import { checklistForPeriod } from '@/lib/data/checklists/for-period'
import { quarter } from '@/lib/domain/reporting-period'
import { startedWork } from '@/lib/data/reports/started'
import { draftReport } from '@/lib/data/reports/draft'
import { foundChapter } from '@/lib/data/chapters/found'
import { aChapter, actorWith, aDonation, anAudit, anExpenditure, aTransfer, type World } from '@/tests/factories/checklist-records'
import { refusalOf, valueOf } from '@/tests/factories/organization'
import { useDatabase } from '../database'

useDatabase()

const day = (text: string): Date => new Date(`${text}T00:00:00.000Z`)
const q3 = quarter(2025, 3)
const q4 = quarter(2025, 4)

/** Chicago with a second chapter, Houston, in the same organization. */
async function twoChapters(): Promise<readonly [World, World]> {
  const chicago = await aChapter()
  const houston = valueOf(await foundChapter(chicago.actor, {
    slug: `${chicago.slug}-houston`, name: 'Houston', numberPrefix: 'HOU', importCode: null, reportApprovers: [], state: 'TX', city: 'Houston', fiscalYearStartMonth: 1, timeZone: 'America/Chicago',
  }))
  return [chicago, { ...chicago, chapterId: houston.id, slug: houston.slug }]
}

describe('compareChapters', () => {
  it('shows the money of each chapter and of all, where a transfer between two falls away', async () => {
    const [chicago, houston] = await twoChapters()
    await aDonation(chicago, { receivedOn: day('2025-11-02'), amountCents: 10_000n })
    await aDonation(houston, { receivedOn: day('2025-10-02'), amountCents: 500n })
    await anExpenditure(houston, { paidOn: day('2025-11-03'), amountCents: 200n })
    const between = { kind: 'between-chapters', counterpartChapterId: houston.chapterId, recipientId: null, pairReference: 'P-1', amountCents: 4000n, sentOn: day('2025-11-04') }
    await aTransfer(chicago, { ...between, direction: 'out' })
    await aTransfer(houston, { ...between, direction: 'in', counterpartChapterId: chicago.chapterId })
    const { chapters, money } = valueOf(await compareChapters(chicago.actor))
    const of = (name: string) => chapters.find((chapter) => chapter.name === name)?.money
    expect(of('Chicago')).toMatchObject({ raisedCents: 10_000, spentCents: 0, sentAbroadCents: 0, onHandCents: 6000 })
    expect(of('Houston')).toMatchObject({ raisedCents: 500, spentCents: 200, onHandCents: 4300 })
    expect(money).toMatchObject({ raisedCents: 10_500, spentCents: 200, sentAbroadCents: 0, onHandCents: 10_300 })
    expect(money.months.at(-1)).toEqual({ month: '2025-11', receivedCents: 10_000, spentCents: 200 })
  })

  it('puts the chapter that needs help first, with what its checklist and records lack', async () => {
    const [chicago, houston] = await twoChapters()
    await aDonation(houston, { donorId: null, receivedOn: day('2025-11-02') })
    const { chapters, answered } = valueOf(await compareChapters(chicago.actor))
    expect(chapters.map(({ name, unresolved }) => [name, unresolved])).toEqual([['Houston', 1], ['Chicago', 0]])
    const checklist = valueOf(await checklistForPeriod(chicago.actor, chicago.chapterId, answered))
    const { open, no, overdue } = checklistSummary(checklist.entries)
    expect(chapters.at(-1)).toMatchObject({ open, no, overdue })
  })

  it('tells the last change of each chapter to those who read the journal', async () => {
    const [chicago, houston] = await twoChapters()
    const gift = await aDonation(houston)
    const { chapters, recent } = valueOf(await compareChapters(chicago.actor))
    expect(chapters.find(({ name }) => name === 'Houston')?.lastChange?.sentence).toBe(`Amina Kareem recorded donation ${gift.number}.`)
    expect(recent?.[0]?.sentence).toBe(`Amina Kareem recorded donation ${gift.number}.`)
    const closed = valueOf(await compareChapters(actorWith(chicago, 'secretary')))
    expect(closed.recent).toBeNull()
    expect(closed.chapters.map(({ lastChange }) => lastChange)).toEqual([null, null])
  })

  it('is for a role in the whole organization, and not for an auditor', async () => {
    const [chicago] = await twoChapters()
    const one = actorWith(chicago, 'administrator', { memberships: [{ role: 'administrator', chapterId: chicago.chapterId, until: null, auditId: null }] })
    expect(refusalOf(await compareChapters(one)).reason).toBe('not-found')
    const auditor = actorWith(chicago, 'auditor', { memberships: [{ role: 'auditor', chapterId: null, until: null, auditId: newId() }] })
    expect(refusalOf(await compareChapters(auditor)).reason).toBe('not-allowed')
  })
})

describe('startedWork', () => {
  it('counts the records, answers and audits of each period, in one chapter and in all', async () => {
    const [chicago, houston] = await twoChapters()
    const gift = await aDonation(chicago, { receivedOn: day('2025-07-01') })
    await anExpenditure(chicago, { paidOn: day('2025-09-30') })
    await aDonation(houston, { receivedOn: day('2025-10-01') })
    await anAudit(chicago, gift.id)
    valueOf(await attestChecklistAnswer(chicago.actor, { chapterId: chicago.chapterId, itemId: 'FUN-06', on: calendarDate('2025-09-30'), answer: 'noted', note: 'Looked at', exceptedUntil: null, formKey: newId(), revision: null }))
    const work = async (chapterId: string | null) =>
      valueOf(await startedWork(chicago.actor, chapterId, [q4, q3])).map(({ period, records, donations, answers, audits }) => [period.id, records, donations, answers, audits])
    expect(await work(chicago.chapterId)).toEqual([['2025-Q4', 0, 0, 0, 0], ['2025-Q3', 2, 1, 1, 1]])
    expect(await work(houston.chapterId)).toEqual([['2025-Q4', 1, 1, 0, 0], ['2025-Q3', 0, 0, 0, 0]])
    expect((await work(null)).map(([, records]) => records)).toEqual([1, 2])
  })

  it('is not for an auditor, nor for another organization', async () => {
    const [chicago] = await twoChapters()
    const other = await aChapter()
    const auditor = actorWith(chicago, 'auditor', { memberships: [{ role: 'auditor', chapterId: chicago.chapterId, until: null, auditId: newId() }] })
    expect(refusalOf(await startedWork(auditor, chicago.chapterId, [q3])).reason).toBe('not-allowed')
    expect(valueOf(await startedWork(other.actor, null, [q3]))).toMatchObject([{ records: 0, answers: 0, audits: 0 }])
  })
})

describe('the report of the whole organization', () => {
  it('has the checklist of every chapter as its last part', async () => {
    const [chicago] = await twoChapters()
    const report = valueOf(await draftReport(chicago.actor, 'quarterly-disclosure', { chapterId: null, period: q3 }))
    const items = report.items.slice(-3)
    expect(items.map(({ id }) => id)).toEqual(['checklist', 'checklist-chapters', 'checklist-open'])
    expect(items[1]?.lines.map(({ cells }) => cells[0])).toEqual(['Chicago', 'Houston'])
    const own = valueOf(await draftReport(chicago.actor, 'quarterly-disclosure', { chapterId: chicago.chapterId, period: q3 }))
    const openOfOne = own.items.find(({ id }) => id === 'checklist-open')?.lines.length
    expect(items[2]?.lines.filter(({ cells }) => cells[0] === 'Chicago')).toHaveLength(openOfOne ?? -1)
  })
})
