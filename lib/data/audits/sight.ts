import 'server-only'
import { visibility, type Actor } from '@/lib/domain/permission'
import { Prisma } from '@/lib/generated/prisma/client'

/** The condition that an auditor's engagement puts on the days of a chapter's records; TRUE for everybody else. `on` is the column of the day. */
export function withinEngagement(actor: Actor, chapterId: string, on: Prisma.Sql): Prisma.Sql {
  const { auditIds } = visibility(actor, chapterId)
  if (auditIds === null) return Prisma.sql`TRUE`
  if (auditIds.length === 0) return Prisma.sql`FALSE`
  return Prisma.sql`EXISTS (SELECT 1 FROM audit a WHERE a.organization_id = ${actor.organizationId}::uuid AND a.chapter_id = ${chapterId}::uuid
    AND a.id = ANY(${[...auditIds]}::uuid[]) AND ${on} BETWEEN a.period_from AND a.period_through)`
}

/** The condition that a donation was drawn: it stays in sight of its auditor though its date was corrected out of the period. `id` is the column. */
export function drawnInEngagement(actor: Actor, chapterId: string, id: Prisma.Sql): Prisma.Sql {
  const { auditIds } = visibility(actor, chapterId)
  if (auditIds === null) return Prisma.sql`TRUE`
  return Prisma.sql`EXISTS (SELECT 1 FROM audit_sample s WHERE s.organization_id = ${actor.organizationId}::uuid
    AND s.audit_id = ANY(${[...auditIds]}::uuid[]) AND s.draw -> 'items' @> jsonb_build_array(jsonb_build_object('id', ${id})))`
}
