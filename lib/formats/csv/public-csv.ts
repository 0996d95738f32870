/** The public version of a report as one flat CSV: a line a figure, purpose, gift, payment, transfer and contact. Amounts are dollars with two decimals. */
import { formatPlain, type Cents } from '@/lib/domain/money'
import type { PublicReport } from '@/lib/domain/publication/public-report'
import { csvByteOrderMark, csvLine } from './csv-line'

const columns = [
  'section', 'id', 'date', 'who', 'what', 'category', 'purpose', 'principal', 'country', 'channel', 'amount', 'donors', 'required_by',
  'beneficiary', 'form', 'institution', 'place', 'materials', 'attendees', 'official', 'topics', 'issue', 'asked', 'from_lines',
] as const

type Row = Partial<Record<(typeof columns)[number], string | number | null>>

function dollars(amount: Cents | null): string | null {
  return amount === null ? null : formatPlain(amount)
}

function* rowsOf(report: PublicReport): Generator<Row> {
  const { id, version, form, edition, period, licence, seal } = report
  const facts = {
    report: id, version: String(version), form, edition, organization: report.organization, from: period.from, through: period.through,
    sealed_at: seal.sealedAt, sealed_text: seal.textHash, lines: seal.lineRoot, licence, summary: report.summary,
  }
  for (const [name, what] of Object.entries(facts)) yield { section: 'report', id: name, what }
  for (const { name, details } of report.principals) yield { section: 'principal', who: name, what: details }
  for (const { name, details } of report.registrations) yield { section: 'registration', who: name, what: details }
  for (const figure of report.figures) yield { section: 'figure', id: figure.id, what: figure.label, amount: dollars(figure.amountCents), from_lines: figure.from.join(' ') }
  for (const { purposes, donors, amountCents, from } of report.raisedFor) yield { section: 'purpose-raised', purpose: purposes.join('; '), donors, amount: dollars(amountCents), from_lines: from.join(' ') }
  for (const { purpose, spentCents, sentAbroadCents } of report.purposes) {
    yield { section: 'purpose-spent', purpose, amount: dollars(spentCents) }
    yield { section: 'purpose-sent-abroad', purpose, amount: dollars(sentAbroadCents) }
  }
  for (const gift of report.gifts) yield { section: 'gift', id: gift.id, who: gift.who, donors: gift.donors, amount: dollars(gift.amountCents), required_by: gift.requiredBy, from_lines: gift.from.join(' ') }
  for (const { on, to, amountCents, from, ...payment } of report.payments) yield { section: 'payment', ...payment, date: on, who: to, amount: dollars(amountCents), from_lines: from.join(' ') }
  for (const { on, to, amountCents, from, ...transfer } of report.transfers) yield { section: 'transfer', ...transfer, date: on, who: to, amount: dollars(amountCents), from_lines: from.join(' ') }
  for (const { on, from, ...contact } of report.contacts) yield { section: 'contact', ...contact, date: on, from_lines: from.join(' ') }
  for (const what of report.notShown) yield { section: 'not-shown', what }
}

/** Gives the file whole, with the byte order mark that spreadsheets need. */
export function publicCsv(report: PublicReport): string {
  const lines = [...rowsOf(report)].map((row) => csvLine(columns.map((column) => row[column] ?? null)))
  return csvByteOrderMark + csvLine(columns) + lines.join('')
}
