/**
 * Decides how wide each column of a report's table is. Measured here from the number of signs and not by Typst:
 * `auto` columns would be laid out twice, which doubles time and memory at 5,000 lines.
 * A table that does not fit a Letter sheet upright turns it; one that does not fit then is set smaller. Nothing is cut off.
 */
import type { ReportColumn } from '@/lib/domain/reports/report-document'
import { withBreaks } from './line-breaks'

export type ColumnLayout = { readonly label: string; readonly align: 'left' | 'right'; readonly points: number }
export type TableLayout = { readonly columns: readonly ColumnLayout[]; readonly fontSize: number }

/** Letter less the margins of the template: 612 or 792 points less twice 54. */
const uprightWidth = 504
const turnedWidth = 684
const fontSize = 8.5
const smallestFontSize = 6
/** Widths as parts of the font size: a digit of Noto Sans is 0.572, bold capitals are wider. */
const signWidth: Readonly<Record<ReportColumn['kind'], number>> = { text: 0.54, date: 0.54, amount: 0.575, number: 0.575, record: 0.575 }
const headSignWidth = 0.62
const cellPadding = 9
const longestKeptWord = 24

type Need = { readonly least: number; readonly wanted: number }

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}

function longestWord(text: string): number {
  return withBreaks(text).split(/[\s\u200b]+/u).reduce((longest, word) => Math.max(longest, word.length), 0)
}

/** Between the mean and the longest, so that one long text does not starve the other columns. */
function usualLength(texts: readonly string[]): number {
  const lengths = texts.map((text) => text.length).filter((length) => length > 0)
  if (lengths.length === 0) return 0
  const mean = sum(lengths) / lengths.length
  return Math.min(320, (mean * 2 + Math.max(...lengths.slice(0, 1000))) / 3)
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

/** A wish this small is a name or a word or two: it is granted whole, so that no name is broken to make room for a long text. */
const smallWish = 48

/** Gives each column what it wants beyond its least: small wishes whole out of half of what is left, the others in proportion. */
function share(needs: readonly Need[], available: number): number[] {
  const wishes = needs.map((need) => need.wanted - need.least)
  const spare = Math.max(0, available - sum(needs.map((need) => need.least)))
  const small = wishes.map((wish) => (wish <= smallWish ? wish : 0))
  const smallFactor = Math.min(1, spare / 2 / Math.max(sum(small), 1))
  const large = wishes.map((wish, index) => wish - (small[index] ?? 0) * smallFactor)
  const rest = spare - sum(small) * smallFactor
  const factor = sum(large) > 0 ? Math.min(1, rest / sum(large)) : 0
  const widths = needs.map((need, index) => need.least + (small[index] ?? 0) * smallFactor + (large[index] ?? 0) * factor)
  return factor === 1 ? widths.map((width) => (width * available) / sum(widths)) : widths
}

type Cells = readonly (readonly string[])[]

function needsOf(columns: readonly ReportColumn[], cells: Cells): readonly Need[] {
  return columns.map((column, index) => needOf(column, cells.map((row) => row[index] ?? '')))
}

/** Tells whether a table is too wide, or too crowded, for an upright sheet. */
export function needsTurnedSheet(columns: readonly ReportColumn[], cells: Cells): boolean {
  const needs = needsOf(columns, cells)
  const least = sum(needs.map((need) => need.least))
  const crowded = sum(needs.map((need) => Math.min(need.wanted, need.least + 60)))
  return least > uprightWidth || (columns.length > 5 && crowded > uprightWidth * 1.12)
}

/** Gives the widths for a sheet that stands upright or is turned; whoever asks has decided which, for the whole section. */
export function tableLayout(columns: readonly ReportColumn[], cells: Cells, turned: boolean): TableLayout {
  const needs = needsOf(columns, cells)
  const least = sum(needs.map((need) => need.least))
  const available = turned ? turnedWidth : uprightWidth
  const scale = Math.min(1, available / least)
  const scaled = needs.map((need) => ({ least: need.least * scale, wanted: need.wanted * scale }))
  const widths = share(scaled, available)
  return {
    fontSize: Math.max(smallestFontSize, fontSize * scale),
    columns: columns.map((column, index) => ({
      label: column.label,
      align: column.kind === 'amount' || column.kind === 'number' ? 'right' : 'left',
      points: Math.floor((widths[index] ?? 0) * 100) / 100,
    })),
  }
}
