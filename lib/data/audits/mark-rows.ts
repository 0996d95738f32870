import 'server-only'
import { z } from 'zod'
import { instantFromRow } from '@/lib/data/database/days'
import { oneOf } from '@/lib/data/records/one-of'
import { markAttributes, type MarkAttribute } from '@/lib/domain/audit/mark'
import type { Instant } from '@/lib/domain/instant'
import { centsFromDatabase, type Cents } from '@/lib/domain/money'
import { markResults, type MarkResult } from '@/lib/domain/reports/audit-facts'
import type { AuditMark as AuditMarkRow } from '@/lib/generated/prisma/client'

export type AuditMark = {
  readonly id: string
  readonly auditId: string
  readonly donationId: string
  readonly donationRevision: number
  readonly result: MarkResult
  readonly note: string
  /** What agreed. */
  readonly attributes: readonly MarkAttribute[]
  /** The amount found right; null where the recorded one is. */
  readonly auditedCents: Cents | null
  readonly notedName: string
  readonly notedAt: Instant
  readonly resolution: string
  readonly resolvedName: string
  readonly resolvedAt: Instant | null
  readonly revision: number
}

const attributesSchema = z.array(z.enum(markAttributes))

export function markFromRow(row: AuditMarkRow): AuditMark {
  const { id, auditId, donationId, donationRevision, note, notedName, resolution, resolvedName, revision } = row
  return {
    id, auditId, donationId, donationRevision, note, notedName, resolution, resolvedName, revision,
    result: oneOf(markResults, row.result), attributes: attributesSchema.parse(row.attributes), auditedCents: row.auditedCents === null ? null : centsFromDatabase(row.auditedCents),
    notedAt: instantFromRow(row.notedAt), resolvedAt: row.resolvedAt === null ? null : instantFromRow(row.resolvedAt),
  }
}
