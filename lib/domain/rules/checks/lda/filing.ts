/** Checks of time and papers: registrations and reports that are missing or late, terminations, amendments, and what must be kept. */
import { addYears, isWithin, type CalendarDate } from '../../../calendar-date'
import { ldaQuarterlyDue, ldaRegistrationDue } from '../../../due-date'
import { countedContacts, countedSpending } from '../../../reports/lda/ld2-counted'
import { nextPeriod, quarter, quarterOf } from '../../../reporting-period'
import table from '../../data/lda-thresholds.json'
import { answerAt, hit, recordAt, when, type Ld1Case, type Ld2Case, type LdaCheck, type LdaContext } from './lda-check'

const report = { place: 'report', id: 'period' } as const

function hasReport({ reports }: LdaContext, period: string): boolean {
  return reports.some((known) => known.period === period)
}

/** The quarters after that of registration which have ended before this one begins. */
function quartersSince(registeredOn: CalendarDate, through: CalendarDate): readonly string[] {
  const ids: string[] = []
  for (let period = nextPeriod(quarterOf(registeredOn)); period.through <= through; period = nextPeriod(period)) ids.push(period.id)
  return ids
}

export const registrationChecks: readonly LdaCheck<Ld1Case>[] = [
  {
    id: 'LDA-20',
    find: ({ facts, filing, context }) => {
      if (facts.kind === 'amendment' || filing.effectiveOn === null) return []
      const { due } = ldaRegistrationDue(filing.effectiveOn)
      const records = filing.trigger === null ? [] : [filing.trigger.reference]
      const { filedOn } = facts.answers
      return when((filedOn ?? context.today) > due, `The registration was due on ${due}, 45 days after ${filing.effectiveOn}${filedOn === null ? ' and is not filed' : `, and was filed on ${filedOn}`}.`, { place: 'registration', id: 'LDA' }, records)
    },
  },
]

export const timeChecks: readonly LdaCheck<Ld2Case>[] = [
  {
    id: 'LDA-21',
    find: ({ facts, context }) => {
      if (context.registeredOn === null) return []
      const first = quarterOf(context.registeredOn)
      const isThis = first.id === quarter(facts.year, facts.quarter).id
      return when(!isThis && first.through < context.today && !hasReport(context, first.id), `There is no report for ${first.id}, the quarter of the registration.`, report)
    },
  },
  {
    id: 'LDA-22',
    find: ({ facts, context }) => {
      if (context.registeredOn === null) return []
      const { from } = quarter(facts.year, facts.quarter)
      return quartersSince(context.registeredOn, from)
        .filter((id) => !hasReport(context, id) && (context.terminatedOn === null || id <= quarterOf(context.terminatedOn).id))
        .map((id) => hit(`There is no report for ${id}; one is due every quarter until the registration is terminated, also without activity.`, report))
    },
  },
  {
    id: 'LDA-23',
    find: ({ facts, context }) => {
      const period = quarter(facts.year, facts.quarter)
      const { due } = ldaQuarterlyDue(period)
      const filedOn = context.reports.find((known) => known.period === period.id)?.filedOn ?? null
      const isLate = (filedOn ?? context.today) > due && !facts.answers.isAmendment
      return when(isLate && facts.answers.lateReason === '', `The report was due on ${due}; no extension can be given. Say why it is late.`, answerAt('late-reason'))
    },
  },
  {
    id: 'LDA-24',
    find: ({ facts: { answers, year, quarter: number } }) =>
      when(answers.terminatedOn !== null && !isWithin(answers.terminatedOn, quarter(year, number)), 'The day of termination lies outside the quarter of the report.', answerAt('terminated-on')),
  },
  {
    id: 'LDA-40',
    find: ({ facts, context }) => {
      const bare = [
        ...countedSpending(facts).filter(({ documentedCents }) => documentedCents === null),
        ...countedContacts(facts).filter(({ hasDocument }) => !hasDocument),
        ...facts.lobbyists.filter(({ listedFrom, hasDocument }) => listedFrom !== null && !hasDocument),
      ].map(({ reference }) => reference)
      const period = quarter(facts.year, facts.quarter)
      const filedOn = context.reports.find((known) => known.period === period.id)?.filedOn ?? context.today
      const keepUntil = addYears(filedOn, table.other_amounts.retention_years)
      return [
        ...when(bare.length > 0, 'These have no supporting paper on file.', { place: 'report', id: 'papers' }, bare),
        ...context.deletions.filter(({ on }) => on < keepUntil).map(({ record }) => hit(`A paper of this record is to be deleted before ${keepUntil}, six years after filing.`, recordAt(record), [record])),
      ]
    },
  },
  {
    id: 'LDA-44',
    find: ({ facts: { answers }, context }) => [
      ...when(answers.isAmendment && answers.amends === null, 'The amendment does not name the report that it replaces.', answerAt('amends')),
      ...when(answers.amends !== null && context.countedReportIds.includes(answers.amends), 'The report that is replaced still counts in totals.', { place: 'report', id: 'amends' }),
    ],
  },
]
