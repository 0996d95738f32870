import 'server-only'
import { inTransaction, type Transaction } from '@/lib/data/database/transaction'
import { appendEntry } from '@/lib/data/journal/append'
import { changedBefore } from '@/lib/data/journal/changed'
import { conflictOf } from '@/lib/data/records/conflict'
import type { Donation, DonationFacts } from '@/lib/domain/donation'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { assessDonation } from '@/lib/domain/rules/assess-donation'
import type { Donation as DonationRow } from '@/lib/generated/prisma/client'
import { contextForDonation } from './context'
import { factsFromForm, type DonationAsTyped } from './from-form'
import { columnsOf, donationForJournal, donationFromRow } from './rows'

export type DonationCorrection = {
  readonly chapterId: string
  readonly id: string
  /** The revision that the form was opened on. */
  readonly revision: number
  readonly reason: string
  readonly donation: DonationFacts
}

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
  const row = await lockDonation(tx, actor, input.chapterId, input.id)
  if (row === null) return notFound()
  const earlier = donationFromRow(row)
  if (earlier.state === 'voided') return refuse({ reason: 'already-voided', key: 'alreadyVoided', values: { number: earlier.number } })
  const facts = input.donation
  if (row.revision !== input.revision) {
    return conflictOf(tx, actor, { id: row.id, openedOn: input.revision, theirs: { ...earlier }, yours: { ...facts } })
  }
  const self = { id: row.id, number: row.number, revision: row.revision + 1 }
  const read = await contextForDonation(tx, actor, { ...facts, chapterId: earlier.chapterId }, self)
  if (read === null || (facts.donorId !== null && read.context.donor === null)) return notFound()
  const { refusedBecause } = assessDonation(facts, read.context)
  const donation = corrected(earlier, facts, refusedBecause)
  await writeRevision(tx, actor, { type: 'donation.corrected', row, earlier, donation, reason: input.reason })
  return ok(donation)
}

/** The donation with the corrected facts; what the law stops becomes refused, and what it no longer stops is recorded again. */
function corrected(earlier: Donation, facts: DonationFacts, refusedBecause: string | null): Donation {
  const state = refusedBecause !== null ? 'refused' : earlier.state === 'refused' ? 'recorded' : earlier.state
  const stateReason = refusedBecause ?? (state === 'recorded' ? '' : earlier.stateReason)
  return { ...earlier, ...facts, chapterId: earlier.chapterId, state, stateReason, revision: earlier.revision + 1 }
}

/** Locks a donation of the chapter; null where there is none. */
export async function lockDonation(tx: Transaction, actor: Actor, chapterId: string, id: string): Promise<DonationRow | null> {
  await tx.$queryRaw`SELECT 1 FROM donation WHERE organization_id = ${actor.organizationId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return tx.donation.findFirst({ where: { organizationId: actor.organizationId, id, chapterId } })
}

type Revision = {
  readonly type: 'donation.corrected' | 'donation.voided'
  readonly row: DonationRow
  readonly earlier: Donation
  readonly donation: Donation
  readonly reason: string
}

/** Writes a new revision of a donation: its entry, then its row. */
export async function writeRevision(tx: Transaction, actor: Actor, { type, row, earlier, donation, reason }: Revision): Promise<void> {
  const after = donationForJournal(donation, row.formKey)
  const before = changedBefore(donationForJournal(earlier, row.formKey), after)
  const journalIndex = await appendEntry(tx, actor, { type, id: row.id, revision: donation.revision, before, after, reason })
  await tx.donation.update({
    where: { organizationId_id: { organizationId: actor.organizationId, id: row.id } },
    data: { ...columnsOf(donation), state: donation.state, stateReason: donation.stateReason, revision: donation.revision, journalIndex },
  })
}
