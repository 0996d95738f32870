/**
 * The days of a report and, under the Lobbying Disclosure Act, whom it is about: each listed lobbyist files a contribution report of an own
 * (2 U.S.C. 1604(d)), and a firm registers and reports for each of its clients (2 U.S.C. 1603(a)(2), 1604(a)).
 */
import type { CalendarDate } from '../calendar-date'
import { parsePeriod, type ReportingPeriod } from '../reporting-period'
import { ok, refuse, type Result } from '../result'

export type ReportSpan = {
  readonly from: CalendarDate
  readonly through: CalendarDate
  /** The lobbyist who files or the client whom the report is about; left out where it is the registrant's own. */
  readonly about?: string
}

/** A period with whom the report is about; its id is that of the address: `2025-H1~` and the id of the person. */
export type NamedSpan = ReportingPeriod & Pick<ReportSpan, 'about'>

const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Gives a period as an address names it for somebody; the period itself where the report is the registrant's own. */
export function spanAbout(period: ReportingPeriod, about: string | undefined): NamedSpan {
  return about === undefined ? period : { ...period, id: `${period.id}~${about}`, about }
}

/** Reads the period of an address. Refused where it is none, or where what follows it is no id. */
export function parseSpan(text: string): Result<NamedSpan> {
  const [days = '', about, ...more] = text.split('~')
  const period = parsePeriod(days)
  if (!period.ok) return period
  if (about === undefined) return period
  return more.length === 0 && id.test(about) ? ok(spanAbout(period.value, about)) : refuse({ reason: 'invalid', key: 'periodUnclear', values: { period: text } })
}

/** Gives the part of a report's number that tells whom it is about: six digits of the id, or nothing. */
export function numberPart(about: string | undefined): string {
  return about === undefined ? '' : `-${about.slice(-6).toUpperCase()}`
}
