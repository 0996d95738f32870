/** The filing of the forms of the Lobbying Disclosure Act, and the deadlines that it ends. */
import { newId } from '@/lib/data/database/uuid'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { recordFiling } from '@/lib/data/filings/record'
import { fileReport } from '@/lib/data/reports/file'
import { openSealed } from '@/lib/data/reports/sealed'
import { storedReports } from '@/lib/data/reports/stored'
import type { ReportKey } from '@/lib/data/reports/version'
import { calendarDate } from '@/lib/domain/calendar-date'
import { standingKey } from '@/lib/domain/reports/report-state'
import { halfYear, quarter } from '@/lib/domain/reporting-period'
import { deadlinesOf, filingOf } from '../../factories/deadlines'
import { aLobbyingQuarter, aMeeting, anAnswer, aRegistrant, lastQuarter, ld2KeyOf, quarterAnswers } from '../../factories/lda'
import { refusalOf, valueOf, type TestOrganization } from '../../factories/organization'
import { aSealedAmendment, aSealedReport } from '../../factories/reports'
import { useDatabase } from '../database'

useDatabase()

const ld203Key: ReportKey = { chapterId: null, form: 'lda-ld203', period: halfYear(2025, 2) }

const nothing = { outside: [], trusted: [], parts: 'all', onProgress: () => undefined } as const

function file({ administrator }: TestOrganization, key: ReportKey, { version = 1, filedOn = '2026-03-10', lateReason = 'The books were closed late.' } = {}) {
  return fileReport(administrator, { key, formKey: newId(), version, filedOn: calendarDate(filedOn), confirmationNumber: `LDA-${version}`, lateReason })
}

async function dueOf(organization: TestOrganization, { form, period }: ReportKey) {
  const kind = form === 'lda-ld1' ? 'lda-registration' : form === 'lda-ld2' ? 'lda-quarterly' : 'lda-contributions'
  return (await deadlinesOf(organization)).find((due) => due.kind === kind && (due.period === null || due.period.through === period.through))
}

async function standingOf({ administrator }: TestOrganization) {
  const report = { form: 'lda-ld2', period: lastQuarter } as const
  return valueOf(await storedReports(administrator, null, [report])).get(standingKey(report))
}

describe('the filing of an LDA quarterly report', () => {
  it('after its last day needs a reason, ends the deadline as late, and takes the report off what is late', async () => {
    const organization = await aLobbyingQuarter()
    await anAnswer(organization, ld2KeyOf(), quarterAnswers)
    expect([(await dueOf(organization, ld2KeyOf()))?.state, (await standingOf(organization))?.late]).toEqual(['late', true])
    await aSealedReport(organization, ld2KeyOf())
    expect(refusalOf(await file(organization, ld2KeyOf(), { lateReason: '' })).fields).toEqual({ lateReason: { key: 'missing' } })
    valueOf(await file(organization, ld2KeyOf()))
    expect(await dueOf(organization, ld2KeyOf())).toMatchObject({ state: 'done-late', filing: { filedOn: '2026-03-10', confirmationNumber: 'LDA-1' } })
    expect(await standingOf(organization)).toEqual({ stored: { number: 'ALL-LD2-2025-Q4-1', state: 'filed', amends: false }, late: false })
  })

  it('of an amendment leaves the deadline as the original ended it', async () => {
    const organization = await aLobbyingQuarter()
    await anAnswer(organization, ld2KeyOf(), quarterAnswers)
    await aSealedReport(organization, ld2KeyOf())
    valueOf(await file(organization, ld2KeyOf()))
    await aSealedAmendment(organization, ld2KeyOf(), 2, 'A contact was left out')
    valueOf(await file(organization, ld2KeyOf(), { version: 2, filedOn: '2026-03-12' }))
    expect((await dueOf(organization, ld2KeyOf()))?.filing).toMatchObject({ filedOn: '2026-03-10', confirmationNumber: 'LDA-1' })
  })
})

describe('the filing of an LDA contribution report', () => {
  it('with nothing to report ends the deadline of the half-year, and of no quarter', async () => {
    const organization = await aRegistrant()
    await anAnswer(organization, ld203Key, { contributions: false, certification: true, 'contact-name': 'Omar Shah' })
    await aSealedReport(organization, ld203Key)
    valueOf(await file(organization, ld203Key, { filedOn: '2026-01-30', lateReason: '' }))
    expect(await dueOf(organization, ld203Key)).toMatchObject({ state: 'done', filing: { confirmationNumber: 'LDA-1' } })
    expect((await dueOf(organization, ld2KeyOf()))?.state).toBe('late')
  })
})

describe('the filing of an LDA registration', () => {
  it('waits for no quarter to end: it is sealed in the one in which it is due, filed, and built again to the same text', async () => {
    const organization = await aRegistrant({ registeredOn: null, becameAgentOn: calendarDate('2026-02-02') })
    const key: ReportKey = { chapterId: null, form: 'lda-ld1', period: quarter(2026, 1) }
    await anAnswer(organization, key, { 'contact-name': 'Omar Shah', 'issue-codes': 'FOR', 'specific-issues': 'Avaria Relief Act', 'client-government': false, convictions: false, 'fara-exemption': true })
    const sealed = await aSealedReport(organization, key)
    expect((await dueOf(organization, key))?.state).toBe('ahead')
    expect([sealed.number, valueOf(await file(organization, key)).state]).toEqual(['ALL-LD1-2026-Q1-1', 'filed'])
    const ended = await dueOf(organization, key)
    expect(ended).toMatchObject({ state: 'done', dueOn: '2026-03-19', filing: { filedOn: '2026-03-10', confirmationNumber: 'LDA-1' } })
    expect(refusalOf(await recordFiling(organization.administrator, filingOf(organization, ended?.key ?? '', { confirmationNumber: 'OTHER', revision: 1, reason: 'Misread' })))).toMatchObject({ key: 'filedWithReport' })
    expect(valueOf(await openSealed(organization.administrator, { key, version: 1 })).document.title).toBe('LDA registration (LD-1)')
    await aMeeting(organization, { entity: 'Senate', on: '2026-03-12', personId: null })
    const { findings, reports } = await verifyDatabase(organization.administrator, nothing)
    expect([findings, reports]).toEqual([[], 1])
  })
})
