/** Every form that the program builds, in the formats that say its words: none gives a legal opinion, and each tells what is not sure. */
import { draftReport } from '@/lib/data/reports/draft'
import { reportFiles } from '@/lib/data/reports/files'
import { ldaFile, ldaFormats } from '@/lib/data/reports/lda-files'
import { calendarDate } from '@/lib/domain/calendar-date'
import { reportForms, type ReportForm } from '@/lib/domain/reports/forms'
import { notLegalAdvice } from '@/lib/domain/reports/report-head'
import { calendarYear, halfYear, quarter, type ReportingPeriod } from '@/lib/domain/reporting-period'
import { aDonation } from '../../factories/donation'
import { ldaRegistration } from '../../factories/lda'
import { anOrganization, valueOf, type TestOrganization } from '../../factories/organization'
import { aLobbyingContact, anExpenditure, aTransfer } from '../../factories/spending'
import { registration } from '../../factories/statement'
import { useDatabase } from '../database'

useDatabase()

const periods: Readonly<Partial<Record<ReportForm, ReportingPeriod>>> = { 'lda-ld203': halfYear(2026, 1), 'year-end-papers': calendarYear(2026) }
let organization: TestOrganization

beforeAll(async () => {
  organization = await anOrganization({
    registrations: [registration, { ...ldaRegistration, registeredOn: calendarDate('2025-10-05') }],
    profile: { legalName: 'Friends of Avaria, Inc.', addressLines: '12 Elm Street', city: 'Chicago', state: 'IL', postalCode: '60601', taxKind: '527' },
  })
  await aDonation(organization, { receivedOn: calendarDate('2026-03-02'), principalId: organization.principalId })
  await anExpenditure(organization)
  await aTransfer(organization)
  await aLobbyingContact(organization)
})

describe.each(reportForms)('%s', (form) => {
  it('is built as PDF, workbook, table and canonical text, says that it is not legal advice, and calls nothing compliant', async () => {
    const document = valueOf(await draftReport(organization.administrator, form, { chapterId: organization.chapter.id, period: periods[form] ?? quarter(2026, 1) }))
    expect(document.notices).toContain(notLegalAdvice)
    const [csv = '', json = ''] = await Promise.all((['csv', 'json'] as const).map(async (format) => (await reportFiles(document, format))[0]?.bytes.toString('utf8')))
    for (const text of [csv, json]) {
      expect(text).not.toMatch(/\bcompliant\b/i)
      expect(text).toContain('not legal advice')
    }
    const marked = csv.split('\r\n').filter((line) => line.startsWith('rule,') && /,yes,*$/.test(line))
    expect(marked).toHaveLength(document.rules.filter(({ toBeConfirmed }) => toBeConfirmed).length)
    const [workbook, paper] = [await reportFiles(document, 'xlsx'), await reportFiles(document, 'pdf')]
    expect(workbook[0]?.bytes.subarray(0, 2).toString()).toBe('PK')
    expect(paper[0]?.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })
})

it('the filings of the LDA have their XML of the House and their JSON of the public interface as well', async () => {
  for (const form of reportForms.filter((each) => each.startsWith('lda-'))) {
    for (const format of ldaFormats) {
      const { bytes } = valueOf(await ldaFile(organization.administrator, { chapterId: organization.chapter.id, form, period: periods[form] ?? quarter(2026, 1) }, format))
      expect(bytes.length).toBeGreaterThan(100)
    }
  }
})
