import 'server-only'
import { throughPrisma } from '@/lib/data/database/statements'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { takeNumber } from '@/lib/data/numbers/take'
import { approvalOf } from '@/lib/data/records/approval'
import { holdMonths, unlessLocked } from '@/lib/data/reconciliations/locked'
import { inTurn, madeBefore, onceByFormKey } from '@/lib/data/records/once'
import { cashEffect, type Expenditure, type ExpenditureInput } from '@/lib/domain/expenditure'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { assessExpenditure } from '@/lib/domain/rules/assess-expenditure'
import { contextForExpenditure } from './context'
import { factsFromForm, type ExpenditureAsTyped } from './from-form'
import { expenditureFromRow, toRow } from './rows'

/** Records an expenditure with its number and journal entry. Over the organization's limit it waits for a second person. */
export async function recordExpenditure(actor: Actor, input: ExpenditureInput): Promise<Result<Expenditure, Refusal>> {
  const allowed = can(actor, 'expenditure.record', input.chapterId)
  if (!allowed.ok) return allowed
  return onceByFormKey(actor, 'expenditure', (tx) => ofFormKey(tx, actor, input.formKey), (tx) => insertExpenditure(tx, actor, input))
}

/** What tells a form that was changed after it had been saved from the same submit sent twice. */
const telling = ['paidOn', 'amountCents', 'kind', 'method', 'category', 'purpose', 'purposeText', 'paymentReference', 'reportText', 'privateNote'] as const

/** Records what the expenditure form says: a new payee is added in the same transaction, a shared name is asked back. */
export async function recordTypedExpenditure(actor: Actor, input: ExpenditureAsTyped & { readonly formKey: string }): Promise<Result<Expenditure, Refusal>> {
  const allowed = can(actor, 'expenditure.record', input.chapterId)
  if (!allowed.ok) return allowed
  return onceByFormKey(actor, 'expenditure', (tx) => ofFormKey(tx, actor, input.formKey), async (tx) => {
    await inTurn(tx, input.formKey)
    const earlier = await ofFormKey(tx, actor, input.formKey)
    if (earlier !== null) return madeBefore(earlier, input, telling)
    const facts = await factsFromForm(tx, actor, input)
    return facts.ok ? insertExpenditure(tx, actor, { ...facts.value, formKey: input.formKey }) : facts
  })
}

async function ofFormKey(tx: Transaction, actor: Actor, formKey: string): Promise<Expenditure | null> {
  const row = await tx.expenditure.findFirst({ where: { organizationId: actor.organizationId, formKey } })
  return row === null ? null : expenditureFromRow(row)
}

/** Writes a new expenditure inside a transaction that is open. What the law stops has still been paid: it is held, counts, and says why. */
export async function insertExpenditure(tx: Transaction, actor: Actor, input: ExpenditureInput): Promise<Result<Expenditure, Refusal>> {
  const id = newId()
  const self = { id, number: '', revision: 1, enteredBy: actor.userId, approval: 'not-needed', approvedBy: null } as const
  await holdMonths(throughPrisma(tx), input.bankAccountId)
  const read = await contextForExpenditure(tx, actor, input, self)
  if (read === null || read.context.payee === null) return notFound()
  const open = unlessLocked(read.locked)
  if (!open.ok) return open
  const { context, numberPrefix } = read
  const { refusedBecause } = assessExpenditure(input, context)
  const number = await takeNumber(tx, actor, { chapterId: input.chapterId, prefix: numberPrefix, kind: 'expenditure', today: context.today })
  const { formKey, ...facts } = input
  const expenditure: Expenditure = {
    ...facts, ...number, id,
    ...approvalOf({ out: cashEffect(facts.kind) === 'out', amountCents: facts.amountCents, limitCents: context.approvalLimitCents }),
    state: refusedBecause === null ? 'recorded' : 'held',
    stateReason: refusedBecause ?? '',
    enteredBy: actor.userId, enteredAt: actor.at, enteredOn: context.today,
    importBatchId: null, importRow: null, importKey: null, revision: 1,
  }
  const after = { ...expenditure, formKey }
  const journalIndex = await appendEntry(tx, actor, { type: 'expenditure.recorded', id, revision: 1, before: null, after, reason: refusedBecause })
  await tx.expenditure.create({ data: toRow(actor.organizationId, expenditure, formKey, journalIndex) })
  return ok(expenditure)
}
