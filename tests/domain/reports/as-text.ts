import { cents, formatCents } from '@/lib/domain/money'
import { readingOrder } from '@/lib/domain/reports/reading-order'
import type { ReportDocument, ReportItem } from '@/lib/domain/reports/report-document'

function itemText(item: ReportItem): readonly string[] {
  const title = `${item.schedule === null ? '' : `${item.schedule}. `}${item.title}${item.parent === null ? '' : ` (of ${item.parent})`}`
  const lines = item.lines.map(({ kind, cells, rules }) => {
    const shown = cells.map((cell, index) => (typeof cell === 'number' && item.columns[index]?.kind === 'amount' ? formatCents(cents(cell)) : String(cell ?? '')))
    const mark = kind === 'detail' ? ' ' : kind === 'subtotal' ? '=' : '~'
    return `  ${mark} ${shown.join(' | ')}${rules.length === 0 ? '' : `  [${rules.join(', ')}]`}`
  })
  return [
    '', title, ...(item.text === null ? [] : [`  ${item.text}`]), ...(item.answer === 'none' ? ['  None'] : [`  # ${item.columns.map(({ label }) => label).join(' | ')}`, ...lines]),
    ...(item.totalCents === null ? [] : [`  TOTAL ${formatCents(item.totalCents)}`]),
  ]
}

/** A report as plain lines, so that a changed figure is one changed line in review. `=` subtotal, `~` note. */
export function asText(document: ReportDocument): string {
  const { period, asOf } = document
  const { body, last } = readingOrder(document)
  const text = [
    `${document.title}, ${period.label}`, `form ${document.form}, edition ${document.edition}, journal ${asOf.journalSize} at ${asOf.at ?? ''}`,
    ...[document.registrant, ...document.principals, ...document.chapters].map(({ name, details }) => [name, ...details].join('; ')),
    ...body.flatMap(itemText),
    '', 'Summary', ...document.summary.map(({ label, amountCents, arithmetic, rules }) => `  ${label}: ${formatCents(amountCents)} (${arithmetic}) [${rules.join(', ')}]`),
    '', 'Findings', ...document.findings.map(({ severity, check, sentence, records }) => `  ${severity} ${check}: ${sentence} [${records.map(({ number }) => number).join(', ')}]`),
    '', 'Left out', ...document.leftOut.map(({ record, reason, amountCents }) => `  ${record.number}: ${reason}${amountCents === null ? '' : `, ${formatCents(amountCents)}`}`),
    '', 'Rules', ...document.rules.map(({ id, version, citation }) => `  ${id}, ${version}, ${citation}`),
    ...last.flatMap(itemText),
    '', ...document.notices,
  ]
  return `${text.map((line) => line.trimEnd()).join('\n')}\n`
}
