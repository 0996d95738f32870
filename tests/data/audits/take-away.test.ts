import readExcelFile from 'read-excel-file/node'
import { noteAuditMark, resolveAuditMark } from '@/lib/data/audits/mark'
import { openAudit } from '@/lib/data/audits/open'
import { testedDonation } from '@/lib/data/audits/tested'
import { newId } from '@/lib/data/database/uuid'
import { handOverReceipt } from '@/lib/data/receipts/hand-over'
import { matchLines } from '@/lib/data/reconciliations/match'
import { viewStatement } from '@/lib/data/reconciliations/view'
import { draftReport } from '@/lib/data/reports/draft'
import { reportFiles } from '@/lib/data/reports/files'
import { noMateriality } from '@/lib/domain/audit/engagement'
import { nothingTicked } from '@/lib/domain/audit/mark'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { Actor } from '@/lib/domain/permission'
import { readPdf, textOf } from '@/tests/domain/formats/read-pdf'
import { useDatabase } from '../database'
import { aBankStatement, typedLine } from '../../factories/bank-statement'
import { aDonation } from '../../factories/donation'
import { anOrganization, valueOf } from '../../factories/organization'
import { aReceipt } from '../../factories/receipts'

useDatabase()

const period = { from: calendarDate('2026-02-01'), through: calendarDate('2026-02-28') }

/** An engagement in which one gift was found an exception and resolved. */
async function anAuditWithAResult() {
  const organization = await anOrganization()
  const { id: chapterId } = organization.chapter
  const engagement = { formKey: newId(), chapterId, periodFrom: period.from, periodThrough: period.through, endsOn: calendarDate('2026-04-30'), auditorName: 'Outside Auditor', email: 'auditor@example.org', scope: '', ...noMateriality }
  const auditId = valueOf(await openAudit(organization.administrator, engagement)).audit.id
  const auditor: Actor = { ...organization.actorAs('viewer'), memberships: [{ role: 'auditor', chapterId, until: engagement.endsOn, auditId }] }
  const donation = await aDonation(organization, { receivedOn: calendarDate('2026-02-11'), bankAccountId: organization.bankAccountId })
  const of = { formKey: newId(), chapterId, auditId, donationId: donation.id }
  valueOf(await noteAuditMark(auditor, { ...of, result: 'exception', note: 'No deposit slip.', ...nothingTicked }))
  valueOf(await resolveAuditMark(organization.administrator, { ...of, resolution: 'The slip was scanned.' }))
  return { organization, auditor, of, chapterId, donation }
}

describe('what an auditor found', () => {
  it('stands beside the record with its checks, its history, and what was noted', async () => {
    const { auditor, of, donation } = await anAuditWithAResult()
    const tested = valueOf(await testedDonation(auditor, of))
    expect(tested.mark).toMatchObject({ result: 'exception', note: 'No deposit slip.', resolution: 'The slip was scanned.' })
    expect(tested.view.donation.number).toBe(donation.number)
    expect(tested.history.map(({ type }) => type)).toEqual(['donation.recorded'])
  })

  it('stands beside what speaks for the record: the receipts of the gift with how they were handed over, and the lines of the bank', async () => {
    const { auditor, of, donation, organization } = await anAuditWithAResult()
    expect(valueOf(await testedDonation(auditor, of)).evidence).toEqual({ receipts: [], lines: [] })
    const { id, number } = await aReceipt(organization, donation.id)
    valueOf(await handOverReceipt(organization.administrator, { chapterId: of.chapterId, id, how: 'print' }))
    const treasurer = organization.actorAs('treasurer')
    const statement = { chapterId: of.chapterId, id: (await aBankStatement(organization, '2026-02', [typedLine('2026-02-12', donation.amountCents, 'DEPOSIT'), typedLine('2026-02-13', 1, 'ANOTHER')])).id }
    const line = valueOf(await viewStatement(treasurer, statement)).lines.find(({ amountCents }) => amountCents === donation.amountCents)
    valueOf(await matchLines(treasurer, { ...statement, lines: [line?.id ?? ''], records: [`donation/${donation.id}`] }))
    const { evidence } = valueOf(await testedDonation(auditor, of))
    expect(evidence.receipts).toMatchObject([{ number, deliveries: [{ how: 'print' }] }])
    expect(evidence.lines).toEqual([{ id: line?.id, postedOn: '2026-02-12', amountCents: donation.amountCents, reconciledThrough: null }])
  })

  it('is taken away in every format: result, note and resolution', async () => {
    const { auditor, chapterId, donation } = await anAuditWithAResult()
    const audit = valueOf(await draftReport(auditor, 'donation-audit', { chapterId, period }))
    const bytes = async (format: 'pdf' | 'xlsx' | 'csv'): Promise<Buffer> => (await reportFiles(audit, format))[0]?.bytes ?? Buffer.alloc(0)
    const sheets = await readExcelFile(await bytes('xlsx'))
    const texts = [textOf(readPdf(await bytes('pdf'))), JSON.stringify(sheets.map(({ data }) => data)), (await bytes('csv')).toString('utf8')]
    for (const words of ['Exception', 'No deposit slip.', 'The slip was scanned.', donation.number, 'difference $0.00']) {
      expect(texts.map((text) => text.replaceAll(/\s+/gu, ' ').includes(words))).toEqual([true, true, true])
    }
  })

  it('comes with no other form and no other period', async () => {
    const { auditor, chapterId } = await anAuditWithAResult()
    const refused = [
      await draftReport(auditor, 'quarterly-disclosure', { chapterId, period }),
      await draftReport(auditor, 'donation-audit', { chapterId, period: { ...period, through: calendarDate('2026-03-01') } }),
      await draftReport(auditor, 'donation-audit', { chapterId: null, period }),
    ]
    expect(refused.map((answer) => answer.ok)).toEqual([false, false, false])
  })
})
