import 'server-only'
import { inTransaction, type Transaction } from '@/lib/data/database/transaction'
import { findDeadline } from '@/lib/data/deadlines/get'
import { inTurn } from '@/lib/data/records/once'
import { correctRevised } from '@/lib/data/records/revise'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { isLate, recordedMeanwhile, type Filing, type FilingAnswer } from '@/lib/domain/deadlines/filing'
import type { Followed } from '@/lib/domain/deadlines/followed'
import { can, type Actor } from '@/lib/domain/permission'
import { invalid, notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { insertFiling } from './insert'
import { filedReportOf } from './of-report'
import { filingFacts, filingFromRow, filingTable } from './rows'

export type FilingInput = FilingAnswer & {
  /** The chapter in which somebody works. */
  readonly chapterId: string
  readonly today: CalendarDate
  readonly key: string
  readonly formKey: string
  /** The revision that the form was opened on; null where nothing was recorded yet. */
  readonly revision: number | null
  /** Why what was recorded is corrected; unused the first time. */
  readonly reason: string
}

/** Records what became of a deadline, or corrects it. One that a filed report has ended is corrected there. One of the whole organization stays with those who work for all of it. */
export async function recordFiling(actor: Actor, input: FilingInput): Promise<Result<Filing, Refusal>> {
  const allowed = can(actor, 'deadline.change', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const deadline = await findDeadline(tx, actor, input)
    if (deadline === null) return notFound()
    if (deadline.copy !== null) return refuse({ reason: 'not-allowed', key: 'filedAtMaterial' })
    if (deadline.gift !== undefined) return refuse({ reason: 'not-allowed', key: 'endedAtGift' })
    const forIt = can(actor, 'deadline.change', deadline.chapterId)
    if (!forIt.ok) return refuse({ reason: 'not-allowed', key: 'wholeOrganization' })
    const report = await filedReportOf(tx, actor, deadline)
    if (report !== null) return refuse({ reason: 'conflict', key: 'filedWithReport', values: { number: report } })
    if (isLate(input, deadline.dueOn) && input.lateReason === '') return invalid({ lateReason: { key: 'missing' } })
    await inTurn(tx, `${actor.organizationId}/${deadline.key}`)
    const row = await tx.filing.findFirst({ where: { organizationId: actor.organizationId, deadlineKey: deadline.key } })
    if (row === null) return ok(await insertFiling(tx, actor, { ...filingFacts(input, deadline), formKey: input.formKey }))
    return row.formKey === input.formKey ? ok(filingFromRow(row)) : correct(tx, actor, { deadline, filing: filingFromRow(row), input })
  })
}

type Corrected = { readonly deadline: Followed; readonly filing: Filing; readonly input: FilingInput }

function correct(tx: Transaction, actor: Actor, { deadline, filing, input }: Corrected): Promise<Result<Filing, Refusal>> {
  const facts = filingFacts(input, deadline)
  return correctRevised(tx, actor, filingTable, {
    place: { chapterId: input.chapterId, id: filing.id, revision: input.revision ?? 0 },
    yours: facts,
    record: (earlier) => ({ ...earlier, ...facts, revision: earlier.revision + 1 }),
    type: 'filing.corrected',
    reason: input.reason === '' ? recordedMeanwhile : input.reason,
  })
}
