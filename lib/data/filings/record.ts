import 'server-only'
import { inTransaction, type Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { findDeadline } from '@/lib/data/deadlines/get'
import { appendEntry } from '@/lib/data/journal/append'
import { inTurn } from '@/lib/data/records/once'
import { correctRevised } from '@/lib/data/records/revise'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { isLate, recordedMeanwhile, type Filing, type FilingAnswer } from '@/lib/domain/deadlines/filing'
import type { Followed } from '@/lib/domain/deadlines/followed'
import { can, type Actor } from '@/lib/domain/permission'
import { invalid, notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { filingColumns, filingFacts, filingFromRow, filingTable } from './rows'

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

/** Records what became of a deadline, or corrects it. One of the whole organization stays with those who work for all of it. */
export async function recordFiling(actor: Actor, input: FilingInput): Promise<Result<Filing, Refusal>> {
  const allowed = can(actor, 'deadline.change', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const deadline = await findDeadline(tx, actor, input)
    if (deadline === null) return notFound()
    if (deadline.copy !== null) return refuse({ reason: 'not-allowed', key: 'filedAtMaterial' })
    const forIt = can(actor, 'deadline.change', deadline.chapterId)
    if (!forIt.ok) return refuse({ reason: 'not-allowed', key: 'wholeOrganization' })
    if (isLate(input, deadline.dueOn) && input.lateReason === '') return invalid({ lateReason: { key: 'missing' } })
    await inTurn(tx, `${actor.organizationId}/${deadline.key}`)
    const row = await tx.filing.findFirst({ where: { organizationId: actor.organizationId, deadlineKey: deadline.key } })
    if (row === null) return ok(await insert(tx, actor, deadline, input))
    return row.formKey === input.formKey ? ok(filingFromRow(row)) : correct(tx, actor, { deadline, filing: filingFromRow(row), input })
  })
}

async function insert(tx: Transaction, actor: Actor, deadline: Followed, input: FilingInput): Promise<Filing> {
  const filing: Filing = { ...filingFacts(input, deadline), id: newId(), revision: 1 }
  const { id, revision } = filing
  const after = { ...filing, formKey: input.formKey }
  const journalIndex = await appendEntry(tx, actor, { type: 'filing.recorded', id, revision, before: null, after, reason: null })
  await tx.filing.create({ data: { organizationId: actor.organizationId, formKey: input.formKey, ...filingColumns(filing), journalIndex } })
  return filing
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
