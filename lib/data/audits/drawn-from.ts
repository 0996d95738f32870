import 'server-only'
import { readJournaledAsOf } from '@/lib/data/database/transaction'
import type { Audit } from '@/lib/domain/audit/engagement'
import type { PopulationItem } from '@/lib/domain/audit/sampling/population'
import { cents } from '@/lib/domain/money'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'

type Read = Omit<PopulationItem, 'amountCents'> & { readonly amountCents: number }

/** The donations of an engagement that count as receipts, in number order, as they stood when the journal had so many entries. */
export async function populationAsOf(actor: Actor, audit: Audit, journalSize: number): Promise<Result<readonly PopulationItem[], Refusal>> {
  const allowed = can(actor, 'chapter.read', audit.chapterId)
  if (!allowed.ok) return allowed
  const rows = await readJournaledAsOf(actor, journalSize, (tx) => tx.$queryRaw<Read[]>`
    SELECT d.id, d.number, d.revision, d.received_on::text AS "receivedOn", d.amount_cents::float8 AS "amountCents" FROM donation d
    WHERE d.organization_id = ${actor.organizationId}::uuid AND d.chapter_id = ${audit.chapterId}::uuid AND d.received_on BETWEEN ${audit.periodFrom}::date AND ${audit.periodThrough}::date
      AND d.state IN ('recorded', 'held') AND d.kind <> 'pledge'
    ORDER BY d.number_year, d.number_sequence, d.id`)
  return ok(rows.map((row) => ({ ...row, amountCents: cents(row.amountCents) })))
}
