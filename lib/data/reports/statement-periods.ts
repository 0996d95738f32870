import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { registrationFromRow } from '@/lib/data/registrations/rows'
import { can, type Actor } from '@/lib/domain/permission'
import { faraPeriodsThrough, type ReportingPeriod } from '@/lib/domain/reporting-period'
import { ok, type Refusal, type Result } from '@/lib/domain/result'

const periodsShown = 2

/** Gives the six-month periods of the FARA registration for which a statement is prepared, today's first; none without a registration. */
export async function statementPeriods(actor: Actor, chapterId: string | null): Promise<Result<readonly ReportingPeriod[], Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  return readAs(actor, async (tx) => {
    const rows = await tx.registration.findMany({ where: { organizationId: actor.organizationId, regime: 'FARA' } })
    const [registration] = rows.map(registrationFromRow).filter(({ registeredOn }) => registeredOn !== null)
    if (registration === undefined || registration.registeredOn === null) return ok([])
    const { registeredOn, endedOn, assignedPeriodEnds } = registration
    const last = endedOn !== null && endedOn < actor.today ? endedOn : actor.today
    return ok(faraPeriodsThrough(registeredOn, last, assignedPeriodEnds).slice(-periodsShown).toReversed())
  })
}
