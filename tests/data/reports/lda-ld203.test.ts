/** The LDA contribution report and the records of time and gifts behind it and the quarterly report. */
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { ldaFile } from '@/lib/data/reports/lda-files'
import type { ReportKey } from '@/lib/data/reports/version'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { halfYear } from '@/lib/domain/reporting-period'
import { aLobbyingQuarter, anAnswer, aRegistrant, aRetainer, ld2KeyOf } from '../../factories/lda'
import { aRecordedPerson, valueOf, type TestOrganization } from '../../factories/organization'
import { aSealedReport, drafted } from '../../factories/reports'
import { aStatementRecord, typedStatementRecord } from '../../factories/statement-records'
import { useDatabase } from '../database'

useDatabase()

const key: ReportKey = { chapterId: null, form: 'lda-ld203', period: halfYear(2025, 2) }
const december = calendarDate('2025-12-05')
const nothing = { outside: [], trusted: [], parts: 'all', onProgress: () => undefined } as const

function errors({ findings }: ReportDocument): readonly string[] {
  return findings.filter(({ severity }) => severity === 'stop' || severity === 'error').map(({ check }) => check)
}

function chosen({ id, name }: { readonly id: string; readonly name: string }) {
  return { typed: name, id, newKind: null, newSortName: '', newOtherScript: '' }
}

async function aGift(organization: TestOrganization, payee: { readonly id: string; readonly name: string }, facts: Readonly<Record<string, string>> = {}) {
  const typed = typedStatementRecord(organization, 'political-contribution')
  return aStatementRecord(organization, 'political-contribution', { happenedOn: december, person: chosen(payee), principalId: null, facts: { ...typed.facts, ...facts } })
}

describe('the LDA contribution report', () => {
  it('is sealed with nothing to report, once that is said and certified, and built again to the same text', async () => {
    const organization = await aRegistrant()
    expect(errors(await drafted(organization.administrator, key))).toEqual(['LDA-26', 'LDA-27'])
    await anAnswer(organization, key, { contributions: false, certification: true, 'contact-name': 'Omar Shah' })
    const document = await drafted(organization.administrator, key)
    expect([errors(document), document.items.find(({ id }) => id === 'no-contributions')?.text]).toEqual([[], 'The filer states that there is nothing to report.'])
    expect((await aSealedReport(organization, key)).number).toBe('ALL-LD203-2025-H2-1')
    const { findings, reports } = await verifyDatabase(organization.administrator, nothing)
    expect([findings, reports]).toEqual([[], 1])
    const json = valueOf(await ldaFile(organization.administrator, key, 'lda-json', 1))
    expect(JSON.parse(json.bytes.toString('utf8'))).toMatchObject({ filing_type: 'YY', filer_type: 'registrant', no_contributions: true, contribution_items: [] })
  })

  it('waits for the own report of each listed lobbyist', async () => {
    const organization = await aLobbyingQuarter()
    await anAnswer(organization, key, { contributions: false, certification: true })
    expect(errors(await drafted(organization.administrator, key))).toEqual(['LDA-25'])
    await anAnswer(organization, key, { [`filed-by:${organization.lobbyist.id}`]: [true, '2026-01-20'] })
    expect(errors(await drafted(organization.administrator, key))).toEqual([])
  })

  it('lists contributions by kind with their records, leaves out what is not reported, and holds "nothing" against them', async () => {
    const organization = await aRegistrant()
    const payee = await aRecordedPerson(organization, { name: 'Doe for Congress', kind: 'organization' })
    const gift = await aGift(organization, payee)
    const elsewhere = await aGift(organization, payee, { level: 'state-or-local' })
    const document = await drafted(organization.administrator, key)
    expect(document.items.find(({ id }) => id === 'feca')?.lines.map(({ cells, records }) => [cells, records[0]?.id])).toEqual([
      [['2025-12-05', gift.number, 'Self', 'Doe for Congress', 'Rep. Doe', 25_000], gift.id],
    ])
    expect(document.leftOut.map(({ record, reason }) => [record.id, reason])).toEqual([[elsewhere.id, expect.stringContaining('state or local')]])
    await anAnswer(organization, key, { contributions: false, certification: true })
    expect(errors(await drafted(organization.administrator, key))).toEqual(['LDA-27'])
  })

  it('stops where foreign money was given, and asks for a payment that is not listed', async () => {
    const organization = await aRegistrant()
    const payee = await aRecordedPerson(organization, { name: 'Doe for Congress', kind: 'organization' })
    await aRetainer(organization, payee.id, 300, { purpose: 'us_election', category: 'other' })
    await anAnswer(organization, key, { contributions: true, certification: true })
    expect(errors(await drafted(organization.administrator, key))).toEqual(['LDA-27', 'LDA-28'])
    await aGift(organization, payee, { foreignMoney: 'yes' })
    const document = await drafted(organization.administrator, key)
    expect(document.findings.filter(({ severity }) => severity === 'stop').map(({ check }) => check)).toEqual(['LDA-30'])
    expect(errors(document)).toEqual(['LDA-30'])
  })
})

describe('lobbying time', () => {
  it('stands in line 13 with its record', async () => {
    const organization = await aLobbyingQuarter()
    const helper = await aRecordedPerson(organization, { name: 'Rania Aziz', tags: ['employee'] })
    const time = await aStatementRecord(organization, 'lobbying-time', { happenedOn: december, person: chosen(helper), principalId: null, valueCents: cents(90_000) })
    const document = await drafted(organization.administrator, ld2KeyOf())
    expect(document.summary.map(({ id, amountCents }) => [id, amountCents])).toEqual([['exact', 1_702_345], ['stated', 2_000_000]])
    const line = document.items.find(({ id }) => id === 'line-13')?.lines.find(({ records }) => records[0]?.id === time.id)
    expect(line?.cells).toEqual(['2025-12-05', time.number, 'Rania Aziz', 'Time of our own people', 'H.R. 123, meetings, 7.5 h', 90_000])
  })
})
