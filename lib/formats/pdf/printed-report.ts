/**
 * What the template sets, and nothing else: texts ready for the page, widths, kinds of rows.
 * It reaches Typst as JSON, so that nothing a person typed is ever read as Typst source.
 */
import { formatCents } from '@/lib/domain/money'
import { displayCell, displayCount, displayDate, displayInstant, recordNumbers, severityWords } from '@/lib/formats/display'
import type { LeftOut, ReportDocument, ReportItem, ReportLine, ReportParty } from '@/lib/domain/reports/report-document'
import type { PartSlice } from './parts'
import { printedText, type PrintedText } from './printed-text'
import { tableLayout, type ColumnLayout } from './table-layout'

export type PrintedRow = {
  readonly kind: 'detail' | 'subtotal' | 'note'
  readonly cells: readonly PrintedText[]
  /** True for a row with one text only, which then runs over all columns. */
  readonly whole: boolean
  /** A row stays on one sheet unless its text is long. */
  readonly long: boolean
}

export type PrintedItem = {
  readonly level: number
  readonly title: PrintedText
  readonly range: string | null
  readonly text: PrintedText | null
  readonly none: boolean
  readonly landscape: boolean
  readonly fontSize: number
  readonly columns: readonly (Omit<ColumnLayout, 'label'> & { readonly label: PrintedText })[]
  readonly rows: readonly PrintedRow[]
  readonly total: { readonly amount: string; readonly column: number | null } | null
}

type PrintedRecordRow = { readonly cells: readonly PrintedText[] }

type PrintedRule = PrintedRecordRow & { readonly toBeConfirmed: boolean }

export type PrintedFinding = {
  readonly severity: string
  readonly sentence: PrintedText
  readonly citation: PrintedText
  readonly toBeConfirmed: boolean
  readonly records: readonly PrintedText[]
  readonly more: string
}

type PrintedFact = { readonly text: PrintedText; readonly strong: boolean }

export type PrintedReport = {
  readonly title: PrintedText
  readonly titleText: string
  readonly runningHead: PrintedText
  readonly organization: PrintedText
  readonly part: string | null
  readonly draft: boolean
  readonly date: { readonly year: number; readonly month: number; readonly day: number } | null
  readonly facts: readonly { readonly label: string; readonly values: readonly PrintedFact[] }[]
  readonly notices: readonly PrintedText[]
  readonly summary: readonly { readonly label: PrintedText; readonly amount: string; readonly arithmetic: PrintedText }[]
  readonly index: readonly { readonly part: string; readonly holds: readonly PrintedText[] }[]
  readonly items: readonly PrintedItem[]
  readonly findings: readonly PrintedFinding[] | null
  readonly leftOut: readonly PrintedRecordRow[] | null
  readonly rules: readonly PrintedRule[] | null
}

export type PrintedReportOptions = { readonly draft: boolean; readonly documentHash: string }

const recordsNamedMax = 40
const signsOnOneSheet = 500
const standingNotice = 'This report shows what was recorded and the rules that were applied to it. It is not legal advice.'
const recordKindWords: Readonly<Record<LeftOut['record']['kind'], string>> = {
  donation: 'Donation',
  'lobbying-contact': 'Lobbying contact',
  expenditure: 'Expenditure',
  transfer: 'Transfer',
  person: 'Person',
  'checklist-answer': 'Checklist answer',
  'bank-account': 'Bank account',
}

type Print = (text: string) => PrintedText

function partyValues(parties: readonly ReportParty[], print: Print): { text: PrintedText; strong: boolean }[] {
  return parties.flatMap((party) => [
    { text: print(party.name), strong: true },
    ...party.details.map((detail) => ({ text: print(detail), strong: false })),
  ])
}

function asOfText(document: ReportDocument): string {
  const { journalSize, at } = document.asOf
  if (at === null) return 'The journal was empty'
  return `Journal entry ${displayCount(journalSize)}, written ${displayInstant(at)}`
}

function factsOf(document: ReportDocument, options: PrintedReportOptions, print: Print): PrintedReport['facts'] {
  const { from, through, label } = document.period
  const days = `${displayDate(from)} to ${displayDate(through)}, both days included`
  const one = (text: string): { text: PrintedText; strong: boolean }[] => [{ text: print(text), strong: false }]
  return [
    { label: 'Period', values: [{ text: print(label), strong: true }, ...one(days)] },
    { label: 'Registrant', values: partyValues([document.registrant], print) },
    { label: document.principals.length === 1 ? 'Foreign principal' : 'Foreign principals', values: partyValues(document.principals, print) },
    { label: document.chapters.length === 1 ? 'Chapter' : 'Chapters', values: partyValues(document.chapters, print) },
    { label: 'As of', values: one(asOfText(document)) },
    { label: 'Form', values: one(`${document.form}, edition ${document.edition}`) },
    { label: 'SHA-256 of the data', values: one(options.documentHash.replace(/(.{16})(?=.)/gu, '$1 ')) },
  ].filter((fact) => fact.values.length > 0)
}

function noticesOf(document: ReportDocument, print: Print): PrintedText[] {
  const said = document.notices.some((notice) => /not legal advice/iu.test(notice))
  return [...document.notices, ...(said ? [] : [standingNotice])].map(print)
}

function rowOf(line: ReportLine, item: ReportItem, print: Print): PrintedRow {
  const texts = item.columns.map((column, index) => displayCell(column.kind, line.cells[index] ?? null))
  const filled = texts.filter((text) => text !== '')
  const whole = line.kind === 'note' && filled.length === 1
  const long = filled.some((text) => text.length > signsOnOneSheet)
  return { kind: line.kind, cells: (whole ? filled : texts).map(print), whole, long }
}

function levelOf(item: ReportItem, items: readonly ReportItem[]): number {
  const parent = item.parent === null ? undefined : items.find((candidate) => candidate.id === item.parent)
  return parent && parent !== item ? Math.min(levelOf(parent, items) + 1, 4) : 1
}

function itemTitle(item: ReportItem): string {
  return item.schedule === null || item.title.includes(item.schedule) ? item.title : `${item.schedule}. ${item.title}`
}

function rangeText(slice: PartSlice): string | null {
  if (slice.through - slice.from === slice.of) return null
  return `Lines ${displayCount(slice.from + 1)} to ${displayCount(slice.through)} of ${displayCount(slice.of)}`
}

/** Tells whether a column holds what each line adds, so that the total may stand below it; a running aggregate does not. */
function addsUp(item: ReportItem, column: number): boolean {
  return item.lines.every((line) => line.amountCents === null || line.cells[column] === line.amountCents)
}

function totalOf(item: ReportItem, slice: PartSlice): PrintedItem['total'] {
  if (item.totalCents === null || slice.through < slice.of) return null
  const column = item.columns.findIndex((candidate, index) => candidate.kind === 'amount' && addsUp(item, index))
  return { amount: formatCents(item.totalCents), column: column < 0 ? null : column }
}

function printedItem(slice: PartSlice, document: ReportDocument, print: Print): PrintedItem[] {
  const item = document.items[slice.itemIndex]
  if (!item) return []
  const lines = item.lines.slice(slice.from, slice.through)
  const layout = tableLayout(
    item.columns,
    lines.filter((line) => line.kind !== 'note').map((line) => item.columns.map((column, index) => displayCell(column.kind, line.cells[index] ?? null))),
  )
  return [
    {
      level: levelOf(item, document.items),
      title: print(itemTitle(item)),
      range: rangeText(slice),
      text: item.text === null || slice.from > 0 ? null : print(item.text),
      none: item.answer === 'none',
      landscape: layout.landscape && lines.length > 0,
      fontSize: layout.fontSize,
      columns: layout.columns.map((column) => ({ ...column, label: print(column.label) })),
      rows: lines.map((line) => rowOf(line, item, print)),
      total: totalOf(item, slice),
    },
  ]
}

/** A finding over thousands of records names the first; JSON and XLSX name all. */
function namedRecords(numbers: readonly string[], print: Print): Pick<PrintedFinding, 'records' | 'more'> {
  const more = numbers.length - recordsNamedMax
  return { records: numbers.slice(0, recordsNamedMax).map(print), more: more > 0 ? `and ${displayCount(more)} more, named in the other files` : '' }
}

function findingsOf(slice: PartSlice, document: ReportDocument, print: Print): PrintedReport['findings'] {
  return document.findings.slice(slice.from, slice.through).map((finding) => ({
    severity: severityWords[finding.severity],
    sentence: print(finding.sentence),
    citation: print(finding.citation ?? ''),
    toBeConfirmed: finding.toBeConfirmed,
    ...namedRecords(recordNumbers(finding.records), print),
  }))
}

function leftOutOf(slice: PartSlice, document: ReportDocument, print: Print): PrintedRecordRow[] {
  return document.leftOut.slice(slice.from, slice.through).map(({ record, reason, amountCents }) => ({
    cells: [print(record.number), recordKindWords[record.kind], print(reason), amountCents === null ? '' : formatCents(amountCents)],
  }))
}

function rulesOf(document: ReportDocument, print: Print): PrintedRule[] {
  return document.rules.map((rule) => ({
    toBeConfirmed: rule.toBeConfirmed,
    cells: [print(rule.label), print(rule.citation), print(`${rule.id}, ${rule.version}`)],
  }))
}

function holdsOf(slice: PartSlice, document: ReportDocument): string[] {
  const item = document.items[slice.itemIndex]
  const title = slice.section === 'item' ? (item ? itemTitle(item) : '') : slice.section === 'findings' ? 'Findings' : 'Records left out'
  const range = rangeText(slice)
  return slice.of === 0 && slice.section !== 'item' ? [] : [range === null ? title : `${title}: ${range.toLowerCase()}`]
}

function indexOf(parts: readonly (readonly PartSlice[])[], document: ReportDocument, print: Print): PrintedReport['index'] {
  if (parts.length === 1) return []
  return parts.map((slices, index) => ({
    part: `Part ${index + 1}`,
    holds: slices.flatMap((slice) => holdsOf(slice, document)).map(print),
  }))
}

function dayOf(document: ReportDocument): PrintedReport['date'] {
  const [year, month, day] = (document.asOf.at ?? document.period.through).slice(0, 10).split('-').map(Number)
  return year === undefined || month === undefined || day === undefined ? null : { year, month, day }
}

/** Gives each part of the report ready for the template; signs without a glyph are added to `replaced`. */
export function printedParts(
  document: ReportDocument,
  parts: readonly (readonly PartSlice[])[],
  options: PrintedReportOptions,
  replaced: Set<string>,
): PrintedReport[] {
  const print: Print = (text) => printedText(text, replaced)
  const index = indexOf(parts, document, print)
  return parts.map((slices, partIndex) => {
    const first = partIndex === 0
    const findings = slices.find((slice) => slice.section === 'findings')
    const leftOut = slices.find((slice) => slice.section === 'left-out')
    return {
      title: print(document.title),
      titleText: `${document.title}, ${document.period.label}`,
      runningHead: print(`${document.title} · ${document.period.label}`),
      organization: print(document.organization.name),
      part: parts.length > 1 ? `Part ${partIndex + 1} of ${parts.length}` : null,
      draft: options.draft,
      date: dayOf(document),
      facts: factsOf(document, options, print),
      notices: noticesOf(document, print),
      summary: first
        ? document.summary.map((line) => ({
            label: print(line.label),
            amount: formatCents(line.amountCents),
            arithmetic: print(line.arithmetic),
          }))
        : [],
      index,
      items: slices.filter((slice) => slice.section === 'item').flatMap((slice) => printedItem(slice, document, print)),
      findings: findings ? findingsOf(findings, document, print) : null,
      leftOut: leftOut ? leftOutOf(leftOut, document, print) : null,
      rules: partIndex === parts.length - 1 ? rulesOf(document, print) : null,
    }
  })
}
