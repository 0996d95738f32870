/** The LDA quarterly report, from what was recorded to the seal and the file. */
import { newId } from '@/lib/data/database/uuid'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { amendReport } from '@/lib/data/reports/amend'
import { followedReports } from '@/lib/data/reports/followed'
import { draftReport } from '@/lib/data/reports/draft'
import { ldaFile } from '@/lib/data/reports/lda-files'
import { calendarDate } from '@/lib/domain/calendar-date'
import { canonicalText } from '@/lib/domain/reports/canonical-text'
import { openFigure } from '@/lib/domain/reports/figures'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { quarter } from '@/lib/domain/reporting-period'
import { aLobbyingQuarter, aMeeting, anAnswer, aRegistrant, inProfile, lastQuarter, ld2KeyOf, quarterAnswers } from '../../factories/lda'
import { anOrganization, valueOf } from '../../factories/organization'
import { aSealedReport, drafted } from '../../factories/reports'
import { useDatabase } from '../database'

useDatabase()

const nothing = { outside: [], trusted: [], parts: 'all', onProgress: () => undefined } as const

function blocking({ findings }: ReportDocument): readonly string[] {
  return findings.filter(({ severity }) => severity === 'stop' || severity === 'error').map(({ check }) => check)
}

function item(document: ReportDocument, id: string) {
  return document.items.find((each) => each.id === id)
}

describe('the LDA quarterly report', () => {
  it('puts the contacts of the quarter on their page and rounds what was spent on lobbying, with the records of each figure', async () => {
    const organization = await aLobbyingQuarter()
    const document = await drafted(organization.administrator, ld2KeyOf())
    expect(document.summary.map(({ id, amountCents }) => [id, amountCents])).toEqual([['exact', 1_612_345], ['stated', 2_000_000]])
    expect(openFigure(document, 'line-13')?.lines.map(({ amountCents }) => amountCents)).toEqual([1_200_000, 412_345])
    expect(item(document, 'issue-FOR')?.lines.map(({ cells }) => cells[0])).toEqual(['2025-11-03', '2025-11-20'])
    expect(item(document, 'issue-FOR-entities')?.lines.map(({ cells }) => cells)).toEqual([['HOUSE OF REPRESENTATIVES', 1], ['SENATE', 1]])
    expect(item(document, 'issue-FOR-lobbyists')?.lines.map(({ cells }) => cells)).toEqual([['Sana Malik', '', 'New']])
    expect(item(document, 'line-1')?.lines[0]?.cells).toEqual(['Name', 'Friends of Avaria, Inc.'])
    expect(item(document, 'line-5')?.lines[0]?.cells).toEqual(['Number', '401105999-12'])
    expect(document.notices.join(' ')).toContain('not legal advice')
  })

  it('blocks the seal until method, convictions and the delay are answered, and leads to each answer', async () => {
    const organization = await aLobbyingQuarter()
    const open = await drafted(organization.administrator, ld2KeyOf())
    expect(blocking(open)).toEqual(['LDA-05', 'LDA-23', 'LDA-36'])
    expect(open.findings.filter(({ severity }) => severity === 'error').map(({ mendedAt }) => mendedAt)).toEqual([{ place: 'answer', id: 'method' }, { place: 'answer', id: 'late-reason' }, { place: 'answer', id: 'convictions' }])
    await anAnswer(organization, ld2KeyOf(), quarterAnswers)
    const answered = await drafted(organization.administrator, ld2KeyOf())
    expect(blocking(answered)).toEqual([])
    expect(item(answered, 'line-8')?.lines.at(-1)?.cells).toEqual(['Reason for filing late', 'The books were closed late'])
    expect(item(answered, 'line-14')?.lines[0]?.cells).toEqual(['Method', 'A, definitions of the Act'])
  })

  it('holds "no activity" against the contacts, and asks for the interest of a foreign entity on the list', async () => {
    const organization = await aLobbyingQuarter()
    await inProfile(organization, 'foreign-entity', null, { directs: 'yes', ownership: '', note: '' }, organization.principalId)
    await anAnswer(organization, ld2KeyOf(), quarterAnswers)
    const document = await drafted(organization.administrator, ld2KeyOf())
    expect(blocking(document)).toEqual(['LDA-33'])
    expect(item(document, 'line-27')?.lines.map(({ cells }) => cells[0])).toEqual(['Avaria Trading Ltd'])
    await anAnswer(organization, ld2KeyOf(), { activity: false })
    expect(blocking(await drafted(organization.administrator, ld2KeyOf()))).toEqual(['LDA-08', 'LDA-12', 'LDA-12'])
    await anAnswer(organization, ld2KeyOf(), { activity: true, 'issue-FOR-foreign': 'none' })
    expect(blocking(await drafted(organization.administrator, ld2KeyOf()))).toEqual([])
  })

  it('is sealed, built again to the same text after a later record, and amended under its number', async () => {
    const organization = await aLobbyingQuarter()
    await anAnswer(organization, ld2KeyOf(), quarterAnswers)
    const sealed = await aSealedReport(organization, ld2KeyOf())
    expect(sealed.number).toBe('ALL-LD2-2025-Q4-1')
    const frozen = valueOf(await ldaFile(organization.administrator, ld2KeyOf(), 'house-xml', 1))
    await aMeeting(organization, { entity: 'Department of State', on: '2025-12-05', personId: organization.lobbyist.id })
    const { findings, reports } = await verifyDatabase(organization.administrator, nothing)
    expect([findings, reports]).toEqual([[], 1])
    expect(valueOf(await ldaFile(organization.administrator, ld2KeyOf(), 'house-xml', 1)).bytes.equals(frozen.bytes)).toBe(true)
    valueOf(await amendReport(organization.administrator, { key: ld2KeyOf(), formKey: newId(), reason: 'A contact was left out' }))
    const amendment = await drafted(organization.administrator, ld2KeyOf())
    expect(item(amendment, 'line-9')?.lines[0]?.cells).toEqual(['Replaces', 'ALL-LD2-2025-Q4-1'])
    expect(item(amendment, 'line-8')?.lines[1]?.cells[1]).toContain('4A')
    expect(item(amendment, 'issue-FOR-entities')?.lines).toHaveLength(3)
  })

  it('suggests what lasts for the next quarter, and counts it once it is confirmed', async () => {
    const organization = await aLobbyingQuarter()
    await anAnswer(organization, ld2KeyOf(), quarterAnswers)
    const next = ld2KeyOf(quarter(2026, 1))
    expect(blocking(await drafted(organization.administrator, next))).toContain('LDA-05')
    await anAnswer(organization, next, { method: 'B' })
    expect((await drafted(organization.administrator, next)).findings.filter(({ check }) => check === 'LDA-06').map(({ sentence }) => sentence)).toEqual([])
    expect(blocking(await drafted(organization.administrator, next))).toEqual(expect.arrayContaining(['LDA-07', 'LDA-21']))
  })

  it('asks for counsel where a foreign party is a principal and no FARA registration is recorded', async () => {
    const organization = await anOrganization()
    expect((await drafted(organization.administrator, ld2KeyOf())).findings.find(({ check }) => check === 'LDA-34')).toMatchObject({ severity: 'stop', records: [{ kind: 'principal', number: 'Party of the Homeland' }] })
  })

  it('gives the same text for the chapter, the organization and another reading of the same records', async () => {
    const organization = await aLobbyingQuarter()
    const [first, again] = [await drafted(organization.administrator, ld2KeyOf()), await drafted(organization.administrator, ld2KeyOf())]
    expect(canonicalText(again)).toBe(canonicalText(first))
    expect((await drafted(organization.administrator, { ...ld2KeyOf(), chapterId: organization.chapter.id })).summary).toEqual(first.summary)
  })

  it('is there for quarters alone, for those who may read the chapter', async () => {
    const organization = await aLobbyingQuarter()
    const other = await aRegistrant()
    const asked = [
      await draftReport(organization.administrator, 'lda-ld2', { chapterId: organization.chapter.id, period: { from: calendarDate('2026-01-01'), through: calendarDate('2026-06-30') } }),
      await draftReport(other.administrator, 'lda-ld2', { chapterId: organization.chapter.id, period: lastQuarter }),
    ]
    expect(asked.map((outcome) => outcome.ok)).toEqual([false, false])
  })

  it('is listed for the quarters since the registration, with the half-years of the contribution report', async () => {
    const organization = await aRegistrant()
    const reports = valueOf(await followedReports(organization.administrator, null))
    expect(reports.map(({ form, period }) => [form, period.id])).toEqual([['lda-ld2', '2026-Q1'], ['lda-ld2', '2025-Q4'], ['lda-ld203', '2026-H1'], ['lda-ld203', '2025-H2']])
  })
})

describe('the files of the LDA quarterly report', () => {
  it('are XML of the House and JSON of the public interface', async () => {
    const organization = await aLobbyingQuarter()
    const by = organization.actorAs('treasurer', null)
    const xml = valueOf(await ldaFile(by, ld2KeyOf(), 'house-xml'))
    expect(xml.name).toBe('lda-ld2_2025-10-01_2025-12-31.xml')
    expect(xml.bytes.toString('utf8')).toContain('<federal_agencies>U.S. HOUSE OF REPRESENTATIVES, U.S. SENATE</federal_agencies>')
    expect(xml.bytes.toString('utf8')).toContain('<expenses>20000.00</expenses>')
    const json = valueOf(await ldaFile(by, ld2KeyOf(), 'lda-json'))
    expect(JSON.parse(json.bytes.toString('utf8'))).toMatchObject({ filing_type: 'Q4', expenses: '20000.00', registrant: { id: 401105999 }, lobbying_activities: [{ general_issue_code: 'FOR', lobbyists: [{ new: true }] }] })
  })

  it('are not there for another form, period, version or organization', async () => {
    const organization = await aRegistrant()
    const other = await aRegistrant()
    const asked = await Promise.all([
      ldaFile(organization.administrator, { ...ld2KeyOf(), form: 'quarterly-disclosure' }, 'house-xml'),
      ldaFile(organization.administrator, { ...ld2KeyOf(), period: { from: calendarDate('2026-01-01'), through: calendarDate('2026-06-30') } }, 'house-xml'),
      ldaFile(organization.administrator, ld2KeyOf(), 'house-xml', 1),
      ldaFile(other.administrator, { ...ld2KeyOf(), chapterId: organization.chapter.id }, 'house-xml'),
      ldaFile(organization.actorAs('secretary', null), { ...ld2KeyOf(), form: 'lda-ld203', period: { from: calendarDate('2026-01-01'), through: calendarDate('2026-06-30') } }, 'lda-json'),
    ])
    expect(asked.map((outcome) => outcome.ok)).toEqual([false, false, false, false, false])
  })
})
