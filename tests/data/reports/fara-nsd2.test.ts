import { readAs } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { amendReport } from '@/lib/data/reports/amend'
import { answerReport } from '@/lib/data/reports/answer'
import { draftReport } from '@/lib/data/reports/draft'
import { followedReports } from '@/lib/data/reports/followed'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { faraPeriod } from '@/lib/domain/reporting-period'
import { anOrganization, refusalOf, valueOf } from '../../factories/organization'
import { aSealedReport, drafted } from '../../factories/reports'
import { aTransfer } from '../../factories/spending'
import { answer, answerAll, blanks, keyOf, period, registered, registeredOn, registration } from '../../factories/statement'
import { useDatabase } from '../database'

useDatabase()

const nothing = { outside: [], trusted: [], parts: 'all', onProgress: () => undefined } as const

function item(document: ReportDocument, id: string) {
  const found = document.items.find((each) => each.id === id)
  if (found === undefined) throw new Error(`There is no item ${id}`)
  return found
}

describe('the supplemental statement of a registration', () => {
  it('lists the money of its principals from the books and asks what no record says', async () => {
    const organization = await registered()
    const document = await drafted(organization.administrator, keyOf())
    expect(document.title).toBe('FARA Supplemental Statement (NSD-2)')
    expect(item(document, 'item-1-b').text).toBe('7001')
    const received = item(document, 'item-14-a')
    expect(received.lines.map(({ kind, cells }) => [kind, cells[0], cells[1], cells[3], cells[4]])).toEqual([
      ['detail', 'Party of the Homeland', '2026-02-01', 'Ticket for the party conference', 12_345], ['subtotal', 'Subtotal Party of the Homeland', null, null, 12_345],
    ])
    expect([received.totalCents, received.text]).toEqual([12_345, expect.stringContaining('1 receipt of the period')])
    expect(item(document, 'item-4-a')).toMatchObject({ answer: null, text: 'Needs an answer.' })
    expect(blanks(document)).toContain('13')
  })

  it('lists money sent abroad in 15(a)(2), of the chapter that is asked for and of all', async () => {
    const organization = await anOrganization({ registrations: [{ ...registration, registeredOn: calendarDate('2025-09-20') }] })
    await aTransfer(organization)
    const march = faraPeriod(calendarDate('2025-09-20'), 1)
    for (const chapterId of [organization.chapter.id, null]) {
      const document = await drafted(organization.administrator, { chapterId, form: 'fara-nsd2', period: march })
      expect(item(document, 'item-15-a-2').totalCents).toBe(70_000)
    }
    const other = await drafted(organization.administrator, { chapterId: organization.otherChapter.id, form: 'fara-nsd2', period: march })
    expect(item(other, 'item-15-a-2')).toMatchObject({ answer: 'none', totalCents: 0 })
  })

  it('is that of the registration that has its day, not of one that the set-up only noted', async () => {
    const organization = await anOrganization({ registrations: [{ ...registration, number: '', registeredOn: null }, { ...registration, number: '7002', registeredOn }] })
    expect(item(await drafted(organization.administrator, keyOf()), 'item-1-b').text).toBe('7002')
  })

  it('keeps an answer with the report, once, and tells it in the journal', async () => {
    const organization = await registered()
    const key = keyOf()
    await answer(organization, ['13'])
    await answer(organization, ['13'])
    expect(item(await drafted(organization.administrator, key), 'item-13')).toMatchObject({ answer: 'none', text: 'No. Nothing of that kind happened.' })
    const entries = await readAs(organization.administrator, (tx) => tx.journalEntry.findMany({ where: { type: { startsWith: 'report.' } }, orderBy: { index: 'asc' } }))
    expect(entries.map(({ type }) => type)).toEqual(['report.begun', 'report.answered'])
    expect(entries[1]?.text).toContain('Nothing of that kind happened.')
  })

  it('takes an answer over into the next period as prefilled, until it is answered there', async () => {
    const organization = await registered()
    const next = keyOf(faraPeriod(registeredOn, 2))
    await answer(organization, ['13'])
    expect(item(await drafted(organization.administrator, next), 'item-13').text).toBe('No. Nothing of that kind happened. Prefilled from the period before, not confirmed.')
    await answer(organization, ['13'], next)
    expect(item(await drafted(organization.administrator, next), 'item-13').text).toBe('No. Nothing of that kind happened.')
  })

  it('is sealed when every item is answered, is built again to the same text, and its answers stand in the amendment', async () => {
    const organization = await registered()
    await answerAll(organization)
    const document = await drafted(organization.administrator, keyOf())
    expect(document.findings.filter(({ severity }) => severity === 'stop' || severity === 'error').map(({ check }) => check)).toEqual(['FARA-47'])
    const sealed = await aSealedReport(organization, keyOf())
    expect(sealed.number).toBe('ALL-NSD2-2025-08-20..2026-02-28-1')
    const { findings, reports } = await verifyDatabase(organization.administrator, nothing)
    expect([findings, reports]).toEqual([[], 1])
    const begun = valueOf(await amendReport(organization.administrator, { key: keyOf(), formKey: newId(), reason: 'A contact was left out' }))
    expect(begun.answers.length).toBeGreaterThan(10)
    expect(blanks(await drafted(organization.administrator, keyOf()))).toEqual([])
  })

  it('is listed for the period of today and the one before, of the registration alone', async () => {
    const organization = await registered()
    const reports = valueOf(await followedReports(organization.actorAs('treasurer'), organization.chapter.id))
    expect(reports.map(({ form, period }) => [form, period.id])).toEqual([['fara-nsd2', '2026-03-01..2026-08-31'], ['fara-nsd2', '2025-08-20..2026-02-28']])
    const unregistered = await anOrganization()
    expect(valueOf(await followedReports(unregistered.administrator, null))).toEqual([])
  })

  it('ends with a final statement on the day on which the obligation ended', async () => {
    const organization = await anOrganization({ registrations: [{ ...registration, endedOn: calendarDate('2026-03-10') }] })
    const reports = valueOf(await followedReports(organization.actorAs('treasurer'), organization.chapter.id))
    expect(reports.map(({ period }) => period.id)).toEqual(['2026-03-01..2026-03-10', '2025-08-20..2026-02-28'])
    const last = reports[0]
    if (last === undefined) throw new Error('A final statement is asked for')
    const final = await drafted(organization.administrator, keyOf(last.period))
    expect(final.notices[0]).toContain('This is the final statement')
    expect(final.rules.map(({ id }) => id)).toContain('fara.final-statement-due')
    expect(final.findings.map(({ check }) => check)).not.toContain('FARA-04')
    const whole = await drafted(organization.administrator, keyOf(faraPeriod(registeredOn, 2)))
    expect(whole.findings.filter(({ check }) => check === 'FARA-04').map(({ sentence }) => sentence)).toEqual([expect.stringContaining('The obligation ended on 2026-03-10: the final statement ends on that day')])
  })

  it('is not there without a FARA registration', async () => {
    const organization = await anOrganization()
    expect(refusalOf(await draftReport(organization.administrator, 'fara-nsd2', { chapterId: null, period })).reason).toBe('not-found')
  })

  it('is answered by who may draft a report, and by nobody else', async () => {
    const organization = await registered()
    const answers = [{ question: '13', choice: 'no', text: '' } as const]
    const asked = { key: { ...keyOf(), chapterId: organization.chapter.id }, formKey: newId(), answers }
    expect(refusalOf(await answerReport(organization.actorAs('secretary'), asked)).reason).toBe('not-allowed')
    expect((await answerReport(organization.actorAs('treasurer'), asked)).ok).toBe(true)
  })
})
