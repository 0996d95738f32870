/**
 * Reporting periods: both ends belong to them. Quarters, half-years and calendar years have ids such as `2025-Q4`,
 * `2025-H1` and `2025`; every other span, for example a FARA six-month period, is `2025-03-01..2025-08-31`.
 */
import {
  addDays,
  addMonths,
  calendarDate,
  dateFromParts,
  daysBetween,
  daysInMonth,
  formatLong,
  isCalendarDate,
  monthNames,
  partsOf,
  type CalendarDate,
} from './calendar-date'
import { ok, refuse, type Result } from './result'

export type PeriodKind = 'quarter' | 'half-year' | 'year' | 'range'

export type ReportingPeriod = {
  readonly kind: PeriodKind
  /** As in an address and on the command line. */
  readonly id: string
  /** First day, included. */
  readonly from: CalendarDate
  /** Last day, included. */
  readonly through: CalendarDate
}

function monthsOf(year: number, firstMonth: number, months: number): { readonly from: CalendarDate; readonly through: CalendarDate } {
  const lastMonth = firstMonth + months - 1
  return {
    from: dateFromParts({ year, month: firstMonth, day: 1 }),
    through: dateFromParts({ year, month: lastMonth, day: daysInMonth(year, lastMonth) }),
  }
}

/** Gives a calendar quarter (1 to 4). */
export function quarter(year: number, number: number): ReportingPeriod {
  return { kind: 'quarter', id: `${year}-Q${number}`, ...monthsOf(year, number * 3 - 2, 3) }
}

/** Gives a half of a calendar year (1 or 2). */
export function halfYear(year: number, number: number): ReportingPeriod {
  return { kind: 'half-year', id: `${year}-H${number}`, ...monthsOf(year, number * 6 - 5, 6) }
}

/** Gives a calendar year. */
export function calendarYear(year: number): ReportingPeriod {
  return { kind: 'year', id: String(year), ...monthsOf(year, 1, 12) }
}

/** Gives the span between two days; throws when it ends before it begins. */
export function dateRange(from: CalendarDate, through: CalendarDate): ReportingPeriod {
  if (through < from) throw new Error('A period does not end before it begins')
  return { kind: 'range', id: `${from}..${through}`, from, through }
}

/** Gives the period of two days under its shortest name: a whole quarter is `2025-Q4`, however it was asked for. Throws when it ends before it begins. */
export function periodOfDays(from: CalendarDate, through: CalendarDate): ReportingPeriod {
  const named = [quarterOf(from), halfYearOf(from), calendarYearOf(from)].find((period) => period.from === from && period.through === through)
  return named ?? dateRange(from, through)
}

/** Gives the quarter in which a day lies. */
export function quarterOf(date: CalendarDate): ReportingPeriod {
  const { year, month } = partsOf(date)
  return quarter(year, Math.ceil(month / 3))
}

/** Gives the half-year in which a day lies. */
export function halfYearOf(date: CalendarDate): ReportingPeriod {
  const { year, month } = partsOf(date)
  return halfYear(year, month <= 6 ? 1 : 2)
}

/** Gives the calendar year in which a day lies. */
export function calendarYearOf(date: CalendarDate): ReportingPeriod {
  return calendarYear(partsOf(date).year)
}

function periodFromId(id: string): ReportingPeriod | null {
  const named = /^(\d{4})(?:-([QH])([1-4]))?$/.exec(id)
  if (named !== null) {
    const [, yearText = '', letter, number] = named
    const year = Number(yearText)
    if (year < 1900 || year > 2199) return null
    if (letter === 'Q') return quarter(year, Number(number))
    if (letter === 'H') return Number(number) <= 2 ? halfYear(year, Number(number)) : null
    return calendarYear(year)
  }
  const [from = '', through = '', ...rest] = id.split('..')
  return isCalendarDate(from) && isCalendarDate(through) && rest.length === 0 && from <= through ? dateRange(from, through) : null
}

/** Reads a period id; refused as `periodUnclear` when it is none. */
export function parsePeriod(id: string): Result<ReportingPeriod> {
  const period = periodFromId(id)
  return period === null ? refuse({ reason: 'invalid', key: 'periodUnclear', values: { period: id } }) : ok(period)
}

function isWholeMonths(period: ReportingPeriod): boolean {
  return period.from.endsWith('-01') && addDays(period.through, 1).endsWith('-01')
}

function monthCount(period: ReportingPeriod): number {
  const from = partsOf(period.from)
  const after = partsOf(addDays(period.through, 1))
  return (after.year - from.year) * 12 + after.month - from.month
}

const periodAround: Record<Exclude<PeriodKind, 'range'>, (date: CalendarDate) => ReportingPeriod> = {
  quarter: quarterOf,
  'half-year': halfYearOf,
  year: calendarYearOf,
}

/** Gives the period of the same kind and length that ends the day before this one begins. */
export function previousPeriod(period: ReportingPeriod): ReportingPeriod {
  const through = addDays(period.from, -1)
  if (period.kind !== 'range') return periodAround[period.kind](through)
  if (isWholeMonths(period)) return dateRange(addMonths(period.from, -monthCount(period)), through)
  return dateRange(addDays(through, -daysBetween(period.from, period.through)), through)
}

/** Gives the period of the same kind and length that begins the day after this one ends. */
export function nextPeriod(period: ReportingPeriod): ReportingPeriod {
  const from = addDays(period.through, 1)
  if (period.kind !== 'range') return periodAround[period.kind](from)
  if (isWholeMonths(period)) return dateRange(from, addDays(addMonths(from, monthCount(period)), -1))
  return dateRange(from, addDays(from, daysBetween(period.from, period.through)))
}

/** Gives `October 1 to December 31, 2025`, with both years where they differ. */
export function periodLabel(period: { readonly from: CalendarDate; readonly through: CalendarDate }): string {
  const from = partsOf(period.from)
  if (from.year !== partsOf(period.through).year) return `${formatLong(period.from)} to ${formatLong(period.through)}`
  return `${monthNames[from.month - 1] ?? ''} ${from.day} to ${formatLong(period.through)}`
}

/** Gives `2025-Q4, October 1 to December 31, 2025` for a list; the id of a period from day to day says nothing that its days do not. */
export function periodName(period: ReportingPeriod): string {
  return period.kind === 'range' ? periodLabel(period) : `${period.id}, ${periodLabel(period)}`
}

/** Gives the calendar months that a period touches, as `2025-10`, in order. */
export function monthsIn(period: { readonly from: CalendarDate; readonly through: CalendarDate }): readonly string[] {
  const months: string[] = []
  for (let month = calendarDate(`${period.from.slice(0, 7)}-01`); month <= period.through; month = addMonths(month, 1))
    months.push(month.slice(0, 7))
  return months
}

/** The last day of the month that lies so many months after the month of a day. */
function monthEndAfter(date: CalendarDate, months: number): CalendarDate {
  const { year, month } = partsOf(addMonths(calendarDate(`${date.slice(0, 7)}-01`), months))
  return dateFromParts({ year, month, day: daysInMonth(year, month) })
}

/** The end of the period that begins with `from`; the usual end is the sixth month end after `counted`. */
function endOfPeriod(from: CalendarDate, counted: CalendarDate, assignedEnds: readonly CalendarDate[]): CalendarDate {
  const [usual, next] = [monthEndAfter(counted, 6), monthEndAfter(counted, 12)]
  return assignedEnds.find((end) => end >= from && daysBetween(usual, end) <= daysBetween(end, next)) ?? usual
}

/**
 * FARA six-month periods (22 U.S.C. 612(b)): the first begins on the day of registration; by default each ends with the last
 * day of the 6th, 12th, 18th ... month after the month of registration, as measured on filed statements. The FARA Unit may
 * assign another end: each of `assignedEnds`, in order, replaces the usual end that is nearest to it, and later periods count from it.
 * Each later period begins the day after the one before.
 */
export function faraPeriodEnd(registeredOn: CalendarDate, number: number, assignedEnds: readonly CalendarDate[] = []): CalendarDate {
  return faraPeriod(registeredOn, number, assignedEnds).through
}

/** The cautious early bound: the day number of registration, six months on (the literal reading of 22 U.S.C. 612(b)). */
export function faraLiteralAnniversary(registeredOn: CalendarDate, number: number): CalendarDate {
  return addMonths(registeredOn, number * 6)
}

/** Gives the FARA period of that number, from 1. */
export function faraPeriod(registeredOn: CalendarDate, number: number, assignedEnds: readonly CalendarDate[] = []): ReportingPeriod {
  let period = dateRange(registeredOn, endOfPeriod(registeredOn, registeredOn, assignedEnds))
  for (let count = 1; count < number; count += 1) period = periodAfter(period, assignedEnds)
  return period
}

function periodAfter({ through }: ReportingPeriod, assignedEnds: readonly CalendarDate[]): ReportingPeriod {
  const from = addDays(through, 1)
  return dateRange(from, endOfPeriod(from, through, assignedEnds))
}

/** Gives the FARA periods from registration to the one in which the day lies, in order; none before registration. */
export function faraPeriodsThrough(
  registeredOn: CalendarDate, date: CalendarDate, assignedEnds: readonly CalendarDate[] = [],
): readonly ReportingPeriod[] {
  if (date < registeredOn) return []
  const periods = [faraPeriod(registeredOn, 1, assignedEnds)]
  for (let last = periods.at(-1); last !== undefined && last.through < date; last = periods.at(-1)) periods.push(periodAfter(last, assignedEnds))
  return periods
}

/** What decides which statements a FARA registration asks for. */
export type FaraCalendar = { readonly registeredOn: CalendarDate; readonly endedOn: CalendarDate | null; readonly assignedPeriodEnds: readonly CalendarDate[] }

/**
 * Gives the periods of the statements of a FARA registration through a day, in order. The last one after the obligation has ended is that of the final
 * statement: it ends on the day on which the obligation ended, not at a month end, and none follows (28 CFR 5.205(a)).
 */
export function faraStatementPeriods({ registeredOn, endedOn, assignedPeriodEnds }: FaraCalendar, through: CalendarDate): readonly ReportingPeriod[] {
  const periods = faraPeriodsThrough(registeredOn, endedOn !== null && endedOn < through ? endedOn : through, assignedPeriodEnds)
  return periods.map((period) => (endedOn !== null && endedOn < period.through ? dateRange(period.from, endedOn) : period))
}

/** Gives the FARA period in which a day lies, or null before registration. */
export function faraPeriodOf(registeredOn: CalendarDate, date: CalendarDate, assignedEnds: readonly CalendarDate[] = []): ReportingPeriod | null {
  return faraPeriodsThrough(registeredOn, date, assignedEnds).at(-1) ?? null
}
