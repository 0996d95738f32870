import 'server-only'
import { z } from 'zod'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { isCalendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { can, opens, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import type { CampaignAccount } from '@/lib/domain/statement-records/campaign-account'

const amount = z.number().transform(cents)
const receivedSchema = z.object({ gifts: z.number().int(), givers: z.number().int(), things: z.number().int(), received: amount })
const sentSchema = z.array(z.object({ id: z.string(), number: z.string(), on: z.string().refine(isCalendarDate), recipient: z.string(), amountCents: amount }))

type Named = { readonly organizationId: string; readonly chapterId: string; readonly campaign: string }

/** Money given under the campaign's name, refunds taken off; what is no money is only counted. */
async function receivedIn(tx: Transaction, { organizationId, chapterId, campaign }: Named) {
  const rows = await tx.$queryRaw<readonly unknown[]>`
    SELECT count(*) FILTER (WHERE money AND amount_cents > 0)::int AS gifts, count(DISTINCT donor_id) FILTER (WHERE money AND amount_cents > 0)::int AS givers,
      count(*) FILTER (WHERE NOT money)::int AS things, COALESCE(sum(amount_cents) FILTER (WHERE money), 0)::float8 AS received
    FROM (SELECT d.donor_id, d.amount_cents, d.kind <> 'in_kind' AND d.method NOT IN ('property', 'crypto') AS money FROM donation d
      WHERE d.organization_id = ${organizationId}::uuid AND d.chapter_id = ${chapterId}::uuid AND d.campaign = ${campaign} AND d.kind <> 'pledge' AND d.state IN ('recorded', 'held')) g`
  return receivedSchema.parse(rows[0])
}

/** Money sent abroad that is earmarked for the campaign, the earliest first. */
async function sentFor(tx: Transaction, { organizationId, chapterId, campaign }: Named) {
  const rows = await tx.$queryRaw<readonly unknown[]>`
    SELECT t.id, t.number, t.sent_on::text AS on, COALESCE(p.name, '') AS recipient, (CASE t.direction WHEN 'in' THEN -t.amount_cents ELSE t.amount_cents END)::float8 AS "amountCents"
    FROM transfer t LEFT JOIN person p ON p.organization_id = t.organization_id AND p.id = t.recipient_id
    WHERE t.organization_id = ${organizationId}::uuid AND t.chapter_id = ${chapterId}::uuid AND t.kind = 'abroad' AND t.earmarked_for = ${campaign} AND t.state IN ('recorded', 'held')
    ORDER BY t.sent_on, t.id`
  return sentSchema.parse(rows)
}

/** The account of a fundraising campaign (Exhibit D): what its chapter received under its name, and what was transmitted of it. */
export async function campaignAccount(actor: Actor, of: { readonly chapterId: string; readonly id: string }): Promise<Result<CampaignAccount, Refusal>> {
  const allowed = can(actor, 'chapter.read', of.chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'spending', of.chapterId) || !isId(of.id)) return notFound()
  const { organizationId } = actor
  return readAs(actor, async (tx) => {
    const record = await tx.statementRecord.findFirst({ where: { organizationId, id: of.id, chapterId: of.chapterId, kind: 'campaign' }, select: { title: true } })
    if (record === null) return notFound()
    const named = { organizationId, chapterId: of.chapterId, campaign: record.title }
    const { received, ...counts } = await receivedIn(tx, named)
    return ok({ ...counts, receivedCents: received, sent: await sentFor(tx, named) })
  })
}
