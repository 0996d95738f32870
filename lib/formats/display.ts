/** Amounts, days and moments as every printed or exported report shows them: Latin digits, Gregorian days, UTC. */
import { formatShort, isCalendarDate } from '@/lib/domain/calendar-date'
import { cents, formatCents, formatPlain } from '@/lib/domain/money'
import type { Finding, RecordReference, ReportColumn, Severity } from '@/lib/domain/reports/report-document'

/** `2026-03-31` as `Mar 31, 2026`, which nobody reads as another day; text that is no day is given back as it is. */
export function displayDate(date: string): string {
  return isCalendarDate(date) ? formatShort(date) : date
}

/** `2026-04-15T14:02:11.000Z` as `Apr 15, 2026, 14:02 UTC`. */
export function displayInstant(at: string): string {
  return `${displayDate(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`
}

/** `1234567` as `1,234,567`. */
export function displayCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/gu, ',')
}

export const severityWords: Readonly<Record<Severity, string>> = {
  stop: 'Stops',
  error: 'Must fix',
  warn: 'Should explain',
  info: 'Information',
}

/** What a finding says and, where somebody wrote why it stands, that too. */
export function findingText({ sentence, note }: Pick<Finding, 'sentence' | 'note'>): string {
  return note === undefined ? sentence : `${sentence} Note: ${note}`
}

export const toBeConfirmedMark = 'to be confirmed with counsel'

/** The text of a cell as it is printed. */
export function displayCell(kind: ReportColumn['kind'], cell: string | number | null): string {
  if (cell === null) return ''
  if (kind === 'amount' && typeof cell === 'number') return formatCents(cents(cell))
  if (kind === 'number' && typeof cell === 'number') return displayCount(cell)
  return kind === 'date' ? displayDate(String(cell)) : String(cell)
}

/** The value of a cell for programs: amounts with two decimals and no sign of currency, days as `YYYY-MM-DD`. */
export function plainCell(kind: ReportColumn['kind'], cell: string | number | null): string | number | null {
  return kind === 'amount' && typeof cell === 'number' ? formatPlain(cents(cell)) : cell
}

/** The numbers of records, in the order of the report. */
export function recordNumbers(records: readonly RecordReference[]): string[] {
  return records.map((record) => record.number)
}
