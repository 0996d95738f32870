/** What became of the deadlines of a period, as recorded on the page of deadlines: filed in time, with the agency's number, and every notice answered. */
import { formatShort } from '../../calendar-date'
import type { DeadlineKind } from '../../deadlines/deadline'
import type { Followed } from '../../deadlines/followed'
import type { ReportingPeriod } from '../../reporting-period'
import { countOf, evaluation, type Evaluation } from '../evaluation'

type Span = Pick<ReportingPeriod, 'from' | 'through'>

/** The deadlines of some kinds that belong to a period: of a statement its own period, of an event the day on which it happened. */
function deadlinesOf(deadlines: readonly Followed[], kinds: readonly DeadlineKind[], span: Span): readonly Followed[] {
  return deadlines.filter(({ kind, period, counted }) => {
    const day = period?.through ?? counted.from
    return kinds.includes(kind) && day >= span.from && day <= span.through
  })
}

const filed = ({ filedOn }: Followed): string => (filedOn === null ? 'not filed' : `filed on ${formatShort(filedOn)}`)

/** One sentence on what was filed of the period's statements; no where one is late, none yet while its day is ahead, partly without the agency's number. */
function filedInTime(own: readonly Followed[], what: string): Evaluation {
  const late = own.filter(({ state }) => state === 'late' || state === 'done-late')
  const told = late.map((each) => `due ${formatShort(each.lastDay)}, ${filed(each)}`).join('; ')
  if (late.length > 0) return evaluation('no', `The ${what} came late: ${told}.`)
  const open = own.find(({ filedOn }) => filedOn === null)
  if (open !== undefined) return evaluation('none-yet', `The ${what} is due on ${formatShort(open.lastDay)} and not filed yet.`)
  if (own.some(({ filing }) => filing !== null && filing.confirmationNumber === '')) {
    return evaluation('partly', `The ${what} was filed in time; the number that the agency gave is not recorded.`)
  }
  return evaluation('yes', `The ${what} was ${own.map(filed).join(' and ')}, on or before the day on which it was due.`)
}

/** LAW-03: passes when the statement of the six-month period was filed and confirmed on or before its due date (22 U.S.C. 612(b)). */
export function supplementalFiled(deadlines: readonly Followed[], span: Span): Evaluation {
  const own = deadlinesOf(deadlines, ['fara-supplemental', 'fara-final'], span)
  return own.length === 0 ? evaluation('not-applicable', 'No statement under FARA is owed for the period.') : filedInTime(own, 'statement of the six-month period')
}

/** LAW-07: passes when the quarterly report was filed on or before its due date (2 U.S.C. 1604(a)). */
export function quarterlyFiled(deadlines: readonly Followed[], span: Span): Evaluation {
  const own = deadlinesOf(deadlines, ['lda-quarterly'], span)
  return own.length === 0 ? evaluation('not-applicable', 'No quarterly report under the LDA is owed for the period.') : filedInTime(own, 'quarterly report')
}

/** LAW-08: passes when the registrant's report of contributions was filed in time and no listed lobbyist owes one (2 U.S.C. 1604(d)). */
export function contributionsFiled(deadlines: readonly Followed[], span: Span, lobbyists: number): Evaluation {
  const own = deadlinesOf(deadlines, ['lda-contributions'], span)
  if (own.length === 0) return evaluation('not-applicable', 'No report of contributions under the LDA is owed for the half-year.')
  const registrant = filedInTime(own, "registrant's report of contributions")
  if (registrant.answer !== 'yes' || lobbyists === 0) return registrant
  return evaluation('partly', `${registrant.reason} ${countOf(lobbyists, 'listed lobbyist')} of the half-year file their own reports, which are not recorded here.`)
}

/** LAW-15: passes when every notice of an agency of the period was answered in time (22 U.S.C. 618(g)). */
export function noticesAnswered(deadlines: readonly Followed[], span: Span): Evaluation {
  const own = deadlinesOf(deadlines, ['fara-deficiency-response'], span)
  if (own.length === 0) return evaluation('not-applicable', 'No notice of an agency is recorded in the period.')
  return filedInTime(own, own.length === 1 ? 'answer to the notice' : `answers to ${countOf(own.length, 'notice')}`)
}

export type ProfileChange = { readonly on: string; readonly what: string; readonly tally: Evaluation['records'] }

/** LAW-04: passes when each change of principals, agreements and officers has a notice of that day, sent within ten days (22 U.S.C. 612(b)). */
export function changesNotified(deadlines: readonly Followed[], changes: readonly ProfileChange[], span: Span): Evaluation {
  const notices = deadlinesOf(deadlines, ['fara-change-notice'], span)
  const late = notices.filter(({ state }) => state === 'late' || state === 'done-late')
  const untold = changes.filter(({ on }) => !notices.some(({ counted }) => counted.from === on))
  const toldLate = changes.filter(({ on }) => late.some(({ counted }) => counted.from === on))
  const tallies = [...untold, ...toldLate].map(({ tally }) => ({ count: tally.length, examples: tally }))
  if (late.length > 0) return evaluation('no', `${countOf(late.length, 'notice')} of a change came late or is late.`, tallies)
  if (untold.length > 0) return evaluation('no', `Without a notice of their day: ${untold.map(({ what }) => what).join('; ')}.`, tallies)
  if (notices.length === 0) return evaluation('yes', 'No change of principals, agreements or officers is recorded in the period.')
  if (notices.some(({ filedOn }) => filedOn === null)) return evaluation('none-yet', 'A notice of a change is not sent yet; its day is still ahead.')
  return evaluation('yes', `${countOf(notices.length, 'notice')} of a change, each sent within ten days.`)
}
