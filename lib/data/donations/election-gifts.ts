import 'server-only'
import { optionalOneOf } from '@/lib/data/records/one-of'
import { calendarDate } from '@/lib/domain/calendar-date'
import { electionRecipients, remedies, type ElectionGift } from '@/lib/domain/election'
import { cents } from '@/lib/domain/money'
import { Prisma } from '@/lib/generated/prisma/client'
import { sharesOfDonorsSql, withOriginalSql } from './donor-totals'

export type ElectionGiftRow = {
  readonly donorId: string
  readonly id: string
  readonly giftId: string
  readonly receivedOn: string
  readonly cents: number
  readonly remedy: string
  readonly electionRecipient: string
  readonly electionCandidate: string
  readonly electionCode: string
}

/** The gifts of donors for US elections, by share, also a share in somebody else's joint gift. A refund counts with its gift and its day. */
export function electionGiftsSql(organization: Prisma.Sql, donors: Prisma.Sql): Prisma.Sql {
  const columns = Prisma.sql`g.id, g.received_on, g.original_donation_id, g.purpose, g.remedy, g.election_recipient, g.election_candidate, g.election_code`
  return Prisma.sql`WITH g AS MATERIALIZED (${sharesOfDonorsSql(organization, donors, columns)})
    SELECT g.person_id AS "donorId", g.id, COALESCE(o.id, g.id) AS "giftId", COALESCE(o.received_on, g.received_on)::text AS "receivedOn", g.share::float8 AS cents,
      COALESCE(o.election_recipient, g.election_recipient) AS "electionRecipient", COALESCE(o.election_candidate, g.election_candidate) AS "electionCandidate",
      COALESCE(o.election_code, g.election_code) AS "electionCode", COALESCE(o.remedy, g.remedy) AS remedy
    FROM g ${withOriginalSql(organization, Prisma.sql`g`, Prisma.sql`o.id, o.received_on, o.election_recipient, o.election_candidate, o.election_code, o.remedy, o.purpose`)}
    WHERE COALESCE(o.purpose, g.purpose) = 'us_election'`
}

export function electionGiftOf({ donorId: _donor, ...row }: ElectionGiftRow): ElectionGift {
  return {
    ...row, cents: cents(row.cents), receivedOn: calendarDate(row.receivedOn), electionRecipient: optionalOneOf(electionRecipients, row.electionRecipient) ?? '', remedy: optionalOneOf(remedies, row.remedy) ?? '',
  }
}
