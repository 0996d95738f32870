import 'server-only'
import { throughPrisma } from '@/lib/data/database/statements'
import type { Transaction } from '@/lib/data/database/transaction'
import { lockRecord, writeRevision, type OpenedRecord } from '@/lib/data/records/revise'
import { isReturn, type Donation, type DonationInput } from '@/lib/domain/donation'
import { absoluteCents, centsFromDatabase } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import type { RecordState } from '@/lib/domain/record'
import type { Refusal, Result } from '@/lib/domain/result'
import { insertDonation } from './insert'
import { donationTable } from './rows'

type Return = Pick<Donation, 'originalDonationId' | 'chapterId'>

function lockOriginal(tx: Transaction, actor: Actor, { originalDonationId, chapterId }: Return): Promise<OpenedRecord<Donation> | null> {
  return originalDonationId === null ? Promise.resolve(null) : lockRecord(tx, actor, donationTable, { id: originalDonationId, chapterId })
}

/** Writes a new donation in a transaction that is open. What goes back of a gift that was refused notes that gift as returned, once all of it went back. */
export async function insertTold(tx: Transaction, actor: Actor, input: DonationInput): Promise<Result<Donation, Refusal>> {
  // Locked first: whoever corrects the gift meanwhile waits before the journal is held, and not with it.
  const original = isReturn(input.kind) ? await lockOriginal(tx, actor, input) : null
  const inserted = await insertDonation(throughPrisma(tx), actor, input)
  if (inserted.ok && inserted.value.state === 'returned' && original !== null) await noteReturned(tx, actor, original, inserted.value)
  return inserted
}

async function noteReturned(tx: Transaction, actor: Actor, original: OpenedRecord<Donation>, { number }: Donation): Promise<void> {
  const { earlier } = original
  const { _sum } = await tx.donation.aggregate({ where: { organizationId: actor.organizationId, originalDonationId: earlier.id, state: 'returned' }, _sum: { amountCents: true } })
  if (earlier.state !== 'refused' || absoluteCents(centsFromDatabase(_sum.amountCents ?? 0n)) < earlier.amountCents) return
  await move(tx, actor, original, { state: 'returned', type: 'donation.returned', reason: `Given back by ${number}.` })
}

/** Takes back that a gift was returned, where the row that said so is voided: it is refused again, and its clock runs. */
export async function noteKept(tx: Transaction, actor: Actor, voided: Donation): Promise<void> {
  const original = isReturn(voided.kind) && voided.state === 'returned' ? await lockOriginal(tx, actor, voided) : null
  if (original?.earlier.state !== 'returned') return
  await move(tx, actor, original, { state: 'refused', type: 'donation.corrected', reason: `${voided.number}, which gave it back, was voided.` })
}

async function move(
  tx: Transaction, actor: Actor, opened: OpenedRecord<Donation>, to: { readonly state: RecordState; readonly type: 'donation.returned' | 'donation.corrected'; readonly reason: string },
): Promise<void> {
  const record: Donation = { ...opened.earlier, state: to.state, revision: opened.earlier.revision + 1 }
  await writeRevision(tx, actor, donationTable, { opened, record, type: to.type, reason: to.reason })
}
