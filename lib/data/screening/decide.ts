import 'server-only'
import { insertClock } from '@/lib/data/clocks/record'
import { optionalDayFromRow } from '@/lib/data/database/days'
import { inTransaction, type Transaction } from '@/lib/data/database/transaction'
import { lockPerson } from '@/lib/data/people/lock'
import { correctRevised, type RecordPlace } from '@/lib/data/records/revise'
import { can, type Actor } from '@/lib/domain/permission'
import { invalid, notFound, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { hitDecisionProblems, resultOfHits, type HitDecisionInput, type ScreeningHit } from '@/lib/domain/screening/hit'
import { reportClock } from '@/lib/domain/screening/report-clock'
import { hitFromRow, hitTable } from './rows'
import { writeFacts } from './screen-due'

export type HitDecision = RecordPlace & HitDecisionInput

/**
 * Decides on a hit, with a reason. A confirmed match holds back what the person gives from now on, and starts the clock of the report to OFAC.
 * It may be decided otherwise later, with another reason; the clock is then taken back where deadlines are.
 */
export async function decideScreeningHit(actor: Actor, { decision, compared, decisionNote, ...place }: HitDecision): Promise<Result<ScreeningHit, Refusal>> {
  const allowed = can(actor, 'screening.decide', place.chapterId)
  if (!allowed.ok) return allowed
  const problems = hitDecisionProblems({ decision, compared, decisionNote })
  if (Object.keys(problems).length > 0) return invalid(problems)
  return inTransaction(actor, async (tx) => {
    const row = await hitTable.find(tx, { organizationId: actor.organizationId, ...place })
    const person = row === null ? null : await lockPerson(tx, actor, row.personId)
    if (row === null || person === null) return notFound()
    if (person.recordState !== 'recorded') return refuse({ reason: 'conflict', key: 'screenedPersonGone' })
    const decided = { decision, compared, decisionNote }
    const by = { decidedBy: actor.userId, decidedName: actor.name, decidedAt: actor.at }
    const outcome = await correctRevised(tx, actor, hitTable, {
      place, yours: decided, type: 'screening-hit.decided', reason: decisionNote, record: (earlier) => ({ ...earlier, ...decided, ...by, revision: earlier.revision + 1 }),
    })
    if (!outcome.ok) return outcome
    await tellPerson(tx, actor, person)
    if (decision === 'confirmed') await startClock(tx, actor, outcome.value)
    return outcome
  })
}

/** The person's row says what all hits together say; that is no reason to screen the person again. */
async function tellPerson(tx: Transaction, actor: Actor, person: NonNullable<Awaited<ReturnType<typeof lockPerson>>>): Promise<void> {
  const { organizationId } = actor
  const hits = (await tx.screeningHit.findMany({ where: { organizationId, personId: person.id } })).map(hitFromRow)
  const [screenedOn, screeningListOn] = [optionalDayFromRow(person.screenedOn), optionalDayFromRow(person.screeningListOn)]
  const revision = await writeFacts(tx, actor, person, { screeningResult: resultOfHits(hits), screenedOn, screeningListOn })
  await tx.screeningState.updateMany({ where: { organizationId, personId: person.id, personRevision: person.revision }, data: { personRevision: revision } })
}

/** One clock for each hit, however often it is decided on. */
async function startClock(tx: Transaction, actor: Actor, { id, entryNumber }: ScreeningHit): Promise<void> {
  const running = await tx.clock.findFirst({ where: { organizationId: actor.organizationId, formKey: id }, select: { id: true } })
  if (running === null) await insertClock(tx, actor, { ...reportClock(entryNumber, actor.today), formKey: id })
}
