import 'server-only'
import { throughPrisma } from '@/lib/data/database/statements'
import { inTransaction, type Transaction } from '@/lib/data/database/transaction'
import { approvalOf } from '@/lib/data/records/approval'
import { holdMonths, unlessLocked, unlessReconciled } from '@/lib/data/reconciliations/locked'
import { openForChange, writeRevision, type RecordPlace } from '@/lib/data/records/revise'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { assessTransfer } from '@/lib/domain/rules/assess-transfer'
import type { Transfer, TransferFacts } from '@/lib/domain/transfer'
import { contextForTransfer } from './context'
import { factsFromForm, type TransferAsTyped } from './from-form'
import { partiesOf } from './parties'
import { transferTable } from './rows'

export type TransferCorrection = RecordPlace & { readonly reason: string; readonly transfer: TransferFacts }

/** Corrects a transfer with a reason. It stays in its chapter and keeps its number; more money or another recipient asks for approval again. */
export async function correctTransfer(actor: Actor, input: TransferCorrection): Promise<Result<Transfer, Refusal>> {
  const allowed = can(actor, 'transfer.correct', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, (tx) => revise(tx, actor, input))
}

/** Corrects a transfer to what its form says. */
export async function correctTypedTransfer(
  actor: Actor, { transfer, ...input }: Omit<TransferCorrection, 'transfer'> & { readonly transfer: TransferAsTyped },
): Promise<Result<Transfer, Refusal>> {
  const allowed = can(actor, 'transfer.correct', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const facts = await factsFromForm(tx, actor, transfer)
    return facts.ok ? revise(tx, actor, { ...input, transfer: facts.value }) : facts
  })
}

async function revise(tx: Transaction, actor: Actor, input: TransferCorrection): Promise<Result<Transfer, Refusal>> {
  const opened = await openForChange(tx, actor, transferTable, input, { ...input.transfer })
  if (!opened.ok) return opened
  const { earlier } = opened.value
  const free = await unlessReconciled(tx, actor, { ...earlier, kind: 'transfer', on: earlier.sentOn })
  if (!free.ok) return free
  const { id, number, chapterId, enteredBy, approval, approvedBy } = earlier
  const typed = { ...input.transfer, chapterId }
  await holdMonths(throughPrisma(tx), typed.bankAccountId)
  const read = await contextForTransfer(tx, actor, typed, { id, number, revision: earlier.revision + 1, enteredBy, approval, approvedBy })
  if (read === null) return notFound()
  const open = unlessLocked(read.locked)
  if (!open.ok) return open
  const parties = partiesOf(typed, read)
  if (!parties.ok) return parties
  const facts = parties.value
  const { refusedBecause } = assessTransfer(facts, read.context)
  const covers = facts.recipientId === earlier.recipientId && facts.counterpartChapterId === earlier.counterpartChapterId && facts.amountCents <= earlier.amountCents
  const record: Transfer = {
    ...earlier, ...facts,
    ...approvalOf({ out: facts.direction === 'out', amountCents: facts.amountCents, limitCents: read.context.approvalLimitCents }, { ...earlier, covers }),
    state: refusedBecause === null ? 'recorded' : 'held', stateReason: refusedBecause ?? '', revision: earlier.revision + 1,
  }
  await writeRevision(tx, actor, transferTable, { opened: opened.value, record, type: 'transfer.corrected', reason: input.reason })
  return ok(record)
}
