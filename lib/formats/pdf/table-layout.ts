/**
 * Decides how wide each column of a report's table is. Measured here from the number of signs and not by Typst:
 * `auto` columns would be laid out twice, which doubles time and memory at 5,000 lines.
 * A table that does not fit a Letter sheet upright turns it; one that does not fit then is set smaller. Nothing is cut off.
 */
import type { ReportColumn } from '@/lib/domain/reports/report-document'

export type ColumnLayout = { readonly label: string; readonly align: 'left' | 'right'; readonly points: number }
export type TableLayout = { readonly columns: readonly ColumnLayout[]; readonly landscape: boolean; readonly fontSize: number }

/** Letter less the margins of the template: 612 or 792 points less twice 54. */
const uprightWidth = 504
const turnedWidth = 684
const fontSize = 8.5
const smallestFontSize = 6
/** Widths as parts of the font size: a digit of Noto Sans is 0.572, bold capitals are wider. */
const signWidth: Readonly<Record<ReportColumn['kind'], number>> = { text: 0.54, date: 0.54, amount: 0.575, number: 0.575, record: 0.575 }
const headSignWidth = 0.62
const cellPadding = 9
const longestKeptWord = 16

type Need = { readonly least: number; readonly wanted: number }

function longestWord(text: string): number {
  return text.split(/[\s\u200b]+/u).reduce((longest, word) => Math.max(longest, word.length), 0)
}

/** Between the mean and the longest, so that one long text does not starve the other columns. */
function usualLength(texts: readonly string[]): number {
  const lengths = texts.map((text) => text.length).filter((length) => length > 0)
  if (lengths.length === 0) return 0
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  return Math.min(160, (mean * 2 + Math.max(...lengths.slice(0, 1000))) / 3)
}

function needOf(column: ReportColumn, texts: readonly string[]): Need {
  const head = longestWord(column.label) * headSignWidth * fontSize + cellPadding
  const width = signWidth[column.kind] * fontSize
  if (column.kind !== 'text') {
    const longest = texts.reduce((most, text) => Math.max(most, text.length), 0)
    const whole = Math.max(head, Math.min(longest, 30) * width + cellPadding)
    return { least: whole, wanted: whole }
  }
  const word = texts.reduce((most, text) => Math.max(most, longestWord(text)), 0)
  const least = Math.max(head, Math.min(word, longestKeptWord) * width + cellPadding)
  return { least, wanted: Math.max(least, usualLength(texts) * width + cellPadding) }
}

/** Shares what is left after the least widths among the columns that want more. */
function share(needs: readonly Need[], available: number): number[] {
  const least = needs.reduce((sum, need) => sum + need.least, 0)
  const wanting = needs.reduce((sum, need) => sum + need.wanted - need.least, 0)
  const spare = Math.max(0, available - least)
  const factor = wanting > 0 ? spare / wanting : 0
  if (factor >= 1) return needs.map((need) => (need.wanted * available) / (least + wanting))
  return needs.map((need) => need.least + (need.wanted - need.least) * factor)
}

/** Takes the columns and their printed cells; gives widths in points that fill the sheet exactly. */
export function tableLayout(columns: readonly ReportColumn[], cells: readonly (readonly string[])[]): TableLayout {
  const needs = columns.map((column, index) => needOf(column, cells.map((row) => row[index] ?? '')))
  const least = needs.reduce((sum, need) => sum + need.least, 0)
  const crowded = needs.reduce((sum, need) => sum + Math.min(need.wanted, need.least + 60), 0)
  const landscape = least > uprightWidth || (columns.length > 5 && crowded > uprightWidth * 1.12)
  const available = landscape ? turnedWidth : uprightWidth
  const scale = Math.min(1, available / least)
  const scaled = needs.map((need) => ({ least: need.least * scale, wanted: need.wanted * scale }))
  const widths = share(scaled, available)
  return {
    landscape,
    fontSize: Math.max(smallestFontSize, fontSize * scale),
    columns: columns.map((column, index) => ({
      label: column.label,
      align: column.kind === 'amount' || column.kind === 'number' ? 'right' : 'left',
      points: Math.floor((widths[index] ?? 0) * 100) / 100,
    })),
  }
}
