import 'server-only'
import { drawnInEngagement, withinEngagement } from '@/lib/data/audits/sight'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import type { Donation } from '@/lib/domain/donation'
import { can, opens, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/prisma/client'
import { donationFromRow } from './rows'

/** A donation with the names that its page shows. */
export type DonationView = {
  readonly donation: Donation
  readonly donorName: string | null
  readonly intermediaryName: string | null
  readonly principalName: string | null
  readonly bankAccountName: string | null
  readonly originalNumber: string | null
  /** Everybody who gave a share of a joint gift, by id. */
  readonly shareNames: ReadonlyMap<string, string>
  /** Refunds and chargebacks of this gift. */
  readonly returns: readonly Donation[]
}

/** Gives a donation of the chapter; whoever sees totals of money alone does not find it. */
export async function getDonation(actor: Actor, of: { readonly chapterId: string; readonly id: string }): Promise<Result<DonationView, Refusal>> {
  const allowed = can(actor, 'chapter.read', of.chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'donations', of.chapterId) || !isId(of.id)) return notFound()
  return readAs(actor, async (tx) => {
    const row = await tx.donation.findFirst({
      where: { organizationId: actor.organizationId, id: of.id, chapterId: of.chapterId },
      include: {
        donor: { select: { name: true } },
        intermediary: { select: { name: true } },
        principal: { select: { name: true } },
        bankAccount: { select: { name: true } },
        original: { select: { number: true } },
        returns: { orderBy: { receivedOn: 'asc' } },
      },
    })
    if (row === null || !(await isOpen(tx, actor, of))) return notFound()
    const { donor, intermediary, principal, bankAccount, original, returns, ...own } = row
    const donation = donationFromRow(own)
    return ok({
      donation,
      shareNames: await namesOfPeople(tx, actor, (donation.jointShares ?? []).map(({ personId }) => personId)),
      donorName: donor?.name ?? null,
      intermediaryName: intermediary?.name ?? null,
      principalName: principal?.name ?? null,
      bankAccountName: bankAccount?.name ?? null,
      originalNumber: original?.number ?? null,
      returns: returns.map(donationFromRow),
    })
  })
}

async function namesOfPeople(tx: Transaction, { organizationId }: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const people = await tx.person.findMany({ where: { organizationId, id: { in: [...ids] } }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}

/** Whether the donation lies within what an auditor was engaged for, or was drawn there. */
async function isOpen(tx: Transaction, actor: Actor, of: { readonly chapterId: string; readonly id: string }): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM donation d
    WHERE d.organization_id = ${actor.organizationId}::uuid AND d.id = ${of.id}::uuid
      AND (${withinEngagement(actor, of.chapterId, Prisma.sql`d.received_on`)} OR ${drawnInEngagement(actor, of.chapterId, Prisma.sql`d.id`)})`
  return rows.length > 0
}
