import { statedClosing } from '@/lib/data/reconciliations/stated'
import { undoImport } from '@/lib/data/statements/undo'
import { calendarDate } from '@/lib/domain/calendar-date'
import { importedFile } from '@/tests/factories/bank-file'
import { anOrganization, refusalOf, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { useDatabase } from '../database'

useDatabase()

const movement = (day: string, amount: string, id: string) => `<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>${day}<TRNAMT>${amount}<FITID>${id}<NAME>Zelle payment from AMINA KHAN</STMTTRN>`
const ofx = (movements: string, balance: string, day: string) =>
  `OFXHEADER:100\n\n<OFX><STMTRS><CURDEF>USD<BANKACCTFROM><ACCTID>1</BANKACCTFROM><BANKTRANLIST>${movements}</BANKTRANLIST><LEDGERBAL><BALAMT>${balance}<DTASOF>${day}</LEDGERBAL></STMTRS></OFX>`
const answer = (field: string) => (field.startsWith('take-') ? 'anonymous' : '')

function january(organization: TestOrganization, through = '2026-01-31') {
  const period = { chapterId: organization.chapter.id, bankAccountId: organization.bankAccountId, from: calendarDate('2026-01-01'), through: calendarDate(through) }
  return statedClosing(organization.actorAs('treasurer'), period)
}

describe('the closing balance that a file states', () => {
  it('is that of the day, or what moved since then is taken from it or added', async () => {
    const organization = await anOrganization()
    expect(valueOf(await january(organization))).toBeNull()
    await importedFile(organization, { name: 'winter.ofx', text: ofx(movement('20260110', '40.00', 'A') + movement('20260202', '25.00', 'B'), '565.00', '20260203') }, answer)
    expect(valueOf(await january(organization))).toEqual({ fileName: 'winter.ofx', on: '2026-02-03', statedCents: 56_500, closingCents: 54_000 })
    expect(valueOf(await january(organization, '2026-02-03'))).toMatchObject({ closingCents: 56_500 })
    expect(valueOf(await january(organization, '2026-02-28'))).toMatchObject({ on: '2026-02-03', closingCents: 56_500 })
  })

  it('goes with the import that is taken back', async () => {
    const organization = await anOrganization()
    const id = await importedFile(organization, { name: 'january.ofx', text: ofx(movement('20260110', '40.00', 'A'), '540.00', '20260131') }, answer)
    expect(valueOf(await january(organization))).toMatchObject({ closingCents: 54_000 })
    valueOf(await undoImport(organization.administrator, { chapterId: organization.chapter.id, id }))
    expect(valueOf(await january(organization))).toBeNull()
  })

  it('is for who reconciles', async () => {
    const organization = await anOrganization()
    const of = { chapterId: organization.chapter.id, bankAccountId: organization.bankAccountId, from: calendarDate('2026-01-01'), through: calendarDate('2026-01-31') }
    expect(refusalOf(await statedClosing(organization.actorAs('secretary'), of)).reason).toBe('not-allowed')
    expect(refusalOf(await statedClosing(organization.actorAs('treasurer', organization.otherChapter.id), of)).reason).toBe('not-found')
  })
})
