import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/data/database/transaction'
import type { AuditTallies, ChangeTallies } from '@/lib/domain/checklists/evaluations/review'
import { Prisma } from '@/lib/generated/prisma/client'
import type { ChecklistSettings } from './settings'
import { talliesOf, within, type Scope } from './tallies'

const auditsSchema = z.array(z.object({ audits: z.number().int(), closed: z.number().int() }))

/** ACC-02: audits that overlap the period, and the notes on donations received in it. */
export async function auditTallies(tx: Transaction, scope: Scope): Promise<AuditTallies> {
  const { organizationId, chapterId, from, through } = scope
  const rows = await tx.$queryRaw`SELECT count(*)::int AS audits, count(closed_at)::int AS closed FROM audit
    WHERE organization_id = ${organizationId}::uuid AND chapter_id = ${chapterId}::uuid AND period_from <= ${through}::date AND period_through >= ${from}::date`
  const marked = Prisma.sql`SELECT 'donation' AS record_kind, r.id, r.number, r.revision, m.result, m.resolved_at,
      m.noted_by = r.entered_by OR EXISTS (SELECT 1 FROM journal_entry j WHERE j.organization_id = r.organization_id AND j.subject_id = r.id
        AND j.subject_kind = 'donation' AND j.actor_user_id = m.noted_by) AS is_author
    FROM audit_mark m JOIN donation r ON r.organization_id = m.organization_id AND r.id = m.donation_id
    WHERE m.organization_id = ${organizationId}::uuid AND r.chapter_id = ${chapterId}::uuid AND ${within(scope, Prisma.sql`r.received_on`)}`
  const tally = await talliesOf(tx, marked, {
    tested: Prisma.sql`true`,
    testedByAuthor: Prisma.sql`r.is_author`,
    openExceptions: Prisma.sql`r.result = 'exception' AND r.resolved_at IS NULL`,
  })
  const { audits = 0, closed = 0 } = auditsSchema.parse(rows)[0] ?? {}
  return { audits, closedAudits: closed, tested: tally('tested').count, testedByAuthor: tally('testedByAuthor'), openExceptions: tally('openExceptions') }
}

/** ACC-05: the reason stands in the text of the entry. */
export async function changeTallies(tx: Transaction, scope: Scope, { timeZone }: ChecklistSettings): Promise<ChangeTallies> {
  const { organizationId, chapterId } = scope
  const entries = Prisma.sql`SELECT j.subject_kind AS record_kind, j.subject_id AS id, COALESCE(j.text::jsonb -> 'after' ->> 'number', '') AS number, j.revision,
      COALESCE(j.text::jsonb ->> 'reason', '') AS reason
    FROM journal_entry j
    WHERE j.organization_id = ${organizationId}::uuid AND j.chapter_id = ${chapterId}::uuid
      AND j.subject_kind IN ('donation', 'expenditure', 'transfer', 'lobbying-contact')
      AND split_part(j.type, '.', 2) IN ('corrected', 'voided', 'held', 'released', 'returned')
      AND ${within(scope, Prisma.sql`(j.at AT TIME ZONE ${timeZone})::date`)}`
  const tally = await talliesOf(tx, entries, { changes: Prisma.sql`true`, unexplained: Prisma.sql`r.reason = ''` })
  return { changes: tally('changes').count, unexplained: tally('unexplained') }
}
