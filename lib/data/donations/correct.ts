import 'server-only'
import { throughPrisma } from '@/lib/data/database/statements'
import { inTransaction, type Transaction } from '@/lib/data/database/transaction'
import { holdMonths, unlessLocked, unlessReconciled } from '@/lib/data/reconciliations/locked'
import { openForChange, writeRevision, type RecordPlace } from '@/lib/data/records/revise'
import type { Donation, DonationFacts } from '@/lib/domain/donation'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { verdictOnDonation, type Verdict } from '@/lib/domain/rules/assess-donation'
import { contextForDonation } from './context'
import { factsFromForm, type DonationAsTyped } from './from-form'
import { donationTable } from './rows'

export type DonationCorrection = RecordPlace & { readonly reason: string; readonly donation: DonationFacts }

/** Corrects a donation with a reason. It stays in its chapter and keeps its number; the earlier values stay in the journal. */
export async function correctDonation(actor: Actor, input: DonationCorrection): Promise<Result<Donation, Refusal>> {
  const allowed = can(actor, 'donation.correct', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, (tx) => reviseDonation(tx, actor, input))
}

/** Corrects a donation to what its form says. */
export async function correctTypedDonation(
  actor: Actor,
  { donation, ...input }: Omit<DonationCorrection, 'donation'> & { readonly donation: DonationAsTyped },
): Promise<Result<Donation, Refusal>> {
  const allowed = can(actor, 'donation.correct', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const facts = await factsFromForm(tx, actor, donation)
    return facts.ok ? reviseDonation(tx, actor, { ...input, donation: facts.value }) : facts
  })
}

async function reviseDonation(tx: Transaction, actor: Actor, input: DonationCorrection): Promise<Result<Donation, Refusal>> {
  const opened = await openForChange(tx, actor, donationTable, input, { ...input.donation })
  if (!opened.ok) return opened
  const { earlier } = opened.value
  const free = await unlessReconciled(tx, actor, { ...earlier, kind: 'donation', on: earlier.receivedOn })
  if (!free.ok) return free
  const facts = { ...input.donation, chapterId: earlier.chapterId }
  await holdMonths(throughPrisma(tx), facts.bankAccountId)
  const read = await contextForDonation(throughPrisma(tx), actor, facts, { id: earlier.id, number: earlier.number, revision: earlier.revision + 1 })
  if (read === null || (facts.donorId !== null && read.context.donor === null)) return notFound()
  const open = unlessLocked(read.locked)
  if (!open.ok) return open
  const record = corrected(earlier, facts, verdictOnDonation(facts, read.context))
  await writeRevision(tx, actor, donationTable, { opened: opened.value, record, type: 'donation.corrected', reason: input.reason })
  return ok(record)
}

/** The donation with the corrected facts and what becomes of it; a gift that was returned stays so. */
function corrected(earlier: Donation, facts: DonationFacts, verdict: Verdict): Donation {
  const { state, stateReason } = earlier.state === 'returned' ? earlier : verdict
  return { ...earlier, ...facts, chapterId: earlier.chapterId, state, stateReason, revision: earlier.revision + 1 }
}
