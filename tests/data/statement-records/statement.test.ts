import { correctStatementRecord } from '@/lib/data/statement-records/correct'
import { voidStatementRecord } from '@/lib/data/statement-records/void'
import type { StatementAsTyped } from '@/lib/data/statement-records/from-form'
import { reportsOfRecord } from '@/lib/data/reports/of-record'
import type { ReportKey } from '@/lib/data/reports/version'
import { calendarDate } from '@/lib/domain/calendar-date'
import { emptyRegistration } from '@/lib/domain/registration'
import { statementInReports } from '@/lib/domain/reports/record-in-reports'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { faraPeriod } from '@/lib/domain/reporting-period'
import type { StatementKind } from '@/lib/domain/statement-records/statement-record'
import { anOrganization, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { drafted } from '@/tests/factories/reports'
import { aStatementRecord, typedStatementRecord } from '@/tests/factories/statement-records'
import { useDatabase } from '../database'

useDatabase()

const registeredOn = calendarDate('2025-09-20')
const key: ReportKey = { chapterId: null, form: 'fara-nsd2', period: faraPeriod(registeredOn, 1) }
let organization: TestOrganization

beforeAll(async () => {
  organization = await anOrganization({ registrations: [{ ...emptyRegistration, regime: 'FARA', number: '7001', becameAgentOn: registeredOn, registeredOn }] })
})

const statement = (): Promise<ReportDocument> => drafted(organization.administrator, key)

function item({ items }: ReportDocument, id: string) {
  const found = items.find((each) => each.id === id)
  if (found === undefined) throw new Error(`There is no item ${id}`)
  return found
}

function of(kind: StatementKind, facts: Readonly<Record<string, string>> = {}, more: Partial<StatementAsTyped> = {}): ReturnType<typeof aStatementRecord> {
  const typed = typedStatementRecord(organization, kind)
  return aStatementRecord(organization, kind, { facts: { ...typed.facts, ...facts }, ...more })
}

describe('the supplemental statement', () => {
  it('asks about what nobody has recorded instead of saying no by itself', async () => {
    const document = await statement()
    for (const id of ['item-16-a', 'item-15-b']) expect(item(document, id).answer).toBeNull()
    expect(document.items.map(({ id }) => id)).not.toContain('item-13-activities')
  })

  it('takes activities, materials and things from the records, and each finding leads to its record', async () => {
    const speech = await of('activity')
    const festival = await of('activity', { behalf: 'own', political: 'no' }, { title: 'Spring festival' })
    const leaflet = await of('material', { filedOn: '2026-03-13', filedTime: '10:00' })
    const received = await of('thing-of-value')
    const given = await of('thing-of-value', { direction: 'given' }, { title: 'A plaque' })
    const document = await statement()
    const numbersIn = (id: string) => item(document, id).lines.flatMap(({ records }) => records.map(({ number }) => number))
    expect(numbersIn('item-12-contacts')).toEqual([speech.number])
    expect(item(document, 'item-12-contacts').lines[0]?.cells).toEqual(['Party of the Homeland', '2026-03-10', 'Library', 'speech', 'Student visas; Visa rules'])
    expect(numbersIn('item-13-activities')).toEqual([festival.number])
    expect(numbersIn('item-14-c')).toEqual([received.number])
    expect(numbersIn('item-15-b')).toEqual([given.number])
    expect(item(document, 'item-16-a').answer).toBe('yes')
    expect(numbersIn('item-16-materials')).toEqual([leaflet.number])
    expect(item(document, 'item-17').lines.map(({ cells }) => cells[0])).toEqual(['Party of the Homeland'])
    expect(item(document, 'item-19').text).toContain('Press releases')
    expect(numbersIn('item-22')).toEqual([leaflet.number])
    const late = document.findings.find(({ check }) => check === 'FARA-05')
    expect(late).toMatchObject({ sentence: 'The copy of Leaflet on visas was filed more than 48 hours after it was first sent.', mendedAt: { place: 'record', id: leaflet.id } })
    const reports = valueOf(await reportsOfRecord(organization.administrator, { chapterId: organization.chapter.id, record: statementInReports(speech), all: true }))
    expect(reports.reports.filter(({ form }) => form === 'fara-nsd2').flatMap(({ lines }) => lines.map(({ itemId }) => itemId))).toEqual(['item-12-contacts'])
  })

  it('leaves a void record out with its reason, and follows a correction', async () => {
    const record = await of('activity', {}, { title: 'A rally that never was' })
    const { chapterId: _chapter, ...typed } = { ...typedStatementRecord(organization, 'activity'), title: 'A rally that was rained off', reason: 'Rain.' }
    valueOf(await correctStatementRecord(organization.administrator, { chapterId: organization.chapter.id, id: record.id, revision: 1, typed }))
    expect(item(await statement(), 'item-12-contacts').lines.map(({ cells }) => cells[4])).toContain('A rally that was rained off; Visa rules')
    valueOf(await voidStatementRecord(organization.administrator, { chapterId: organization.chapter.id, id: record.id, revision: 2, reason: 'It did not take place.' }))
    expect((await statement()).leftOut).toContainEqual({ record: { kind: 'activity', number: record.number, id: record.id, revision: 3 }, reason: 'Void: It did not take place.', amountCents: null })
  })
})
