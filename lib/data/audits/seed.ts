import 'server-only'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import type { Audit } from '@/lib/domain/audit/engagement'
import type { SeedSource } from '@/lib/domain/audit/sampling/seed'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { getAudit } from './list'

/**
 * What gives the seed of every draw of an engagement: the newest seal over its whole period from before it was opened, else the first checkpoint
 * that covers its opening; null where neither is there yet. Nothing that happens later changes it.
 */
export async function seedSource(tx: Transaction, { organizationId }: Actor, audit: Audit): Promise<SeedSource | null> {
  const rows = await tx.$queryRaw<SeedSource[]>`
    WITH opened AS (SELECT min(index) AS index FROM journal_entry WHERE organization_id = ${organizationId}::uuid AND subject_id = ${audit.id}::uuid)
    (SELECT 'seal' AS kind, s.number, s.journal_size::float8 AS "journalSize", s.text_hash AS hash FROM sealed_report s, opened
      WHERE s.organization_id = ${organizationId}::uuid AND (s.chapter_id = ${audit.chapterId}::uuid OR s.chapter_id IS NULL)
        AND s.period_from <= ${audit.periodFrom}::date AND s.period_through >= ${audit.periodThrough}::date AND s.journal_index < opened.index
      ORDER BY s.journal_index DESC LIMIT 1)
    UNION ALL
    (SELECT 'checkpoint', '', c.size::float8, encode(c.root, 'hex') FROM checkpoint c, opened WHERE c.organization_id = ${organizationId}::uuid AND c.size > opened.index
      ORDER BY c.size LIMIT 1)`
  return rows.find(({ kind }) => kind === 'seal') ?? rows[0] ?? null
}

/** The same for whoever sees the engagement: null where there is no seed yet. */
export async function seedOfAudit(actor: Actor, of: { readonly chapterId: string; readonly id: string }): Promise<Result<SeedSource | null, Refusal>> {
  const allowed = can(actor, 'chapter.read', of.chapterId)
  if (!allowed.ok) return allowed
  const audit = await getAudit(actor, of)
  if (!audit.ok) return audit
  return readAs(actor, async (tx) => ok(await seedSource(tx, actor, audit.value)))
}
