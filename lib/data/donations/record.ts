import 'server-only'
import { inPreparedTransaction, inTransaction, type Transaction } from '@/lib/data/database/transaction'
import { inTurn, madeBefore, onceByFormKey, onceWritten } from '@/lib/data/records/once'
import { isReturn, type Donation, type DonationInput } from '@/lib/domain/donation'
import { can, type Actor } from '@/lib/domain/permission'
import type { Refusal, Result } from '@/lib/domain/result'
import { factsFromForm, type DonationAsTyped } from './from-form'
import { insertDonation } from './insert'
import { insertTold } from './returned'
import { donationFromRow } from './rows'

/** Records a donation with its number and journal entry. What the law stops is kept as refused, a sanctions match holds it, both with the reason. */
export async function recordDonation(actor: Actor, input: DonationInput): Promise<Result<Donation, Refusal>> {
  const allowed = can(actor, 'donation.record', input.chapterId)
  if (!allowed.ok) return allowed
  return onceWritten(actor, 'donation', (tx) => donationOfFormKey(tx, actor, input.formKey), () =>
    isReturn(input.kind) ? inTransaction(actor, (tx) => insertTold(tx, actor, input)) : inPreparedTransaction(actor, (statements) => insertDonation(statements, actor, input)),
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
    return facts.ok ? insertTold(tx, actor, { ...facts.value, formKey: input.formKey }) : facts
  })
}

async function donationOfFormKey(tx: Transaction, actor: Actor, formKey: string): Promise<Donation | null> {
  const row = await tx.donation.findFirst({ where: { organizationId: actor.organizationId, formKey } })
  return row === null ? null : donationFromRow(row)
}
