import 'server-only'
import { z } from 'zod'
import { donationKinds } from '@/lib/domain/donation'
import { addCents, cents, sumCents, type Cents } from '@/lib/domain/money'
import { paymentMethods, purposes, recordStates } from '@/lib/domain/record'
import { isOfFaraAccount, type FaraReceipt } from '@/lib/domain/reports/fara/money-records'
import { countsAsReceipt } from '@/lib/domain/reports/receipt-totals'
import { isWithoutCash } from '@/lib/domain/reports/summary'
import { Prisma } from '@/lib/generated/prisma/client'
import { eachDonation } from './donation-rows'
import type { Snapshot } from './snapshot'

export type AccountDonations = {
  readonly donations: readonly FaraReceipt[]
  readonly otherDonations: number
  readonly bookReceiptsCents: Cents
  /** Null where the reconciled statements do not cover the period. */
  readonly bankReceiptsCents: Cents | null
}

/** Donations that are alike in all that decides whether they are part of the account. */
const groupSchema = z.array(z.object({
  state: z.enum(recordStates), kind: z.enum(donationKinds), purpose: z.enum(purposes), method: z.enum(paymentMethods), named: z.boolean(), matched: z.boolean(),
  original: z.enum(donationKinds).nullable(), count: z.number().int(), amount: z.number().transform(cents),
}))

async function groupsOf({ tx, organizationId, chapterIds, from, through }: Snapshot) {
  return groupSchema.parse(await tx.$queryRaw`
    WITH matched AS (SELECT DISTINCT unnest(m.records) AS key FROM bank_match m
      WHERE m.organization_id = ${organizationId}::uuid AND m.chapter_id = ANY(${[...chapterIds]}::uuid[]) AND m.state = 'matched')
    SELECT d.state, d.kind, d.purpose, d.method, d.principal_id IS NOT NULL AS named, o.kind AS original, m.key IS NOT NULL AS matched, count(*)::int AS count, sum(d.amount_cents)::float8 AS amount
    FROM donation d LEFT JOIN donation o ON o.organization_id = d.organization_id AND o.id = d.original_donation_id LEFT JOIN matched m ON m.key = 'donation/' || d.id
    WHERE d.organization_id = ${organizationId}::uuid AND d.chapter_id = ANY(${[...chapterIds]}::uuid[]) AND d.received_on BETWEEN ${from}::date AND ${through}::date
    GROUP BY 1, 2, 3, 4, 5, 6, 7`)
}

/**
 * Reads the donations of the account, and of all others only their count and sum, so that a half-year with 100,000 gifts is read in a moment. The rule of the
 * account stands in the domain alone: the database groups by what it looks at, the rule decides by group, and the rows of its groups are read. The bank's
 * own receipts are the gifts that are matched with its lines, and `bankOnlyCents`: what it has and the books have not.
 */
export async function readAccountDonations(snapshot: Snapshot, bankOnlyCents: Cents | null): Promise<AccountDonations> {
  const groups = (await groupsOf(snapshot)).map(({ original, named, ...group }) => ({ ...group, named, principalId: named ? 'named' : null, original: original === null ? null : { kind: original } }))
  const ofAccount = groups.filter(isOfFaraAccount)
  const donations: FaraReceipt[] = []
  if (ofAccount.length > 0) {
    const kept = Prisma.sql`(d.kind, d.purpose, d.principal_id IS NOT NULL, COALESCE(o.kind, '')) IN (SELECT * FROM unnest(
      ${ofAccount.map(({ kind }) => kind)}::text[], ${ofAccount.map(({ purpose }) => purpose)}::text[], ${ofAccount.map(({ named }) => named)}::boolean[],
      ${ofAccount.map(({ original }) => original?.kind ?? '')}::text[]))`
    await eachDonation(snapshot, (row) => { donations.push({ ...row, hasPaper: row.receiptNumber !== '' || row.depositReference !== '' }) }, kept)
  }
  const counted = groups.filter(countsAsReceipt)
  const inMoney = counted.filter((group) => !isWithoutCash(group))
  const sumOf = (of: typeof inMoney) => sumCents(of.map(({ amount }) => amount))
  return {
    donations,
    otherDonations: counted.filter((group) => !isOfFaraAccount(group)).reduce((sum, { count }) => sum + count, 0),
    bookReceiptsCents: sumOf(inMoney),
    bankReceiptsCents: bankOnlyCents === null ? null : addCents(bankOnlyCents, sumOf(inMoney.filter(({ matched }) => matched))),
  }
}
