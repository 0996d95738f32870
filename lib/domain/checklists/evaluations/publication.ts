/** The public page: what is published of a period, when, and whether a reader can check it. */
import { addDays, addMonths, formatShort, type CalendarDate } from '../../calendar-date'
import type { ReportingPeriod } from '../../reporting-period'
import { countOf, evaluation, type Evaluation } from '../evaluation'

/** How many days after the end of a period its sources of funds are published: a rule of good practice of the catalogue (TRN-01), not law. */
export const publishedWithinDays = 45

/** A sealed report that everybody can read now, because its page is switched on. */
export type PublicFact = {
  readonly number: string
  readonly form: string
  readonly from: CalendarDate
  readonly through: CalendarDate
  readonly publishedOn: CalendarDate
  /** What was done, in plain words; empty where nobody wrote it. */
  readonly summary: string
  /** Every figure that is shown is the sealed one. */
  readonly agrees: boolean
  /** The kept texts have the hashes that the journal tells. */
  readonly verifies: boolean
  /** A later version was sealed. */
  readonly isAmended: boolean
}

export type PublicPageFacts = {
  readonly reports: readonly PublicFact[]
  /** The newest day on which the page itself (what it does, how to reach it) was set; null where no page is on. */
  readonly pageSetOn: CalendarDate | null
}

type Span = Pick<ReportingPeriod, 'from' | 'through'>

const nothing = 'No sealed report of the period is public.'

/** The newest version of the disclosure report of a period among those that are public. */
function ofPeriod({ reports }: PublicPageFacts, { from, through }: Span): PublicFact | null {
  const own = reports.filter((each) => each.form === 'quarterly-disclosure' && each.from <= from && each.through >= through)
  return own.find(({ isAmended }) => !isAmended) ?? own[0] ?? null
}

/** Tells whether everybody can read the disclosure report of a period. */
export function isPublished(facts: PublicPageFacts, span: Span): boolean {
  return ofPeriod(facts, span) !== null
}

/** TRN-01: passes when the report of the period is public within 45 days and each figure equals the sealed one. */
export function sourcesPublished(facts: PublicPageFacts, span: Span): Evaluation {
  const report = ofPeriod(facts, span)
  if (report === null) return evaluation('no', nothing)
  const { number, publishedOn, agrees } = report
  if (!agrees) return evaluation('no', `A public figure of ${number} is not the sealed one.`)
  const last = addDays(span.through, publishedWithinDays)
  if (publishedOn > last) return evaluation('no', `${number} has been public since ${formatShort(publishedOn)}, after ${formatShort(last)}.`)
  return evaluation('yes', `${number} has been public since ${formatShort(publishedOn)}, and each figure is the sealed one.`)
}

/** TRN-02: passes when the public report of the period says in plain words what was done. */
export function activitiesPublished(facts: PublicPageFacts, span: Span): Evaluation {
  const report = ofPeriod(facts, span)
  if (report === null) return evaluation('no', nothing)
  if (report.summary === '') return evaluation('no', `${report.number} is public, but does not say in plain words what was done.`)
  return evaluation('yes', `${report.number} has said in plain words what was done since ${formatShort(report.publishedOn)}.`)
}

/** TRN-04: passes when the texts of every public report have the hashes that the journal tells, so that the verifier comes to the same. */
export function reportsCheckable({ reports }: PublicPageFacts): Evaluation {
  if (reports.length === 0) return evaluation('no', 'No sealed report is public.')
  const failing = reports.filter(({ verifies }) => !verifies).map(({ number }) => number)
  if (failing.length > 0) return evaluation('no', `Not the texts that the journal tells: ${failing.join(', ')}.`)
  return evaluation('yes', `Each of the ${countOf(reports.length, 'public report')} has its seal, and its texts have the hashes that the journal tells.`)
}

/** EEA-04: passes when the page was set within twelve months and no public report hides that it was amended. */
export function statementsCurrent({ reports, pageSetOn }: PublicPageFacts, { through }: Span): Evaluation {
  if (pageSetOn === null) return evaluation('no', 'No public page is switched on.')
  const since = addMonths(through, -12)
  if (pageSetOn < since) return evaluation('no', `What the public page says was last set on ${formatShort(pageSetOn)}, before ${formatShort(since)}.`)
  const amended = reports.filter(({ isAmended }) => isAmended)
  const hidden = amended.filter(({ form, from, through: until }) => !reports.some((each) => !each.isAmended && each.form === form && each.from === from && each.through === until))
  if (hidden.length > 0) return evaluation('no', `Corrected since, and the correction is not public: ${hidden.map(({ number }) => number).join(', ')}.`)
  const corrections = amended.length === 0 ? 'No public report was corrected.' : `Each of the ${countOf(amended.length, 'correction')} is public beside what it corrects.`
  return evaluation('yes', `What the public page says was set on ${formatShort(pageSetOn)}. ${corrections}`)
}
