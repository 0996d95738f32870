import 'server-only'
import { optionalOneOf } from '@/lib/data/records/one-of'
import { electionRecipients, type ElectionGift } from '@/lib/domain/election'
import { cents } from '@/lib/domain/money'
import { Prisma } from '@/lib/generated/prisma/client'

export type ElectionGiftRow = {
  readonly donorId: string
  readonly id: string
  readonly year: number
  readonly cents: number
  readonly electionRecipient: string
  readonly electionCandidate: string
  readonly electionCode: string
}

/**
 * The gifts of donors for US elections, by the donor's own share. A refund counts with its gift; what was redesignated or reattributed counts no
 * more where it was too much.
 */
export function electionGiftsSql(organization: Prisma.Sql, donors: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT g.donor_id AS "donorId", g.id, EXTRACT(YEAR FROM COALESCE(o.received_on, g.received_on))::int AS year,
      COALESCE((SELECT (part ->> 'shareCents')::bigint FROM jsonb_array_elements(g.joint_shares) AS part WHERE part ->> 'personId' = g.donor_id::text), g.amount_cents)::float8 AS cents,
      COALESCE(o.election_recipient, g.election_recipient) AS "electionRecipient", COALESCE(o.election_candidate, g.election_candidate) AS "electionCandidate",
      COALESCE(o.election_code, g.election_code) AS "electionCode"
    FROM donation g LEFT JOIN donation o ON o.organization_id = g.organization_id AND o.id = g.original_donation_id
    WHERE g.organization_id = ${organization} AND g.donor_id = ANY(${donors}) AND g.state IN ('recorded', 'held') AND COALESCE(o.purpose, g.purpose) = 'us_election'
      AND COALESCE(o.remedy, g.remedy) = '' AND g.kind NOT IN ('pledge', 'from_foreign_principal')`
}

export function electionGiftOf({ donorId: _donor, ...row }: ElectionGiftRow): ElectionGift {
  return { ...row, cents: cents(row.cents), electionRecipient: optionalOneOf(electionRecipients, row.electionRecipient) ?? '' }
}
