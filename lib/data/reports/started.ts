import 'server-only'
import { z } from 'zod'
import { readAs } from '@/lib/data/database/transaction'
import { can, visibility, type Actor } from '@/lib/domain/permission'
import type { ReportingPeriod } from '@/lib/domain/reporting-period'
import type { StartedWork } from '@/lib/domain/reports/report-state'
import { ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/prisma/client'

export type PeriodWork = StartedWork & { readonly period: ReportingPeriod }

const count = z.number().int()
const rowsSchema = z.array(z.object({ id: z.string(), records: count, donations: count, answers: count, audits: count }))

/** What exists for each of the periods in one chapter or (null) the whole organization. An auditor works in the audit instead. */
export async function startedWork(
  actor: Actor, chapterId: string | null, periods: readonly ReportingPeriod[],
): Promise<Result<readonly PeriodWork[], Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  if (visibility(actor, chapterId).auditIds !== null) return refuse({ reason: 'not-allowed', key: 'notAllowed' })
  const own = Prisma.sql`r.organization_id = ${actor.organizationId}::uuid AND ${chapterId === null ? Prisma.sql`TRUE` : Prisma.sql`r.chapter_id = ${chapterId}::uuid`}`
  const within = (table: string, day: string) => Prisma.sql`(SELECT count(*) FROM ${Prisma.raw(table)} r WHERE ${own} AND r.${Prisma.raw(day)} BETWEEN p.first AND p.last)`
  const spans = Prisma.join(periods.map(({ id, from, through }) => Prisma.sql`(${id}, ${from}::date, ${through}::date)`))
  return readAs(actor, async (tx) => {
    const rows = rowsSchema.parse(await tx.$queryRaw`
      SELECT p.id, (${within('donation', 'received_on')} + ${within('expenditure', 'paid_on')} + ${within('transfer', 'sent_on')} + ${within('lobbying_contact', 'contact_on')} + ${within('statement_record', 'happened_on')})::int AS records,
        ${within('donation', 'received_on')}::int AS donations,
        (SELECT count(*)::int FROM checklist_answer r WHERE ${own} AND r.period_from >= p.first AND r.period_through <= p.last) AS answers,
        (SELECT count(*)::int FROM audit r WHERE ${own} AND r.period_from <= p.last AND r.period_through >= p.first) AS audits
      FROM (VALUES ${spans}) AS p (id, first, last)`)
    return ok(periods.map((period) => ({ period, ...(rows.find(({ id }) => id === period.id) ?? { records: 0, donations: 0, answers: 0, audits: 0 }) })))
  })
}
