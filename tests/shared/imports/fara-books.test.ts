import fs from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { importFile } from '@/lib/data/imports/import-file'
import { calendarDate } from '@/lib/domain/calendar-date'
import { sumCents } from '@/lib/domain/money'
import { emptyRegistration } from '@/lib/domain/registration'
import { faraPeriod } from '@/lib/domain/reporting-period'
import { csvLine } from '@/lib/formats/csv/csv-line'
import { useDatabase } from '../../data/database'
import { temporaryFolder } from '../../data/imports/organization'
import { item } from '../../domain/reports/fara/fara-facts'
import { anOrganization, valueOf, type TestOrganization } from '../../factories/organization'
import { drafted } from '../../factories/reports'

const source = path.resolve(__dirname, '../../../../shared/data/fara')
const describeWithSource = fs.existsSync(source) ? describe : describe.skip

useDatabase()

const folder = temporaryFolder()
afterAll(() => { fs.rmSync(folder, { recursive: true, force: true }) })

type Line = { readonly principal: string; readonly amount: string; readonly day: string; readonly periodEnd: 'yes' | 'no'; readonly purpose: string }

/** `08/31/13` where only the end of the period was found, a day otherwise. */
function filed(name: string): readonly Line[] {
  const rows: readonly Readonly<Record<string, string>>[] = parse(fs.readFileSync(path.join(source, name)), { columns: true })
  return rows.map((row) => {
    const [month = '', day = '', year = ''] = (row['date'] ?? '').split('/')
    return { principal: row['foreign_principal'] ?? '', amount: row['amount'] ?? '', day: year === '' ? (row['date'] ?? '') : `20${year}-${month}-${day}`, periodEnd: row['date_is_period_end'] === 'True' ? 'yes' : 'no', purpose: row['purpose'] ?? '' }
  })
}

/** The file that a registrant would keep: who the principal is stands in each row. */
function written(name: string, header: readonly string[], rows: readonly (readonly string[])[]): string {
  const file = path.join(folder, name)
  fs.writeFileSync(file, [header, ...rows].map(csvLine).join(''))
  return file
}

function principalOf({ principal }: Line): string {
  return JSON.stringify({ name: principal, kind: 'GOVERNMENT', country: 'ZZ' })
}

async function added({ administrator, chapter }: TestOrganization, file: string): Promise<number> {
  const problems: unknown[] = []
  const outcome = await importFile({ ...administrator, kind: 'operator', userId: null }, { path: file, chapterId: chapter.id, kind: null }, { onProblem: (problem) => problems.push(problem), onProgress: () => undefined })
  expect(problems).toEqual([])
  return valueOf(outcome).added
}

function centsOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { amount }) => sum + Number(amount.replace('.', '')), 0)
}

describeWithSource('the money lines of filed statements, imported into the books', () => {
  it('come out as items 14(a) and 15(a)(1) of their periods with the same sums; those without a day of their own are counted with a finding', async () => {
    const [receipts, payments] = [filed('nsd2-receipts.sample.csv'), filed('nsd2-disbursements.sample.csv')]
    const registeredOn = calendarDate('2009-06-15')
    const organization = await anOrganization({ registrations: [{ ...emptyRegistration, regime: 'FARA', number: '7001', becameAgentOn: registeredOn, registeredOn }] })
    const gifts = written('donations.csv', ['date', 'kind', 'donor_name', 'donor_type', 'amount', 'method', 'purpose', 'receipt_number', 'report_text', 'date_is_period_end', 'principal'], receipts.map((line, index) =>
      [line.day, 'from_foreign_principal', line.principal, 'government', line.amount, 'wire', 'general', `R-${String(index)}`, line.purpose, line.periodEnd, principalOf(line)]))
    const paid = written('expenditures.csv', ['date', 'payee', 'amount', 'category', 'method', 'purpose', 'date_is_period_end', 'principal'], payments.map((line) =>
      [line.day, 'Not named', line.amount, 'other', 'check', line.purpose === '' ? 'Not given' : line.purpose, line.periodEnd, principalOf(line)]))
    expect([await added(organization, gifts), await added(organization, paid)]).toEqual([receipts.length, payments.length])
    const found = { receiptCents: 0, paymentCents: 0, 'FARA-09': 0, 'FARA-10': 0, lines: 0 }
    for (let half = 0; half < 12; half += 1) {
      const period = faraPeriod(registeredOn, half)
      const document = await drafted(organization.administrator, { chapterId: null, form: 'fara-nsd2', period })
      const within = (lines: readonly Line[]) => lines.filter(({ day }) => day >= period.from && day <= period.through)
      const [received, spent] = ['item-14-a', 'item-15-a-1'].map((id) => item(document, id))
      expect([received?.totalCents, spent?.totalCents]).toEqual([centsOf(within(receipts)), centsOf(within(payments))])
      found.receiptCents += received?.totalCents ?? 0
      found.paymentCents += sumCents([spent?.totalCents ?? sumCents([])])
      for (const check of ['FARA-09', 'FARA-10'] as const) found[check] += document.findings.filter((finding) => finding.check === check).flatMap(({ records }) => records).length
      found.lines += [received, spent].flatMap((each) => each?.lines ?? []).filter(({ kind }) => kind === 'detail').length
    }
    const undated = (lines: readonly Line[]) => lines.filter(({ periodEnd }) => periodEnd === 'yes').length
    expect(found).toEqual({ receiptCents: centsOf(receipts), paymentCents: centsOf(payments), 'FARA-09': undated(receipts), 'FARA-10': undated(payments), lines: receipts.length + payments.length })
  }, 120_000)
})
