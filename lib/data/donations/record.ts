import 'server-only'
import { throughPrisma, type Statements } from '@/lib/data/database/statements'
import { inPreparedTransaction, type Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendWithRow } from '@/lib/data/journal/append'
import { takeNumberWith } from '@/lib/data/numbers/take'
import { holdMonths, unlessLocked } from '@/lib/data/reconciliations/locked'
import { inTurn, madeBefore, onceByFormKey, onceWritten } from '@/lib/data/records/once'
import type { Donation, DonationInput } from '@/lib/domain/donation'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { verdictOnDonation } from '@/lib/domain/rules/assess-donation'
import { contextForDonation } from './context'
import { factsFromForm, type DonationAsTyped } from './from-form'
import { columnsOfNew, donationForJournal, donationFromRow } from './rows'

/** Records a donation with its number and journal entry. What the law stops is kept as refused, a sanctions match holds it, both with the reason. */
export async function recordDonation(actor: Actor, input: DonationInput): Promise<Result<Donation, Refusal>> {
  const allowed = can(actor, 'donation.record', input.chapterId)
  if (!allowed.ok) return allowed
  return onceWritten(actor, 'donation', (tx) => donationOfFormKey(tx, actor, input.formKey), () =>
    inPreparedTransaction(actor, (statements) => insertDonation(statements, actor, input)),
  )
}

/** What tells a form that was changed after it had been saved from the same submit sent twice. */
const telling = ['receivedOn', 'amountCents', 'kind', 'method', 'purpose', 'paymentReference', 'reportText', 'privateNote'] as const

/** Records what the donation form says: a new donor is added in the same transaction, a shared name is asked back. */
export async function recordTypedDonation(actor: Actor, input: DonationAsTyped & { readonly formKey: string }): Promise<Result<Donation, Refusal>> {
  const allowed = can(actor, 'donation.record', input.chapterId)
  if (!allowed.ok) return allowed
  return onceByFormKey(actor, 'donation', (tx) => donationOfFormKey(tx, actor, input.formKey), async (tx) => {
    await inTurn(tx, input.formKey)
    const earlier = await donationOfFormKey(tx, actor, input.formKey)
    if (earlier !== null) return madeBefore(earlier, input, telling)
    const facts = await factsFromForm(tx, actor, input)
    return facts.ok ? insertDonation(throughPrisma(tx), actor, { ...facts.value, formKey: input.formKey }) : facts
  })
}

async function donationOfFormKey(tx: Transaction, actor: Actor, formKey: string): Promise<Donation | null> {
  const row = await tx.donation.findFirst({ where: { organizationId: actor.organizationId, formKey } })
  return row === null ? null : donationFromRow(row)
}

/** Writes a new donation with number and entry inside a transaction that is open; the last thing that a verb does for it. */
export async function insertDonation(statements: Statements, actor: Actor, input: DonationInput): Promise<Result<Donation, Refusal>> {
  const id = newId()
  await holdMonths(statements, input.bankAccountId)
  const read = await contextForDonation(statements, actor, input, { id, number: '', revision: 1 })
  if (read === null || (input.donorId !== null && read.context.donor === null)) return notFound()
  const open = unlessLocked(read.locked)
  if (!open.ok) return open
  const { context, chapter } = read
  const verdict = verdictOnDonation(input, context)
  const number = await takeNumberWith(statements, actor, { chapterId: input.chapterId, prefix: chapter.numberPrefix, kind: 'donation', today: context.today })
  const { formKey, ...facts } = input
  const donation: Donation = {
    ...facts, ...number, ...verdict, id,
    enteredBy: actor.userId, enteredAt: actor.at, enteredOn: context.today,
    importBatchId: null, importRow: null, importKey: null, revision: 1,
  }
  const type = verdict.state === 'refused' ? 'donation.refused' : 'donation.recorded'
  const after = donationForJournal(donation, formKey)
  const row = columnsOfNew(actor.organizationId, after)
  const reason = verdict.stateReason === '' ? null : verdict.stateReason
  await appendWithRow(statements, actor, { type, id, revision: 1, before: null, after, reason }, 'donation', row)
  return ok(donation)
}
