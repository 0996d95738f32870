import 'server-only'
import { throughPrisma } from '@/lib/data/database/statements'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { isId, newId } from '@/lib/data/database/uuid'
import { strangerOf } from '@/lib/data/people/stranger'
import type { DonationFacts } from '@/lib/domain/donation'
import { zeroCents } from '@/lib/domain/money'
import type { PersonChoice } from '@/lib/domain/person-choice'
import { can, type Actor } from '@/lib/domain/permission'
import type { Finding } from '@/lib/domain/reports/report-document'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { assessDonation, verdictOnDonation, type Verdict } from '@/lib/domain/rules/assess-donation'
import { contextForDonation } from './context'
import { factsAlone, type DonationAsTyped } from './from-form'

/** What the checks say of a donation as it stands on the form, and what would become of it if it were saved so. */
export type DonationPreview = { readonly findings: readonly Finding[]; readonly state: Verdict['state'] }

type Typed = DonationAsTyped & { /** The donation that is corrected: it does not count beside itself; null for a new one. */ readonly id: string | null }

/** The id of whoever was chosen; of somebody new one that nobody has, so that the gift has a donor. */
function idOf(choice: PersonChoice | null): string | null {
  if (choice === null) return null
  return isId(choice.id) ? choice.id : newId()
}

async function originalIdOf(tx: Transaction, { organizationId }: Actor, { chapterId, originalNumber }: Typed): Promise<string | null> {
  if (originalNumber === '') return null
  const found = await tx.donation.findFirst({ where: { organizationId, chapterId, OR: [{ number: originalNumber }, { receiptNumber: originalNumber }] }, select: { id: true } })
  return found?.id ?? null
}

async function factsOf(tx: Transaction, actor: Actor, typed: Typed): Promise<DonationFacts> {
  const donorId = idOf(typed.donor)
  const shares = typed.joint === null || donorId === null ? null : [
    { personId: donorId, shareCents: typed.joint.donorCents },
    ...typed.joint.others.map(({ person, shareCents }) => ({ personId: idOf(person) ?? newId(), shareCents })),
  ]
  return { ...factsAlone(typed), donorId, intermediaryId: idOf(typed.intermediary), jointShares: shares, originalDonationId: await originalIdOf(tx, actor, typed) }
}

/** Asks every check about a donation while it is typed: nothing is written, and no answer says how far below a line an amount is. */
export async function previewDonation(actor: Actor, typed: Typed): Promise<Result<DonationPreview, Refusal>> {
  const allowed = can(actor, 'donation.record', typed.chapterId)
  if (!allowed.ok) return allowed
  return readAs(actor, async (tx) => {
    const facts = await factsOf(tx, actor, typed)
    const self = { id: typed.id !== null && isId(typed.id) ? typed.id : newId(), number: '', revision: 1 }
    const read = await contextForDonation(throughPrisma(tx), actor, facts, self)
    if (read === null) return notFound()
    const { donorId } = facts
    const isStranger = donorId !== null && typed.donor !== null && read.context.donor === null
    const context = isStranger ? { ...read.context, donor: strangerOf(donorId, typed.donor, 'donor'), donorYearCents: zeroCents } : read.context
    return ok({ findings: assessDonation(facts, context).findings, state: verdictOnDonation(facts, context).state })
  })
}
