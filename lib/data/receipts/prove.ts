import 'server-only'
import { survivorOf } from '@/lib/data/people/survivor'
import { readAs } from '@/lib/data/database/transaction'
import { proveGift } from '@/lib/data/reports/prove-gift'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { addCents, type Cents } from '@/lib/domain/money'
import { can, type Actor } from '@/lib/domain/permission'
import { givingOf } from '@/lib/domain/receipts/giving'
import type { ReceiptState } from '@/lib/domain/receipts/receipt'
import type { GiftProof } from '@/lib/domain/reports/gift-proof'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { givenFacts } from './facts'
import { getReceipt } from './get'

/** A gift of a receipt with its proof; null where no sealed report counts it yet. `amountCents` is what its proof must say; null where the receipt does not say so any more. */
export type ProvenGift = { readonly number: string; readonly amountCents: Cents | null; readonly proof: GiftProof | null }

/** What whoever shows the code of a receipt is told: nothing that does not stand on the receipt, or in the donor's own line. */
export type ReceiptProof = {
  readonly receipt: { readonly number: string; readonly issuedOn: CalendarDate; readonly state: ReceiptState; readonly textHash: string }
  readonly gifts: readonly ProvenGift[]
}

/** Proves the gifts of a receipt to whoever shows its code; a text that an erasure closed proves nothing any more. */
export async function proveReceipt(actor: Actor, { chapterId, id }: { readonly chapterId: string; readonly id: string }): Promise<Result<ReceiptProof, Refusal>> {
  const allowed = can(actor, 'receipt.issue', chapterId)
  if (!allowed.ok) return allowed
  const view = await getReceipt(actor, { chapterId, id })
  if (!view.ok) return view
  const { receipt, state, text } = view.value
  if (text === null) return notFound()
  const numbers = text.gifts.map(({ number }) => number)
  const rows = await readAs(actor, (tx) => tx.donation.findMany({ where: { organizationId: actor.organizationId, chapterId, number: { in: numbers } }, select: { id: true, number: true } }))
  const gifts: ProvenGift[] = []
  for (const number of numbers) {
    const donationId = rows.find((row) => row.number === number)?.id ?? ''
    const place = { chapterId, donationId, personId: receipt.personId }
    const proof = await proveGift(actor, place)
    if (!proof.ok && proof.refusal.reason !== 'not-found') return proof
    const amountCents = state === 'current' ? await givenCents(actor, place) : null
    gifts.push({ number, amountCents, proof: proof.ok ? proof.value : null })
  }
  const { number, issuedOn, textHash } = receipt
  return ok({ receipt: { number, issuedOn, state, textHash }, gifts })
}

/** What the person gave, before anything of it was refunded: a report counts the gift and the refund each by itself. */
async function givenCents(actor: Actor, { personId, ...place }: { readonly chapterId: string; readonly donationId: string; readonly personId: string }): Promise<Cents | null> {
  const { facts, giver } = await readAs(actor, async (tx) => ({ facts: await givenFacts(tx, actor, place), giver: await survivorOf(tx, actor, personId) }))
  const giving = facts === null ? null : givingOf(facts, giver)
  return giving?.ok === true ? addCents(giving.value.amountCents, giving.value.refundedCents) : null
}
