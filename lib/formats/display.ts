/** Amounts, days and moments as every printed or exported report shows them: Latin digits, Gregorian days, UTC. */
import type { RecordReference, ReportColumn, Severity } from '@/lib/domain/reports/report-document'

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** `1234567` as `$12,345.67`; exact, because the digits are cut and never divided. */
export function displayAmount(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  const dollars = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/gu, ',')
  return `${cents < 0 ? '-' : ''}$${dollars}.${digits.slice(-2)}`
}

/** `1234567` as `12345.67`: for files that programs read. */
export function plainAmount(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** `2026-03-31` as `Mar 31, 2026`, which nobody reads as another day; other text is given back as it is. */
export function displayDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date) ?? []
  const name = monthNames[Number(month) - 1]
  return name ? `${name} ${Number(day)}, ${year}` : date
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

export const toBeConfirmedMark = 'to be confirmed with counsel'

/** The text of a cell as it is printed. */
export function displayCell(kind: ReportColumn['kind'], cell: string | number | null): string {
  if (cell === null) return ''
  if (kind === 'amount' && typeof cell === 'number') return displayAmount(cell)
  if (kind === 'number' && typeof cell === 'number') return displayCount(cell)
  return kind === 'date' ? displayDate(String(cell)) : String(cell)
}

/** The numbers of records, in the order of the report. */
export function recordNumbers(records: readonly RecordReference[]): string[] {
  return records.map((record) => record.number)
}
