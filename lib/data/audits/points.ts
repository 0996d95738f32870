import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import type { AuditPoint } from '@/lib/domain/audit/point'
import { can, opens, visibility, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { getAudit } from './list'
import { pointFromRow } from './point-rows'
import { withChapter } from './sample-rows'

/** A point with the number of the donation that it is about; null where it is about none. */
export type ListedPoint = AuditPoint & { readonly donationNumber: string | null }

/** A point as it stands inside its record; nothing is done with it once its audit is closed. */
export type PointOfRecord = AuditPoint & { readonly isOpen: boolean }

const shown = { ...withChapter, donation: { select: { number: true } } } as const

/** The questions and findings of an engagement in the order in which they were raised. */
export async function pointsOfAudit(actor: Actor, of: { readonly chapterId: string; readonly id: string }): Promise<Result<readonly ListedPoint[], Refusal>> {
  const allowed = can(actor, 'chapter.read', of.chapterId)
  if (!allowed.ok) return allowed
  const audit = await getAudit(actor, of)
  if (!audit.ok) return audit
  return readAs(actor, async (tx) => {
    const rows = await tx.auditPoint.findMany({ where: { organizationId: actor.organizationId, auditId: of.id }, include: shown, orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }] })
    return ok(rows.map((row) => ({ ...pointFromRow(row), donationNumber: row.donation?.number ?? null })))
  })
}

/** One question or finding of an engagement. */
export async function getAuditPoint(actor: Actor, of: { readonly chapterId: string; readonly auditId: string; readonly id: string }): Promise<Result<ListedPoint, Refusal>> {
  const allowed = can(actor, 'chapter.read', of.chapterId)
  if (!allowed.ok) return allowed
  const points = await pointsOfAudit(actor, { chapterId: of.chapterId, id: of.auditId })
  if (!points.ok) return points
  const point = points.value.find(({ id }) => id === of.id)
  return point === undefined ? notFound() : ok(point)
}

/** What auditors asked about one donation, and what was answered: it stands inside the record. An auditor sees what belongs to the own audit. */
export async function pointsOfDonation(actor: Actor, of: { readonly chapterId: string; readonly donationId: string }): Promise<Result<readonly PointOfRecord[], Refusal>> {
  const allowed = can(actor, 'chapter.read', of.chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'donations', of.chapterId) || !isId(of.donationId)) return notFound()
  const { auditIds } = visibility(actor, of.chapterId)
  return readAs(actor, async (tx) => {
    const rows = await tx.auditPoint.findMany({
      where: { organizationId: actor.organizationId, donationId: of.donationId, audit: { chapterId: of.chapterId }, ...(auditIds === null ? {} : { auditId: { in: [...auditIds] } }) },
      include: { audit: { select: { chapterId: true, closedAt: true } } }, orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }],
    })
    return ok(rows.map((row) => ({ ...pointFromRow(row), isOpen: row.audit.closedAt === null })))
  })
}
