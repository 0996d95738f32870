import 'server-only'
import { throughPrisma } from '@/lib/data/database/statements'
import { inTransaction, type Transaction } from '@/lib/data/database/transaction'
import { approvalOf } from '@/lib/data/records/approval'
import { holdMonths, unlessLocked, unlessReconciled } from '@/lib/data/reconciliations/locked'
import { openForChange, writeRevision, type RecordPlace } from '@/lib/data/records/revise'
import { cashEffect, type Expenditure, type ExpenditureFacts } from '@/lib/domain/expenditure'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { assessExpenditure } from '@/lib/domain/rules/assess-expenditure'
import { contextForExpenditure } from './context'
import { factsFromForm, type ExpenditureAsTyped } from './from-form'
import { expenditureTable } from './rows'

export type ExpenditureCorrection = RecordPlace & { readonly reason: string; readonly expenditure: ExpenditureFacts }

/** Corrects an expenditure with a reason. It stays in its chapter and keeps its number; more money or another payee asks for approval again. */
export async function correctExpenditure(actor: Actor, input: ExpenditureCorrection): Promise<Result<Expenditure, Refusal>> {
  const allowed = can(actor, 'expenditure.correct', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, (tx) => revise(tx, actor, input))
}

/** Corrects an expenditure to what its form says. */
export async function correctTypedExpenditure(
  actor: Actor, { expenditure, ...input }: Omit<ExpenditureCorrection, 'expenditure'> & { readonly expenditure: ExpenditureAsTyped },
): Promise<Result<Expenditure, Refusal>> {
  const allowed = can(actor, 'expenditure.correct', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const facts = await factsFromForm(tx, actor, expenditure)
    return facts.ok ? revise(tx, actor, { ...input, expenditure: facts.value }) : facts
  })
}

async function revise(tx: Transaction, actor: Actor, input: ExpenditureCorrection): Promise<Result<Expenditure, Refusal>> {
  const opened = await openForChange(tx, actor, expenditureTable, input, { ...input.expenditure })
  if (!opened.ok) return opened
  const { earlier } = opened.value
  const free = await unlessReconciled(tx, actor, { ...earlier, kind: 'expenditure', on: earlier.paidOn })
  if (!free.ok) return free
  const facts = { ...input.expenditure, chapterId: earlier.chapterId }
  const { id, number, enteredBy, approval, approvedBy } = earlier
  await holdMonths(throughPrisma(tx), facts.bankAccountId)
  const read = await contextForExpenditure(tx, actor, facts, { id, number, revision: earlier.revision + 1, enteredBy, approval, approvedBy })
  if (read === null || read.context.payee === null) return notFound()
  const open = unlessLocked(read.locked)
  if (!open.ok) return open
  const { refusedBecause } = assessExpenditure(facts, read.context)
  const covers = facts.payeeId === earlier.payeeId && facts.amountCents <= earlier.amountCents
  const out = cashEffect(facts.kind) === 'out'
  const record: Expenditure = {
    ...earlier, ...facts,
    ...approvalOf({ out, amountCents: facts.amountCents, limitCents: read.context.approvalLimitCents }, { ...earlier, covers }),
    state: refusedBecause === null ? 'recorded' : 'held', stateReason: refusedBecause ?? '', revision: earlier.revision + 1,
  }
  await writeRevision(tx, actor, expenditureTable, { opened: opened.value, record, type: 'expenditure.corrected', reason: input.reason })
  return ok(record)
}
