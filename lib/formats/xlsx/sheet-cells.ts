/** Cells of a spreadsheet: text stays text (a text cell is never run as a formula), amounts are numbers, days are days. */
import type { CellObject, Row } from 'write-excel-file/node'
import type { ReportCell, ReportColumn } from '@/lib/domain/reports/report-document'
import { isCalendarDate } from '@/lib/domain/calendar-date'
import { cents, type Cents } from '@/lib/domain/money'

const amountFormat = '#,##0.00'
const countFormat = '#,##0'
const dateFormat = 'yyyy-mm-dd'
const cellSignsMax = 32_767

/** Signs that XML 1.0 cannot hold would make the file unreadable; each is named by its code point, as in the PDF. */
const notInXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffc}\u{10000}-\u{10ffff}]/gu

function codePointName(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

export type CellStyle = Pick<CellObject, 'fontWeight' | 'backgroundColor' | 'textColor' | 'wrap' | 'align' | 'alignVertical' | 'fontSize'>

/** A text cell, cut at what a spreadsheet holds. */
export function textCell(text: string, style: CellStyle = {}): CellObject | null {
  if (text === '') return null
  return { type: String, value: text.replace(notInXml, codePointName).slice(0, cellSignsMax), alignVertical: 'top', ...style }
}

/** An amount in dollars: a float, exact to the cent for every amount the program takes; shown, never calculated with here. */
export function amountCell(amount: Cents | null, style: CellStyle = {}): CellObject | null {
  return amount === null ? null : { type: Number, value: amount / 100, format: amountFormat, alignVertical: 'top', ...style }
}

/** The cell of a column's kind. */
export function reportCell(kind: ReportColumn['kind'], cell: ReportCell, style: CellStyle = {}): CellObject | null {
  if (cell === null) return null
  if (kind === 'amount' && typeof cell === 'number') return amountCell(cents(cell), style)
  if (typeof cell === 'number') return { type: Number, value: cell, format: countFormat, alignVertical: 'top', ...style }
  if (kind === 'date' && isCalendarDate(cell)) {
    return { type: Date, value: new Date(`${cell}T00:00:00.000Z`), format: dateFormat, alignVertical: 'top', align: 'left', ...style }
  }
  return textCell(cell, style)
}

const headStyle: CellStyle = { fontWeight: 'bold', backgroundColor: '#E8EBEE', wrap: true }

/** The head of a table; amounts and numbers stand at the right as their cells do. */
export function headRow(labels: readonly { readonly label: string; readonly kind?: ReportColumn['kind'] }[]): Row {
  return labels.map(({ label, kind }) => textCell(label, { ...headStyle, align: kind === 'amount' || kind === 'number' ? 'right' : 'left' }))
}
