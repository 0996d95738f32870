/** A report as a workbook: Summary, a sheet for each schedule with its items, Findings, Left out, Rules, and the checklist as the last sheet. */
import writeExcelFile, { type Row, type Sheet } from 'write-excel-file/node'
import { readingOrder, rootOf } from '@/lib/domain/reports/reading-order'
import type { ReportColumn, ReportDocument, ReportItem, ReportLine } from '@/lib/domain/reports/report-document'
import { displayInstant, findingText, recordNumbers, severityWords, toBeConfirmedMark } from '@/lib/formats/display'
import { onSameDay } from '@/lib/formats/zip/same-day'
import { amountCell, headRow, reportCell, textCell, type CellStyle } from './sheet-cells'

type ReportSheet = Sheet<Buffer>
type HeadColumn = { readonly label: string; readonly kind?: ReportColumn['kind']; readonly width: number }

const title: CellStyle = { fontWeight: 'bold', fontSize: 14 }
const strong: CellStyle = { fontWeight: 'bold' }
const wrapped: CellStyle = { wrap: true }
const rowsMax = 1_000_000

function factRows(document: ReportDocument): Row[] {
  const { from, through, label } = document.period
  const facts: [string, string][] = [
    ['Organization', document.organization.name],
    ...document.chapters.map((chapter): [string, string] => ['Chapter', chapter.name]),
    ['Registrant', document.registrant.name],
    ...document.principals.map((principal): [string, string] => ['Foreign principal', principal.name]),
    ['Period', `${label}, ${from} to ${through}`],
    ['Journal entry', String(document.asOf.journalSize)],
    ['Written at', document.asOf.at === null ? '' : displayInstant(document.asOf.at)],
    ['Form', `${document.form}, edition ${document.edition}`],
    ...document.notices.map((notice): [string, string] => ['Notice', notice]),
  ]
  return facts.map(([name, text]) => [textCell(name), textCell(text, wrapped)])
}

function summarySheet(document: ReportDocument): ReportSheet {
  const figures = document.summary.map(
    (line): Row => [textCell(line.label), textCell(line.arithmetic, wrapped), amountCell(line.amountCents, strong)],
  )
  return {
    sheet: 'Summary',
    columns: [{ width: 26 }, { width: 70 }, { width: 16 }],
    data: [
      [textCell(document.title, title)],
      ...factRows(document),
      [],
      headRow([{ label: 'Figure' }, { label: 'Arithmetic' }, { label: 'Amount', kind: 'amount' }]),
      ...figures,
    ],
  }
}

const lineStyles: Readonly<Record<ReportLine['kind'], CellStyle>> = {
  detail: {},
  subtotal: { fontWeight: 'bold', backgroundColor: '#F4F5F6' },
  note: { textColor: '#555555' },
}

function lineRow(line: ReportLine, columns: readonly ReportColumn[]): Row {
  return columns.map((column, index) => reportCell(column.kind, line.cells[index] ?? null, lineStyles[line.kind]))
}

function totalRow(item: ReportItem): Row[] {
  if (item.totalCents === null) return []
  return [[textCell('Total', strong), amountCell(item.totalCents, strong)]]
}

function itemRows(item: ReportItem): Row[] {
  const text = item.text ?? (item.answer === 'none' ? 'None' : '')
  return [
    [textCell(item.schedule === null ? item.title : `${item.schedule}. ${item.title}`, title)],
    ...(text === '' ? [] : [[textCell(text)]]),
    ...totalRow(item),
    ...(item.columns.length > 0 ? [headRow(item.columns)] : []),
    ...item.lines.map((line) => lineRow(line, item.columns)),
    [],
  ]
}

const columnWidths: Readonly<Record<ReportColumn['kind'], number>> = { text: 34, date: 13, amount: 15, number: 12, record: 19 }

/** A sheet takes the items below one heading; names follow the rules of spreadsheets and are unique. */
function itemSheets(items: readonly ReportItem[], taken: Set<string>): ReportSheet[] {
  return items
    .filter((item) => rootOf(item, items) === item)
    .flatMap((root) => {
      const group = items.filter((item) => rootOf(item, items) === root)
      const rows = group.flatMap(itemRows)
      const widest = group.reduce((most, item) => (item.columns.length > most.columns.length ? item : most), root)
      return chunks(rows).map((data) => ({
        sheet: sheetName(root.schedule ?? root.title, taken),
        columns: widest.columns.map((column) => ({ width: columnWidths[column.kind] })),
        data,
      }))
    })
}

function chunks(rows: readonly Row[]): Row[][] {
  const count = Math.max(1, Math.ceil(rows.length / rowsMax))
  return Array.from({ length: count }, (_, index) => rows.slice(index * rowsMax, (index + 1) * rowsMax))
}

function sheetName(wanted: string, taken: Set<string>): string {
  const plain = wanted.replace(/[[\]:*?/\\'\u0000-\u001f]/gu, ' ').trim().slice(0, 26) || 'Item'
  let name = plain
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${plain} (${number})`
  taken.add(name.toLowerCase())
  return name
}

function tableSheet(name: string, columns: readonly HeadColumn[], rows: readonly Row[]): ReportSheet {
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [headRow(columns), ...rows],
  }
}

function findingsSheet(document: ReportDocument): ReportSheet {
  const columns = [{ label: 'Severity', width: 16 }, { label: 'Finding', width: 70 }, { label: 'Source', width: 34 }, { label: 'Mark', width: 26 }, { label: 'Records', width: 40 }]
  return tableSheet('Findings', columns, document.findings.map((finding): Row => [
    textCell(severityWords[finding.severity]),
    textCell(findingText(finding), wrapped),
    textCell(finding.citation ?? '', wrapped),
    textCell(finding.toBeConfirmed ? toBeConfirmedMark : ''),
    textCell(recordNumbers(finding.records).join(', ')),
  ]))
}

function leftOutSheet(document: ReportDocument): ReportSheet {
  const columns: HeadColumn[] = [{ label: 'Record', width: 19 }, { label: 'Kind', width: 18 }, { label: 'Reason', width: 70 }, { label: 'Amount', kind: 'amount', width: 15 }]
  return tableSheet('Left out', columns, document.leftOut.map(({ record, reason, amountCents }): Row => [
    textCell(record.number), textCell(record.kind), textCell(reason, wrapped), amountCell(amountCents),
  ]))
}

function rulesSheet(document: ReportDocument): ReportSheet {
  const columns = [{ label: 'Rule', width: 70 }, { label: 'Source', width: 40 }, { label: 'Mark', width: 26 }, { label: 'Number', width: 30 }, { label: 'Version', width: 14 }]
  return tableSheet('Rules', columns, document.rules.map((rule): Row => [
    textCell(rule.label, wrapped), textCell(rule.citation, wrapped), textCell(rule.toBeConfirmed ? toBeConfirmedMark : ''), textCell(rule.id), textCell(rule.version),
  ]))
}

/** Gives the workbook as bytes. */
export async function reportXlsx(document: ReportDocument): Promise<Buffer> {
  const { body, last } = readingOrder(document)
  const taken = new Set(['summary', 'findings', 'left out', 'rules'])
  const sheets = [
    summarySheet(document),
    ...itemSheets(body, taken),
    findingsSheet(document),
    leftOutSheet(document),
    rulesSheet(document),
    ...itemSheets(last, taken),
  ]
  return onSameDay(await writeExcelFile(sheets, { fontFamily: 'Arial', fontSize: 10 }).toBuffer())
}
