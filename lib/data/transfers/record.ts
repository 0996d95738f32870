import 'server-only'
import { throughPrisma } from '@/lib/data/database/statements'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { takeNumber } from '@/lib/data/numbers/take'
import { approvalOf } from '@/lib/data/records/approval'
import { holdMonths, unlessLocked } from '@/lib/data/reconciliations/locked'
import { inTurn, madeBefore, onceByFormKey } from '@/lib/data/records/once'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { assessTransfer } from '@/lib/domain/rules/assess-transfer'
import type { Transfer, TransferInput } from '@/lib/domain/transfer'
import { contextForTransfer } from './context'
import { factsFromForm, type TransferAsTyped } from './from-form'
import { partiesOf } from './parties'
import { toRow, transferFromRow } from './rows'

/** Records this chapter's side of a transfer with its number and journal entry; the other chapter records its own. */
export async function recordTransfer(actor: Actor, input: TransferInput): Promise<Result<Transfer, Refusal>> {
  const allowed = can(actor, 'transfer.record', input.chapterId)
  if (!allowed.ok) return allowed
  return onceByFormKey(actor, 'transfer', (tx) => ofFormKey(tx, actor, input.formKey), (tx) => insertTransfer(tx, actor, input))
}

/** What tells a form that was changed after it had been saved from the same submit sent twice. */
const telling = ['sentOn', 'amountCents', 'channel', 'purpose', 'purposeText', 'paymentReference', 'reportText', 'privateNote'] as const

/** Records what the transfer form says: a new recipient is added in the same transaction, a shared name is asked back. */
export async function recordTypedTransfer(actor: Actor, input: TransferAsTyped & { readonly formKey: string }): Promise<Result<Transfer, Refusal>> {
  const allowed = can(actor, 'transfer.record', input.chapterId)
  if (!allowed.ok) return allowed
  return onceByFormKey(actor, 'transfer', (tx) => ofFormKey(tx, actor, input.formKey), async (tx) => {
    await inTurn(tx, input.formKey)
    const earlier = await ofFormKey(tx, actor, input.formKey)
    if (earlier !== null) return madeBefore(earlier, input, telling)
    const facts = await factsFromForm(tx, actor, input)
    return facts.ok ? insertTransfer(tx, actor, { ...facts.value, formKey: input.formKey }) : facts
  })
}

async function ofFormKey(tx: Transaction, actor: Actor, formKey: string): Promise<Transfer | null> {
  const row = await tx.transfer.findFirst({ where: { organizationId: actor.organizationId, formKey } })
  return row === null ? null : transferFromRow(row)
}

/** What the law stops has still been sent: it is held, counts, and says why. */
async function insertTransfer(tx: Transaction, actor: Actor, { formKey, ...typed }: TransferInput): Promise<Result<Transfer, Refusal>> {
  const id = newId()
  await holdMonths(throughPrisma(tx), typed.bankAccountId)
  const read = await contextForTransfer(tx, actor, typed, { id, number: '', revision: 1, enteredBy: actor.userId, approval: 'not-needed', approvedBy: null })
  if (read === null) return notFound()
  const open = unlessLocked(read.locked)
  if (!open.ok) return open
  const parties = partiesOf(typed, read)
  if (!parties.ok) return parties
  const facts = parties.value
  const { context } = read
  const { refusedBecause } = assessTransfer(facts, context)
  const number = await takeNumber(tx, actor, { chapterId: facts.chapterId, prefix: read.numberPrefix, kind: 'transfer', today: context.today })
  const transfer: Transfer = {
    ...facts, ...number, id,
    ...approvalOf({ out: facts.direction === 'out', amountCents: facts.amountCents, limitCents: context.approvalLimitCents }),
    state: refusedBecause === null ? 'recorded' : 'held',
    stateReason: refusedBecause ?? '',
    enteredBy: actor.userId, enteredAt: actor.at, enteredOn: context.today, importBatchId: null, importRow: null, importKey: null, revision: 1,
  }
  const after = { ...transfer, formKey }
  const journalIndex = await appendEntry(tx, actor, { type: 'transfer.recorded', id, revision: 1, before: null, after, reason: refusedBecause })
  await tx.transfer.create({ data: toRow(actor.organizationId, transfer, formKey, journalIndex) })
  return ok(transfer)
}
