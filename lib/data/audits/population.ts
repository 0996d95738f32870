import 'server-only'
import { donationRowOf, type DonationRead, type DonationRow } from '@/lib/data/donations/list'
import { readAs } from '@/lib/data/database/transaction'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/prisma/client'
import { getAudit } from './list'

/** Donations of one page of an engagement. */
export const populationPageSize = 100

/** The donations of an engagement in number order, a page at a time: every state, voids included; with `ids`, those of a sample alone. */
export async function populationOfAudit(
  actor: Actor,
  of: { readonly chapterId: string; readonly id: string; readonly page: number; readonly ids?: readonly string[] },
): Promise<Result<{ readonly rows: readonly DonationRow[]; readonly count: number }, Refusal>> {
  const allowed = can(actor, 'chapter.read', of.chapterId)
  if (!allowed.ok) return allowed
  const audit = await getAudit(actor, of)
  if (!audit.ok) return audit
  const { periodFrom, periodThrough } = audit.value
  const asked = of.ids === undefined ? Prisma.sql`d.received_on BETWEEN ${periodFrom}::date AND ${periodThrough}::date` : Prisma.sql`d.id = ANY(${[...of.ids]}::uuid[])`
  return readAs(actor, async (tx) => {
    const rows = await tx.$queryRaw<DonationRead[]>`
      SELECT d.id, d.number, d.received_on::text, p.name AS donor_name, d.anonymous, d.kind, d.method, d.purpose, d.amount_cents::float8, d.state
      FROM donation d LEFT JOIN person p ON p.organization_id = d.organization_id AND p.id = d.donor_id
      WHERE d.organization_id = ${actor.organizationId}::uuid AND d.chapter_id = ${of.chapterId}::uuid AND ${asked}
      ORDER BY d.number_year, d.number_sequence LIMIT ${populationPageSize} OFFSET ${(of.page - 1) * populationPageSize}`
    const counted = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM donation d WHERE d.organization_id = ${actor.organizationId}::uuid AND d.chapter_id = ${of.chapterId}::uuid
        AND ${asked}`
    return ok({ rows: rows.map(donationRowOf), count: counted[0]?.count ?? 0 })
  })
}
