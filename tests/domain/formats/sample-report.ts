import { calendarDate } from '@/lib/domain/calendar-date'
import { instant } from '@/lib/domain/instant'
import { cents, sumCents } from '@/lib/domain/money'
import type { RecordReference, ReportColumn, ReportDocument, ReportItem, ReportLine } from '@/lib/domain/reports/report-document'

/** Donors in the scripts that a chapter meets; none is a real person. */
export const sampleNames = [
  'Ayesha Siddiqui',
  'Željko Müller-Đorđević',
  'محمد اقبال چودھری',
  'Nguyễn Thị Minh Khai',
  'فاطمة الزهراء المنصوري',
  "Ḥusayn ʿAbd al-Raḥmān Sulaymān ibn Ibrāhīm al-Qurṭubī",
  'بیگم نصرت جہاں (Nusrat Jahan)',
  "O'Connor & Sons, Inc.",
  'Friends of the Valley Association of Greater Chicago, Illinois',
  'Αθηνά Παπαδοπούλου',
] as const

const columns: readonly ReportColumn[] = [
  { id: 'record', label: 'Record', kind: 'record' },
  { id: 'received', label: 'Received', kind: 'date' },
  { id: 'donor', label: 'Donor', kind: 'text' },
  { id: 'address', label: 'Address and employer', kind: 'text' },
  { id: 'method', label: 'Method', kind: 'text' },
  { id: 'amount', label: 'Amount', kind: 'amount' },
  { id: 'aggregate', label: 'Calendar year to date', kind: 'amount' },
]

export function record(number: number, kind: RecordReference['kind'] = 'donation'): RecordReference {
  const letter = kind === 'donation' ? 'D' : kind === 'expenditure' ? 'E' : 'L'
  return { kind, number: `CHI-${letter}-2026-${String(number).padStart(4, '0')}`, id: `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`, revision: 1 }
}

function donorLines(count: number): ReportLine[] {
  return Array.from({ length: Math.ceil(count / 3) }, (_, donor) => {
    const name = sampleNames[donor % sampleNames.length] ?? ''
    const amounts = [cents(25_000 + donor * 101), cents(10_050)]
    const details = amounts.map((amountCents, gift): ReportLine => ({
      id: `gift-${donor}-${gift}`,
      kind: 'detail',
      cells: [
        record(donor * 2 + gift + 1).number,
        `2026-0${(donor % 3) + 1}-${String((donor % 27) + 1).padStart(2, '0')}`,
        name,
        '1840 W. Division Street, Apt 3B, Chicago, IL 60622; Lakeview Community Hospital',
        gift === 0 ? 'Check' : 'Card',
        amountCents,
        gift === 0 ? amountCents : sumCents(amounts),
      ],
      amountCents,
      records: [record(donor * 2 + gift + 1)],
      rules: ['feca.itemize.individual'],
    }))
    const subtotal: ReportLine = {
      id: `subtotal-${donor}`, kind: 'subtotal', cells: [null, null, name, null, null, sumCents(amounts), null], amountCents: null, records: [], rules: [],
    }
    return [...details, subtotal]
  }).flat().slice(0, count)
}

const note: ReportLine = {
  id: 'note-1', kind: 'note', amountCents: null, records: [], rules: [],
  cells: [null, null, 'Two gifts of the same donor on one day are shown singly; together they are over the threshold.', null, null, null, null],
}

function receipts(lineCount: number): ReportItem {
  const lines = donorLines(lineCount)
  return {
    id: 'schedule-a', title: 'Receipts', schedule: 'Schedule A', parent: null, answer: 'yes',
    text: 'Gifts of donors whose total in the calendar year is over $200, one line a gift, grouped by donor. All other gifts are one total.',
    columns, lines: [...lines, note],
    totalCents: sumCents(lines.flatMap((line) => (line.amountCents === null ? [] : [line.amountCents]))),
  }
}

const contacts: ReportItem = {
  id: 'schedule-c', title: 'Lobbying contacts', schedule: 'Schedule C', parent: null, answer: 'yes', text: null, totalCents: null,
  columns: [
    { id: 'record', label: 'Record', kind: 'record' },
    { id: 'on', label: 'Date', kind: 'date' },
    { id: 'official', label: 'Official and office', kind: 'text' },
    { id: 'subject', label: 'What was said', kind: 'text' },
  ],
  lines: Array.from({ length: 6 }, (_, index) => ({
    id: `contact-${index}`, kind: 'detail' as const, amountCents: null, rules: ['lda.contact'], records: [record(index + 1, 'lobbying-contact')],
    cells: [
      record(index + 1, 'lobbying-contact').number, `2026-02-0${index + 1}`, 'Rep. Jane Example, House Committee on Foreign Affairs, Subcommittee on South and Central Asia',
      'Asked for support of a resolution on flood relief, and for a hearing on visas of students. Left a two-page paper with the member’s counsel, who asked for figures by district. '.repeat(index === 2 ? 5 : 1),
    ],
  })),
}

const nothingAbroad: ReportItem = {
  id: 'schedule-d', title: 'Money sent abroad', schedule: 'Schedule D', parent: null, answer: 'none', text: 'No money was sent abroad in this period.', columns: [], lines: [], totalCents: cents(0),
}

function disbursements(): ReportItem {
  const lines = Array.from({ length: 5 }, (_, index): ReportLine => ({
    id: `payment-${index}`, kind: 'detail', amountCents: cents(123_456 - index * 31_000), rules: [], records: [record(index + 1, 'expenditure')],
    cells: [record(index + 1, 'expenditure').number, `2026-03-1${index}`, index === 1 ? 'مکتبہ جدید پریس' : 'Printing House of Lake Street, LLC', 'Leaflets, 2,000 copies, for the meeting of March 20', cents(123_456 - index * 31_000)],
  }))
  return {
    id: 'schedule-b', title: 'Disbursements', schedule: 'Schedule B', parent: null, answer: 'yes', text: null,
    columns: [
      { id: 'record', label: 'Record', kind: 'record' },
      { id: 'paid', label: 'Paid', kind: 'date' },
      { id: 'payee', label: 'Payee', kind: 'text' },
      { id: 'purpose', label: 'Purpose', kind: 'text' },
      { id: 'amount', label: 'Amount', kind: 'amount' },
    ],
    lines, totalCents: sumCents(lines.flatMap((line) => (line.amountCents === null ? [] : [line.amountCents]))),
  }
}

/** A quarter's report as a chapter would have it; `lineCount` is the length of Schedule A. */
export function sampleReport(lineCount = 60, changes: Partial<ReportDocument> = {}): ReportDocument {
  return {
    form: 'quarterly-disclosure', edition: '1', title: 'Quarterly disclosure report',
    organization: { id: 'o', name: 'Sunrise People’s Party, Overseas Association', details: [] },
    chapters: [{ id: 'c', name: 'Chicago', details: ['1450 N. Example Avenue, Chicago, IL 60610'] }],
    registrant: { id: 'r', name: 'Sunrise People’s Party, Chicago Chapter', details: ['EIN 00-0000000', 'Registration 9999 under 22 U.S.C. 612'] },
    principals: [{ id: 'p', name: 'عوامی طلوع پارٹی (Sunrise People’s Party)', details: ['Republic of Zarqan', 'Foreign political party'] }],
    period: { from: calendarDate('2026-01-01'), through: calendarDate('2026-03-31'), label: 'First quarter of 2026' },
    asOf: { journalSize: 12_345, at: instant('2026-04-15T14:02:11.000Z') },
    rules: [
      { id: 'feca.itemize.individual', version: '2024-01-01', label: 'Gifts are listed singly once the total of a donor in a calendar year is over $200.', citation: '52 U.S.C. 30104(b)(3)(A)', toBeConfirmed: false },
      { id: 'house.quarter', version: '2025-01-01', label: 'The report covers one quarter of the calendar year, both ends included.', citation: 'Rule of the organization, adopted with its charter', toBeConfirmed: true },
    ],
    items: [receipts(lineCount), disbursements(), contacts, nothingAbroad],
    summary: [
      { id: 'opening', label: 'Opening balance', amountCents: cents(1_000_000), items: [], arithmetic: 'Closing balance of the quarter before', rules: [] },
      { id: 'receipts', label: 'Receipts', amountCents: cents(845_310), items: ['schedule-a'], arithmetic: 'Schedule A', rules: [] },
      { id: 'disbursements', label: 'Disbursements', amountCents: cents(-307_280), items: ['schedule-b'], arithmetic: 'Schedule B', rules: [] },
      { id: 'closing', label: 'Closing balance', amountCents: cents(1_538_030), items: ['schedule-a', 'schedule-b'], arithmetic: 'Opening balance + receipts - disbursements - sent abroad', rules: [] },
    ],
    findings: [
      { check: 'donation.foreign-source', severity: 'error', sentence: 'A gift of $500.00 came from an account abroad and says no country of the source.', citation: '22 U.S.C. 614(e)', toBeConfirmed: false, records: [record(7)] },
      { check: 'donation.late-entry', severity: 'warn', sentence: 'Fifty-two gifts were entered more than ten days after they were received.', citation: 'Policy of the organization, section 4', toBeConfirmed: true, records: Array.from({ length: 52 }, (_, index) => record(index + 1)) },
      { check: 'donation.number-gap', severity: 'info', sentence: 'Numbers run without a gap.', citation: null, toBeConfirmed: false, records: [] },
    ],
    leftOut: [
      { record: record(12), reason: 'Voided on March 3, 2026: entered by mistake.', amountCents: cents(50_000) },
      { record: record(31), reason: 'Returned to the donor before it was accepted.', amountCents: cents(2_500) },
    ],
    notices: ['This report shows what the chapter recorded and which rules were applied. It is not legal advice and does not say that any duty is met.'],
    ...changes,
  }
}
