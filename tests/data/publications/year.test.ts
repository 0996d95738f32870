import readExcelFile from 'read-excel-file/node'
import { readAs } from '@/lib/data/database/transaction'
import { prisma } from '@/lib/data/database/client'
import { newId } from '@/lib/data/database/uuid'
import { voidDonation } from '@/lib/data/donations/void'
import { voidExpenditure } from '@/lib/data/expenditures/void'
import { findPublicPlace, readPublicPage } from '@/lib/data/installation/public-page'
import { voidLobbyingContact } from '@/lib/data/lobbying-contacts/void'
import { approveReport } from '@/lib/data/reports/approve'
import { draftReport } from '@/lib/data/reports/draft'
import { explainReport } from '@/lib/data/reports/explain'
import { sealReport } from '@/lib/data/reports/seal'
import { openSealed, sealedFiles } from '@/lib/data/reports/sealed'
import { documentFromText } from '@/lib/data/reports/sealed-text'
import type { ReportKey } from '@/lib/data/reports/version'
import { voidTransfer } from '@/lib/data/transfers/void'
import { changePublication } from '@/lib/data/publications/change'
import { previewReport } from '@/lib/data/publications/preview'
import { publishReport } from '@/lib/data/publications/publish'
import { calendarDate } from '@/lib/domain/calendar-date'
import { instant } from '@/lib/domain/instant'
import type { Actor } from '@/lib/domain/permission'
import { cents, formatCents, formatPlain, sumCents, zeroCents } from '@/lib/domain/money'
import type { PublicPage } from '@/lib/domain/publication/archive'
import { publicText } from '@/lib/domain/publication/build'
import type { PublicReport } from '@/lib/domain/publication/public-report'
import type { RecordReference, ReportDocument } from '@/lib/domain/reports/report-document'
import { quarter } from '@/lib/domain/reporting-period'
import { loadExample } from '@/lib/example/load'
import { publicCsv } from '@/lib/formats/csv/public-csv'
import { publicPageHtml } from '@/lib/formats/html/public-page'
import { publicReportHtml } from '@/lib/formats/html/public-report'
import { publicPdf } from '@/lib/formats/pdf/public-pdf'
import { publicPageMail } from '@/lib/mail/public-page-mail'
import { wordsFor } from '@/lib/words'
import { valueOf } from '../../factories/organization'
import { readPdf, textOf } from '../../domain/formats/read-pdf'
import { useDatabase } from '../database'

useDatabase()

const context = { words: wordsFor('publicPage'), tag: 'en-US', locale: 'en', direction: 'ltr' } as const
const quarters = [1, 2, 3, 4] as const

type Books = { readonly chapterId: string; readonly slug: string; readonly treasurer: Actor; readonly administrator: Actor }

async function exampleBooks(): Promise<Books> {
  await loadExample()
  const organization = await prisma().organization.findFirstOrThrow({ where: { example: true } })
  const actor = (role: 'treasurer' | 'administrator'): Actor => ({
    kind: 'user', userId: newId(), name: `A ${role}`, organizationId: organization.id, provedRecently: true, memberships: [{ role, chapterId: null, until: null, auditId: null }],
    at: instant('2026-03-15T17:00:00.000Z'), today: calendarDate('2026-03-15'),
  })
  const administrator = actor('administrator')
  const chapter = await readAs(administrator, (tx) => tx.chapter.findFirstOrThrow({ where: { slug: 'chicago' } }))
  return { chapterId: chapter.id, slug: organization.slug, administrator, treasurer: actor('treasurer') }
}

/** The example has records that no report may be sealed with, so that people see what is found: they are voided here. */
async function voidRecord({ treasurer, chapterId }: Books, { kind, id, revision }: RecordReference): Promise<void> {
  const voider = { ...treasurer, memberships: [{ role: 'administrator', chapterId: null, until: null, auditId: null } as const] }
  const place = { chapterId, id, revision, reason: 'Cannot be reported so' }
  if (kind === 'donation') valueOf(await voidDonation(voider, place))
  if (kind === 'expenditure') valueOf(await voidExpenditure(voider, place))
  if (kind === 'transfer') valueOf(await voidTransfer(voider, place))
  if (kind === 'lobbying-contact') valueOf(await voidLobbyingContact(voider, place))
}

async function sealQuarter(books: Books, key: ReportKey): Promise<void> {
  const draft = async (): Promise<ReportDocument> => valueOf(await draftReport(books.treasurer, key.form, key))
  const blocking = (await draft()).findings.filter(({ severity }) => severity === 'stop' || severity === 'error').flatMap(({ records }) => records)
  for (const record of new Map(blocking.map((each) => [each.id, each])).values()) await voidRecord(books, record)
  const notes = (await draft()).findings.filter(({ severity }) => severity === 'warn').map(({ check, sentence }) => ({ check, sentence, note: 'Seen' }))
  valueOf(await explainReport(books.treasurer, { key, formKey: newId(), notes, signers: [{ name: 'Amina Kareem', office: 'President' }], signerIds: [] }))
  for (const actor of [books.treasurer, books.administrator]) valueOf(await approveReport(actor, { key, formKey: newId(), journalSize: (await draft()).asOf.journalSize }))
  valueOf(await sealReport(books.administrator, { key, version: 1 }))
  const { version } = valueOf(await previewReport(books.administrator, key, 1))
  valueOf(await publishReport(books.administrator, { key, version: 1, previewedHash: version.hash, summary: 'Books were kept and aid was sent.' }))
}

/** The amount of a line of the sealed report by the path that its line tree uses. */
function sealedCents({ items, summary }: ReportDocument, path: string): number | null | undefined {
  const [part, item, ...line] = path.split('/')
  if (part === 'summary') return summary.find(({ id }) => id === item)?.amountCents
  const found = items.find(({ id }) => id === item)
  return line.length === 0 ? found?.totalCents : found?.lines.find(({ id }) => id === line.join('/'))?.amountCents
}

const line = (cells: readonly string[]): string => cells.join(',')

/** The files of a seal and of its public version that only another program opens. */
type Opened = { readonly pdf: string; readonly sheet: ReadonlySet<unknown>; readonly publicPdf: string }

async function openFiles({ administrator }: Books, key: ReportKey, report: PublicReport, textHash: string): Promise<Opened> {
  const bytesOf = async (format: 'pdf' | 'xlsx'): Promise<Buffer> => valueOf(await sealedFiles(administrator, { key, version: 1 }, format))[0]?.bytes ?? Buffer.of()
  const sheets = await readExcelFile(await bytesOf('xlsx'))
  return {
    pdf: textOf(readPdf(await bytesOf('pdf'))), sheet: new Set<unknown>(sheets.flatMap(({ data }) => data.flat())), publicPdf: textOf(readPdf(Buffer.from(await publicPdf(report, textHash)))),
  }
}

/** Every figure, payment and transfer as the files for people tell it: dollars with a comma in the PDF, a number in the spreadsheet. */
function walkFiles(sealed: ReportDocument, report: PublicReport, { pdf, sheet, publicPdf: ofEverybody }: Opened): void {
  const single = [...report.payments.filter(({ id }) => id !== 'fees'), ...report.transfers].map(({ from: [path = ''] }) => path)
  for (const path of [...report.figures.flatMap(({ from }) => from), ...single, ...report.raisedFor.flatMap(({ from }) => from)]) {
    const amount = cents(sealedCents(sealed, path) ?? Number.NaN)
    expect([path, pdf.includes(formatCents(amount)), sheet.has(Number(formatPlain(amount)))]).toEqual([path, true, true])
  }
  const shown = [...report.figures, ...report.payments, ...report.transfers, ...report.gifts, ...report.raisedFor].map(({ amountCents }) => amountCents ?? zeroCents)
  const purposes = report.purposes.flatMap(({ spentCents, sentAbroadCents }) => [spentCents, sentAbroadCents])
  expect([...shown, ...purposes].filter((amount) => !ofEverybody.includes(formatCents(amount)))).toEqual([])
  const together = ofEverybody.replace(/\s/g, '')
  for (const said of [report.seal.textHash, report.seal.lineRoot]) expect(together).toContain(said)
  expect(together).not.toContain('Findings')
}

/** Every figure of one report, as the JSON, the CSV and the page tell it, against the sealed text. */
function walk(sealed: ReportDocument, sealedCsv: string, report: PublicReport, page: string, csv: string): number {
  for (const { id, label, amountCents, from: [path = ''] } of report.figures) {
    expect([id, amountCents]).toEqual([id, sealedCents(sealed, path)])
    expect(csv).toContain(line(['figure', id, '', '', label, '', '', '', '', '', formatPlain(amountCents ?? zeroCents)]))
    expect(sealedCsv).toContain(formatPlain(amountCents ?? zeroCents))
    expect(page).toContain(`<td data-label="Figure">${label}</td><td class="amount" data-label="Amount"><bdi dir="ltr">${formatCents(amountCents ?? zeroCents)}</bdi></td>`)
  }
  const single = [...report.payments.filter(({ id }) => id !== 'fees'), ...report.transfers]
  for (const { id, amountCents, from: [path = ''] } of single) {
    expect([id, amountCents]).toEqual([id, sealedCents(sealed, path)])
    expect(page).toContain(formatCents(amountCents))
    expect(csv).toContain(formatPlain(amountCents))
    expect(sealedCsv).toContain(formatPlain(amountCents))
  }
  const total = (amounts: readonly { readonly amountCents: PublicReport['payments'][number]['amountCents'] }[]): number => sumCents(amounts.map(({ amountCents }) => amountCents))
  expect(total(report.gifts)).toBe(sealedCents(sealed, 'items/receipts'))
  expect(total(report.payments)).toBe(sealedCents(sealed, 'items/disbursements'))
  expect(total(report.transfers)).toBe(sealedCents(sealed, 'items/sent-abroad'))
  expect([0, sealedCents(sealed, 'summary/receipts')]).toContain(sumCents(report.raisedFor.map(({ amountCents }) => amountCents)))
  expect(report.raisedFor.filter(({ donors }) => donors < 5)).toEqual([])
  expect(sumCents(report.purposes.map(({ spentCents }) => spentCents))).toBe(sealedCents(sealed, 'summary/disbursements'))
  expect(sumCents(report.purposes.map(({ sentAbroadCents }) => sentAbroadCents))).toBe(sealedCents(sealed, 'summary/abroad'))
  expect(report.gifts.filter(({ donors, requiredBy }) => donors < 5 && requiredBy === null)).toEqual([])
  expect(report.contacts.map(({ id }) => id)).toEqual(sealed.items.find(({ id }) => id === 'lobbying-contacts')?.lines.map(({ id }) => id))
  return report.figures.length + single.length
}

describe('a year of the example organization', () => {
  it('is public to the byte as it was sealed: every figure of the page, the JSON, the CSV and the PDF is the sealed line, the screen and each sealed file', async () => {
    const books = await exampleBooks()
    const { administrator, chapterId, slug } = books
    valueOf(await changePublication(administrator, { chapterId, revision: 0, shown: true, about: '', contact: '', donorNames: 'never' }, publicPageMail))
    const keys = quarters.map((each): ReportKey => ({ chapterId, form: 'quarterly-disclosure', period: quarter(2025, each) }))
    for (const key of keys) await sealQuarter(books, key)
    const place = await findPublicPlace({ organization: slug, chapter: 'chicago', at: administrator.at })
    const shown: PublicPage | null = place === null ? null : await readPublicPage(place)
    if (shown === null) throw new Error('The page is on')
    const main = publicPageHtml(context, shown)
    let walked = 0
    for (const key of keys) {
      const [json] = valueOf(await sealedFiles(administrator, { key, version: 1 }, 'json'))
      const [csv] = valueOf(await sealedFiles(administrator, { key, version: 1 }, 'csv'))
      const sealed = documentFromText(json?.bytes.toString('utf8') ?? '')
      const { document: screen, sealed: seal } = valueOf(await openSealed(administrator, { key, version: 1 }))
      expect(screen).toEqual(sealed)
      const archived = shown.reports.find(({ published }) => published.number === seal.number)
      if (archived?.report == null) throw new Error('The report is public')
      const read: PublicReport = JSON.parse(publicText(archived.report))
      expect(read).toEqual(archived.report)
      expect(read.seal.textHash).toBe(seal.textHash)
      walked += walk(sealed, csv?.bytes.toString('utf8') ?? '', read, publicReportHtml(context, shown, archived), publicCsv(read))
      walkFiles(sealed, read, await openFiles(books, key, read, archived.published.textHash))
      const shownAs = [['receipts', 'Raised'], ['disbursements', 'Spent'], ['abroad', 'Sent abroad']] as const
      const amounts = shownAs.map(([id, label]) => `<td class="amount" data-label="${label}"><bdi dir="ltr">${formatCents(sealed.summary.find((each) => each.id === id)?.amountCents ?? zeroCents)}</bdi></td>`)
      expect(main).toContain(`${seal.number}</bdi></a></td>${amounts.join('')}`)
    }
    expect(walked).toBeGreaterThan(20)
  }, 240_000)
})
