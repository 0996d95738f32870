import 'server-only'
import { withinEngagement } from '@/lib/data/audits/sight'
import { selected, textIn, type ListAsked } from '@/lib/data/records/list-page'
import { needConditions } from '@/lib/data/records/needs'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { DonationKind } from '@/lib/domain/donation'
import type { Cents } from '@/lib/domain/money'
import type { NeedOf } from '@/lib/domain/needs'
import type { Actor } from '@/lib/domain/permission'
import type { PaymentMethod, Purpose, RecordState } from '@/lib/domain/record'
import { Prisma } from '@/lib/generated/prisma/client'

/** What a list of donations is narrowed to; all of it stands in the URL. Null means "any". */
export type DonationFilter = ListAsked & {
  readonly chapterId: string
  readonly from: CalendarDate | null
  readonly through: CalendarDate | null
  /** Part of the donor's name in any script, or of the number or reference. */
  readonly text: string
  readonly kind: DonationKind | null
  readonly method: PaymentMethod | null
  readonly purpose: Purpose | null
  readonly state: RecordState | null
  readonly amountFrom: Cents | null
  readonly amountThrough: Cents | null
  /** What is missing: as the dashboard counts it. */
  readonly need?: NeedOf<'donation'> | null
}

/** The filter as a WHERE condition on `donation d`, within what an auditor was engaged for. */
export function donationCondition(actor: Actor, filter: DonationFilter): Prisma.Sql {
  const conditions = [
    Prisma.sql`d.organization_id = ${actor.organizationId}::uuid AND d.chapter_id = ${filter.chapterId}::uuid`,
    withinEngagement(actor, filter.chapterId, Prisma.sql`d.received_on`),
    ...(filter.from === null ? [] : [Prisma.sql`d.received_on >= ${filter.from}::date`]),
    ...(filter.through === null ? [] : [Prisma.sql`d.received_on <= ${filter.through}::date`]),
    ...(filter.kind === null ? [] : [Prisma.sql`d.kind = ${filter.kind}`]),
    ...(filter.method === null ? [] : [Prisma.sql`d.method = ${filter.method}`]),
    ...(filter.purpose === null ? [] : [Prisma.sql`d.purpose = ${filter.purpose}`]),
    ...(filter.state === null ? [] : [Prisma.sql`d.state = ${filter.state}`]),
    ...(filter.amountFrom === null ? [] : [Prisma.sql`d.amount_cents >= ${BigInt(filter.amountFrom)}`]),
    ...(filter.amountThrough === null ? [] : [Prisma.sql`d.amount_cents <= ${BigInt(filter.amountThrough)}`]),
    ...(filter.need == null ? [] : [needConditions.donation[filter.need]]),
    ...selected(filter.only),
    ...textIn(filter.text, ['number', 'payment_reference', 'receipt_number'], { column: 'donor_id', organizationId: actor.organizationId }),
  ]
  return Prisma.join(conditions, ' AND ')
}
