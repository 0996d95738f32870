import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { registrationFromRow } from '@/lib/data/registrations/rows'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { can, type Actor } from '@/lib/domain/permission'
import { coversChapter, registrationUnder, type Registration } from '@/lib/domain/registration'
import type { ReportForm } from '@/lib/domain/reports/forms'
import { faraStatementPeriods, halfYearOf, previousPeriod, quarterOf, type ReportingPeriod } from '@/lib/domain/reporting-period'
import { ok, type Refusal, type Result } from '@/lib/domain/result'

const periodsShown = 2
const quartersShown = 4

/** A report that follows from a registration, and its period. */
export type FollowedReport = { readonly form: ReportForm; readonly period: ReportingPeriod }

function last(day: CalendarDate, endedOn: CalendarDate | null): CalendarDate {
  return endedOn !== null && endedOn < day ? endedOn : day
}

function ofFara({ registeredOn, endedOn, assignedPeriodEnds }: Registration, today: CalendarDate): readonly FollowedReport[] {
  if (registeredOn === null) return []
  return faraStatementPeriods({ registeredOn, endedOn, assignedPeriodEnds }, today).slice(-periodsShown).toReversed().map((period) => ({ form: 'fara-nsd2', period }))
}

/** The newest periods of a kind since the registration, today's first. */
function since(registeredOn: CalendarDate, newest: ReportingPeriod, count: number): readonly ReportingPeriod[] {
  const periods = [newest]
  while (periods.length < count) periods.push(previousPeriod(periods.at(-1) ?? newest))
  return periods.filter(({ through }) => through >= registeredOn)
}

function ofLda({ registeredOn, endedOn }: Registration, today: CalendarDate): readonly FollowedReport[] {
  if (registeredOn === null) return [{ form: 'lda-ld1', period: quarterOf(today) }]
  const day = last(today, endedOn)
  return [
    ...since(registeredOn, quarterOf(day), quartersShown).map((period) => ({ form: 'lda-ld2' as const, period })),
    ...since(registeredOn, halfYearOf(day), periodsShown).map((period) => ({ form: 'lda-ld203' as const, period })),
  ]
}

/** A chapter that the registration does not cover has no report under it. */
function covering(registration: Registration | null, chapterId: string | null): Registration | null {
  return registration === null || chapterId === null || coversChapter(registration, chapterId) ? registration : null
}

/** Gives the reports that the registrations under FARA and the LDA ask for, today's first; none without one. */
export async function followedReports(actor: Actor, chapterId: string | null): Promise<Result<readonly FollowedReport[], Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  return readAs(actor, async (tx) => {
    const rows = await tx.registration.findMany({ where: { organizationId: actor.organizationId, regime: { in: ['FARA', 'LDA'] } } })
    const registrations = rows.map(registrationFromRow)
    const [fara, lda] = (['FARA', 'LDA'] as const).map((regime) => covering(registrationUnder(regime, registrations), chapterId))
    return ok([...(fara ? ofFara(fara, actor.today) : []), ...(lda ? ofLda(lda, actor.today) : [])])
  })
}
