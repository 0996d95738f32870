import 'server-only'
import type { needs, NeedOf } from '@/lib/domain/needs'
import { Prisma } from '@/lib/generated/prisma/client'

const counted = Prisma.sql`d.state IN ('recorded', 'held')`
const waiting = Prisma.sql`${counted} AND d.approval = 'waiting'`

/** Each need as a condition on its table under the alias `d`. The dashboard counts with it and the list shows with it, so that both always agree. */
export const needConditions: { readonly [Kind in keyof typeof needs]: Readonly<Record<NeedOf<Kind>, Prisma.Sql>> } = {
  donation: {
    donor: Prisma.sql`${counted} AND d.donor_id IS NULL AND NOT d.anonymous AND d.principal_id IS NULL AND d.joint_shares IS NULL AND d.kind NOT IN ('refund', 'chargeback')`,
    duplicate: Prisma.sql`${counted} AND d.payment_reference <> '' AND EXISTS (
      SELECT 1 FROM donation o WHERE o.organization_id = d.organization_id AND o.chapter_id = d.chapter_id
        AND o.payment_reference = d.payment_reference AND o.method = d.method AND o.id <> d.id AND o.state IN ('recorded', 'held'))`,
  },
  'lobbying-contact': {
    information: Prisma.sql`${counted} AND d.counterpart = 'official' AND (d.topic = '' OR jsonb_array_length(d.officials) = 0 OR jsonb_array_length(d.participants) = 0)`,
  },
  expenditure: { approval: waiting, receipt: Prisma.sql`${counted} AND d.kind = 'payment' AND d.receipt_state = 'missing'` },
  transfer: { approval: waiting },
  'statement-record': {
    influence: Prisma.sql`${counted} AND d.kind = 'activity' AND d.facts ->> 'political' = 'yes' AND d.facts ->> 'influence' = ''`,
    filing: Prisma.sql`${counted} AND d.kind = 'material' AND d.filed_at IS NULL`,
    label: Prisma.sql`${counted} AND d.kind = 'material' AND d.facts ->> 'labelText' = ''`,
    value: Prisma.sql`${counted} AND d.kind = 'thing-of-value' AND d.value_cents IS NULL`,
    exhibit: Prisma.sql`${counted} AND d.kind = 'campaign' AND d.facts ->> 'exhibitDFiledOn' = ''`,
  },
}
