import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/data/database/transaction'
import { instantToRow } from '@/lib/data/database/days'
import { openLinesSql } from '@/lib/data/reconciliations/list'
import { needConditions } from '@/lib/data/records/needs'
import type { Actor } from '@/lib/domain/permission'
import { Prisma } from '@/lib/generated/prisma/client'

const count = z.number().int()
const rowSchema = z.object({
  donationsWithoutDonor: count,
  contactsIncomplete: count,
  possibleDuplicates: count,
  heldDonations: count,
  expendituresWaiting: count,
  transfersWaiting: count,
  receiptsMissing: count,
  materialsUnfiled: count,
  bankLinesOpen: count,
  drafts: count,
})

export type UnresolvedCounts = Readonly<z.infer<typeof rowSchema>>

/** What is missing or waiting in the chapter's records, whatever the period; and the actor's own drafts. One statement. */
export async function unresolvedCounts(tx: Transaction, actor: Actor, chapterId: string): Promise<UnresolvedCounts> {
  const own = Prisma.sql`d.organization_id = ${actor.organizationId}::uuid AND d.chapter_id = ${chapterId}::uuid`
  const { donation, expenditure, transfer, 'lobbying-contact': contact, 'statement-record': statement } = needConditions
  const of = (table: string, condition: Prisma.Sql) => Prisma.sql`(SELECT count(*)::int FROM ${Prisma.raw(table)} d WHERE ${own} AND ${condition})`
  const rows = await tx.$queryRaw<readonly unknown[]>`SELECT
    ${of('donation', donation.donor)} AS "donationsWithoutDonor",
    ${of('lobbying_contact', contact.information)} AS "contactsIncomplete",
    ${of('donation', donation.duplicate)} AS "possibleDuplicates",
    ${of('donation', Prisma.sql`d.state = 'held'`)} AS "heldDonations",
    ${of('expenditure', expenditure.approval)} AS "expendituresWaiting",
    ${of('transfer', transfer.approval)} AS "transfersWaiting",
    ${of('expenditure', expenditure.receipt)} AS "receiptsMissing",
    ${of('statement_record', statement.filing)} AS "materialsUnfiled",
    (SELECT count(*)::int FROM ${openLinesSql(actor.organizationId, chapterId)}) AS "bankLinesOpen",
    ${of('draft', Prisma.sql`d.user_id = ${actor.userId}::uuid AND d.expires_at > ${instantToRow(actor.at)}`)} AS drafts`
  return rowSchema.parse(rows[0])
}
