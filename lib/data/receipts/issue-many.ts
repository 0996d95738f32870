import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { donationCondition, type DonationFilter } from '@/lib/data/donations/filter'
import { can, opens, type Actor } from '@/lib/domain/permission'
import { receiptedKinds } from '@/lib/domain/receipts/giving'
import type { Receipt, ReceiptLanguage } from '@/lib/domain/receipts/receipt'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/prisma/client'
import { issueGiftReceipts } from './issue'

/** As many gifts as get their receipts in one go; the next go takes the next ones. */
export const issuedMost = 100

/** What a filter's gifts need: `waiting` have no receipt yet, or were changed since; `without` get none at all. */
export type ReceiptPlan = { readonly gifts: number; readonly waiting: number; readonly without: number }

/** A gift that gets a receipt, by what SQL can tell; the rule itself is lib/domain/receipts/giving.ts. */
const receipted = Prisma.sql`d.state = 'recorded' AND d.donor_id IS NOT NULL AND NOT d.anonymous AND d.kind IN (${Prisma.join([...receiptedKinds])})`
const waiting = Prisma.sql`${receipted} AND NOT EXISTS (SELECT 1 FROM receipt r WHERE r.organization_id = d.organization_id AND r.donation_id = d.id AND r.journal_index > d.journal_index)`

/** Counts what issuing receipts for a filter's gifts would do. */
export async function planReceipts(actor: Actor, filter: DonationFilter): Promise<Result<ReceiptPlan, Refusal>> {
  const allowed = can(actor, 'receipt.issue', filter.chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'donations', filter.chapterId)) return notFound()
  const rows = await readAs(actor, (tx) => tx.$queryRaw<ReceiptPlan[]>`
    SELECT count(*)::int AS gifts, (count(*) FILTER (WHERE ${waiting}))::int AS waiting, (count(*) FILTER (WHERE NOT (${receipted})))::int AS without
    FROM donation d WHERE ${donationCondition(actor, filter)}`)
  return ok(rows[0] ?? { gifts: 0, waiting: 0, without: 0 })
}

/** What one go made, in the order of the series; `left` gifts wait for the next one. */
export type IssuedMany = { readonly receipts: readonly Receipt[]; readonly left: number }

/**
 * Issues the receipts of a filter's gifts, the oldest first. Each gift is a transaction of its own: what was issued stays issued where a
 * later one fails, and the next go takes up the rest.
 */
export async function issueReceipts(actor: Actor, { filter, language }: { readonly filter: DonationFilter; readonly language: ReceiptLanguage }): Promise<Result<IssuedMany, Refusal>> {
  const allowed = can(actor, 'receipt.issue', filter.chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'donations', filter.chapterId)) return notFound()
  const { chapterId } = filter
  const ids = await readAs(actor, (tx) => tx.$queryRaw<{ id: string }[]>`
    SELECT d.id FROM donation d WHERE ${donationCondition(actor, filter)} AND ${waiting} ORDER BY d.received_on, d.id`)
  const receipts: Receipt[] = []
  for (const { id } of ids.slice(0, issuedMost)) {
    const issued = await issueGiftReceipts(actor, { chapterId, donationId: id, language })
    if (issued.ok) receipts.push(...issued.value.receipts.slice(issued.value.receipts.length - issued.value.made))
    else if (issued.refusal.reason !== 'conflict') return issued
  }
  return ok({ receipts, left: Math.max(0, ids.length - issuedMost) })
}
