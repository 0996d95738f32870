/** The periods of the reports in which a day lies, each form by its own calendar. */
import type { CalendarDate } from '../calendar-date'
import { faraStatementPeriods, halfYearOf, quarterOf, type FaraCalendar, type ReportingPeriod } from '../reporting-period'
import { isFiling, reportForms, type ReportForm } from './forms'

/** The registrations that set a calendar or make a form due; null where there is none. */
export type RegimeCalendar = {
  readonly fara: FaraCalendar | null
  readonly lda: boolean
}

export type PeriodOfForm = { readonly form: ReportForm; readonly period: ReportingPeriod }

/** The statement in which a day lies; none after the final one. */
function statementOf(fara: FaraCalendar, on: CalendarDate): ReportingPeriod | null {
  const last = faraStatementPeriods(fara, on).at(-1)
  return last === undefined || last.through < on ? null : last
}

function periodFor(form: string, on: CalendarDate, { fara, lda }: RegimeCalendar): ReportingPeriod | null {
  if (form === 'fara-nsd2') return fara === null ? null : statementOf(fara, on)
  if (form === 'lda-ld2') return lda ? quarterOf(on) : null
  if (form === 'lda-ld203') return lda ? halfYearOf(on) : null
  return form === 'quarterly-disclosure' ? quarterOf(on) : null
}

/** Gives the reports by period in which a record of the day is looked for: filings whose registration is there. */
export function periodsOfRecord(on: CalendarDate, calendar: RegimeCalendar): readonly PeriodOfForm[] {
  return reportForms.filter(isFiling).flatMap((form) => {
    const period = periodFor(form, on, calendar)
    return period === null ? [] : [{ form, period }]
  })
}
