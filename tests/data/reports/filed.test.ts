import { newId } from '@/lib/data/database/uuid'
import { recordFiling } from '@/lib/data/filings/record'
import { fileReport } from '@/lib/data/reports/file'
import { storedReports } from '@/lib/data/reports/stored'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { Actor } from '@/lib/domain/permission'
import { standingKey } from '@/lib/domain/reports/report-state'
import { deadlinesOf, filingOf } from '../../factories/deadlines'
import { anOrganization, refusalOf, valueOf, type TestOrganization } from '../../factories/organization'
import { aSealedAmendment, aSealedReport } from '../../factories/reports'
import { answerAll, keyOf, period, registered } from '../../factories/statement'
import { useDatabase } from '../database'

useDatabase()

const day = calendarDate

async function aSealedStatement(): Promise<TestOrganization> {
  const organization = await registered()
  await answerAll(organization)
  await aSealedReport(organization, keyOf())
  return organization
}

function file({ administrator }: { readonly administrator: Actor }, filedOn: string, confirmationNumber: string, more: { readonly version?: number; readonly lateReason?: string } = {}) {
  const { version = 1, lateReason = '' } = more
  return fileReport(administrator, { key: keyOf(), formKey: newId(), version, filedOn: day(filedOn), confirmationNumber, lateReason })
}

async function dueOf(organization: TestOrganization) {
  const due = (await deadlinesOf(organization)).find(({ kind, period: of }) => kind === 'fara-supplemental' && of?.through === period.through)
  if (due === undefined) throw new Error('The statement is not due')
  return due
}

async function standingOf(actor: Actor) {
  const report = { form: 'fara-nsd2', period } as const
  return valueOf(await storedReports(actor, null, [report])).get(standingKey(report))
}

describe('the filing of a report', () => {
  it('ends the deadline that waits for it, under the same number, and a second word corrects both', async () => {
    const organization = await aSealedStatement()
    expect((await dueOf(organization)).state).toBe('ahead')
    valueOf(await file(organization, '2026-03-10', 'DOJ-1'))
    expect(await dueOf(organization)).toMatchObject({ state: 'done', filing: { filedOn: '2026-03-10', confirmationNumber: 'DOJ-1', revision: 1 } })
    valueOf(await file(organization, '2026-03-09', 'DOJ-2'))
    expect(await dueOf(organization)).toMatchObject({ state: 'done', filing: { filedOn: '2026-03-09', confirmationNumber: 'DOJ-2', revision: 2 } })
  })

  it('is corrected at the report alone: the page of the deadline refuses another number', async () => {
    const organization = await aSealedStatement()
    valueOf(await file(organization, '2026-03-10', 'DOJ-1'))
    const { key } = await dueOf(organization)
    const refused = refusalOf(await recordFiling(organization.administrator, filingOf(organization, key, { confirmationNumber: 'OTHER', revision: 1, reason: 'Misread' })))
    expect(refused).toMatchObject({ key: 'filedWithReport', values: { number: 'ALL-NSD2-2025-08-20..2026-02-28-1' } })
    expect((await dueOf(organization)).filing?.confirmationNumber).toBe('DOJ-1')
  })

  it('keeps an extension that was recorded before, and counts as late only after it', async () => {
    const organization = await aSealedStatement()
    const { key } = await dueOf(organization)
    valueOf(await recordFiling(organization.administrator, filingOf(organization, key, { filedOn: null, confirmationNumber: '', extendedTo: day('2026-04-30'), extensionProof: 'Letter' })))
    valueOf(await file(organization, '2026-04-30', 'DOJ-1'))
    expect(await dueOf(organization)).toMatchObject({ state: 'done', filing: { extendedTo: '2026-04-30', extensionProof: 'Letter', confirmationNumber: 'DOJ-1' } })
  })

  it('after the last day needs a reason; without one nothing is kept', async () => {
    const organization = await aSealedStatement()
    expect(refusalOf(await file(organization, '2026-03-31', 'DOJ-1')).fields).toEqual({ lateReason: { key: 'missing' } })
    expect((await standingOf(organization.administrator))?.stored?.state).toBe('sealed')
    valueOf(await file(organization, '2026-03-31', 'DOJ-1', { lateReason: 'The treasurer was ill.' }))
    expect((await dueOf(organization)).state).toBe('done-late')
  })

  it('of an amendment has a number of its own and leaves the deadline as the original ended it', async () => {
    const organization = await aSealedStatement()
    valueOf(await file(organization, '2026-03-10', 'DOJ-1'))
    await aSealedAmendment(organization, keyOf(), 2, 'A contact was left out')
    valueOf(await file(organization, '2026-03-12', 'DOJ-9', { version: 2 }))
    expect((await dueOf(organization)).filing).toMatchObject({ filedOn: '2026-03-10', confirmationNumber: 'DOJ-1' })
  })
})

describe('the list of reports', () => {
  it('shows the state that is kept, that a version amends another, and what is late', async () => {
    const organization = await registered()
    const { administrator } = organization
    expect(await standingOf(administrator)).toEqual({ stored: null, late: false })
    expect((await standingOf({ ...administrator, today: day('2026-04-15') }))?.late).toBe(true)
    await answerAll(organization)
    expect((await standingOf(administrator))?.stored).toMatchObject({ state: 'draft', amends: false })
    await aSealedReport(organization, keyOf())
    expect((await standingOf(administrator))?.stored?.state).toBe('sealed')
    valueOf(await file(organization, '2026-03-10', 'DOJ-1'))
    expect(await standingOf({ ...administrator, today: day('2026-04-15') })).toEqual({ stored: { number: 'ALL-NSD2-2025-08-20..2026-02-28-1', state: 'filed', amends: false }, late: false })
    await aSealedAmendment(organization, keyOf(), 2, 'A contact was left out')
    expect((await standingOf(administrator))?.stored).toMatchObject({ state: 'sealed', amends: true })
  })

  it('is shown to readers, and tells another organization nothing', async () => {
    const [organization, other] = [await registered(), await anOrganization()]
    await answerAll(organization)
    expect((await storedReports(organization.actorAs('viewer'), organization.chapter.id, [])).ok).toBe(true)
    expect(await standingOf(other.administrator)).toEqual({ stored: null, late: false })
  })
})
