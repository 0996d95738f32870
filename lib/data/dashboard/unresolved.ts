import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/data/database/transaction'
import { instantToRow } from '@/lib/data/database/days'
import type { Actor } from '@/lib/domain/permission'
import { Prisma } from '@/lib/generated/prisma/client'

const count = z.number().int()
const rowSchema = z.object({
  donationsWithoutDonor: count,
  contactsIncomplete: count,
  possibleDuplicates: count,
  heldDonations: count,
  approvalsWaiting: count,
  receiptsMissing: count,
  drafts: count,
})

export type UnresolvedCounts = Readonly<z.infer<typeof rowSchema>>

/** What is missing or waiting in the chapter's records, whatever the period; and the actor's own drafts. One statement. */
export async function unresolvedCounts(tx: Transaction, actor: Actor, chapterId: string): Promise<UnresolvedCounts> {
  const own = Prisma.sql`r.organization_id = ${actor.organizationId}::uuid AND r.chapter_id = ${chapterId}::uuid`
  const counted = Prisma.sql`${own} AND r.state IN ('recorded', 'held')`
  const rows = await tx.$queryRaw<readonly unknown[]>`SELECT
    (SELECT count(*)::int FROM donation r WHERE ${counted} AND r.donor_id IS NULL AND NOT r.anonymous AND r.principal_id IS NULL
      AND r.joint_shares IS NULL AND r.kind NOT IN ('refund', 'chargeback')) AS "donationsWithoutDonor",
    (SELECT count(*)::int FROM lobbying_contact r WHERE ${counted} AND r.counterpart = 'official'
      AND (r.topic = '' OR jsonb_array_length(r.officials) = 0 OR jsonb_array_length(r.participants) = 0)) AS "contactsIncomplete",
    (SELECT COALESCE(sum(n), 0)::int FROM (SELECT count(*) AS n FROM donation r WHERE ${counted} AND r.payment_reference <> ''
      GROUP BY r.method, r.payment_reference HAVING count(*) > 1) twice) AS "possibleDuplicates",
    (SELECT count(*)::int FROM donation r WHERE ${own} AND r.state = 'held') AS "heldDonations",
    (SELECT count(*)::int FROM expenditure r WHERE ${counted} AND r.approval = 'waiting')
      + (SELECT count(*)::int FROM transfer r WHERE ${counted} AND r.approval = 'waiting') AS "approvalsWaiting",
    (SELECT count(*)::int FROM expenditure r WHERE ${counted} AND r.kind = 'payment' AND r.receipt_state = 'missing') AS "receiptsMissing",
    (SELECT count(*)::int FROM draft r WHERE ${own} AND r.user_id = ${actor.userId}::uuid AND r.expires_at > ${instantToRow(actor.at)}) AS drafts`
  return rowSchema.parse(rows[0])
}
