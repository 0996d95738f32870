import fs from 'node:fs'
import path from 'node:path'
import { founderOperator } from '@/lib/auth/operator'
import { sqlAs } from '@/lib/data/database/transaction'
import { importFile } from '@/lib/data/imports/import-file'
import { foundOrganization } from '@/lib/data/installation/found-organization'
import { draftReport } from '@/lib/data/reports/draft'
import { calendarDate } from '@/lib/domain/calendar-date'
import { organizationDefaults } from '@/lib/domain/organization'
import type { Actor } from '@/lib/domain/permission'
import { emptyRegistration } from '@/lib/domain/registration'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { faraPeriod } from '@/lib/domain/reporting-period'
import { renderPdf } from '@/lib/formats/pdf/render'
import { commandMemory } from './command'
import { bestOfThree, say, timed } from './measure'

const registeredOn = calendarDate('2025-06-15')
const period = faraPeriod(registeredOn, 0)
/** Lines of the statement: what the principal paid; everything else is a gift that the statement counts and does not list. */
const linesOfPdf = 5_000

/** The floor: the same rows read once, as the statement reads them, without making anything of them. */
const floorStatement = `SELECT count(*), max(number), sum(amount_cents), max(report_text) FROM (
  SELECT d.*, p.name FROM donation d LEFT JOIN person p ON p.organization_id = d.organization_id AND p.id = d.donor_id ORDER BY d.received_on, d.number) d`

/** A file of that many receipts of one half-year, of which 5,000 are the principal's. */
function write(folder: string, rows: number): string {
  const file = path.join(folder, 'statement.csv')
  const day = (row: number) => new Date(Date.UTC(2025, 6, 1) + (row % 183) * 86_400_000).toISOString().slice(0, 10)
  const each = Math.max(1, Math.floor(rows / linesOfPdf))
  const lines = Array.from({ length: rows }, (_, row) =>
    row % each === 0 && row / each < linesOfPdf
      ? `${day(row)},from_foreign_principal,Ministry of Culture,government,${String(100 + (row % 900))}.50,wire,general,R-${String(row)},Fee for the month,"{""name"":""Ministry of Culture"",""kind"":""GOVERNMENT"",""country"":""PK""}"`
      : `${day(row)},gift,Donor ${String(row % 20_000)},individual,${String(5 + (row % 300))}.25,card,general,R-${String(row)},,`)
  fs.writeFileSync(file, ['date,kind,donor_name,donor_type,amount,method,purpose,receipt_number,report_text,principal', ...lines].join('\n'))
  return file
}

async function aRegistrant(folder: string, rows: number): Promise<Actor> {
  const actor = founderOperator('America/Chicago')
  const founded = await foundOrganization(actor, {
    profile: { ...organizationDefaults, name: 'Registrant', legalName: 'Registrant' }, members: [], bankAccounts: [], principals: [],
    chapters: [{ slug: 'registrant', name: 'Registrant', numberPrefix: 'REG', importCode: null, reportApprovers: [], state: 'IL', city: 'Chicago', fiscalYearStartMonth: 1, timeZone: 'America/Chicago' }],
    registrations: [{ ...emptyRegistration, regime: 'FARA', number: '7001', becameAgentOn: registeredOn, registeredOn }],
  })
  if (!founded.ok) throw new Error('The registrant was not founded')
  const filled = await importFile(actor, { path: write(folder, rows), chapterId: founded.value.chapters[0]?.id ?? null, kind: null }, { onProblem: () => undefined, onProgress: () => undefined })
  if (!filled.ok) throw new Error('The receipts were refused')
  return actor
}

async function drafted(actor: Actor): Promise<ReportDocument> {
  const report = await draftReport(actor, 'fara-nsd2', { chapterId: null, period })
  if (!report.ok) throw new Error('The statement was refused')
  return report.value
}

/** The PDF in its child process: how long, and the most memory that the child takes. */
async function pdfOf(document: ReportDocument) {
  const { milliseconds, value } = await timed(() => renderPdf(document))
  return { milliseconds, peak: Math.max(...value.files.map(({ peakBytes }) => peakBytes)) / 1_048_576, pages: value.files.reduce((sum, { pages }) => sum + pages, 0) }
}

/** The supplemental statement of a half-year with all records in it, and its PDF of 5,000 lines; each build the best of three, cache warm. */
export async function benchStatement(folder: string, rows: number): Promise<void> {
  const actor = await aRegistrant(folder, rows)
  const build = await bestOfThree(() => drafted(actor))
  const floor = await bestOfThree(() => sqlAs(actor, (client) => client.query(floorStatement), 'read'))
  const document = await drafted(actor)
  const lines = document.items.reduce((sum, item) => sum + item.lines.filter(({ kind }) => kind === 'detail').length, 0)
  const pdf = await pdfOf(document)
  say(`the statement NSD-2 of a half-year with ${String(rows)} records`, {
    'build, ms': build, 'floor': floorStatement, 'floor, ms': floor, 'build / floor': build / floor,
    'peak memory of npm run report, MB': await commandMemory(['--organization', 'registrant', '--form', 'fara-nsd2', '--period', `${period.from}..${period.through}`, '--format', 'json', '--out', folder]),
    'lines': lines, 'pdf, ms': pdf.milliseconds, 'pages': pdf.pages, 'peak memory of the child that makes the PDF, MB': pdf.peak, 'target': 'build under 3 s and 400 MB, PDF under 10 s',
  })
}
