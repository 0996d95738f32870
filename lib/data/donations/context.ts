import 'server-only'
import type { Statements } from '@/lib/data/database/statements'
import { lockedSql, type LockedRow } from '@/lib/data/reconciliations/locked'
import { oneOf } from '@/lib/data/records/one-of'
import { partyFromFacts, partySql, settingsFromFacts, settingsSql, type PartyRow, type SettingsRow } from '@/lib/data/records/context'
import type { DonationContext, NearbyGift } from '@/lib/domain/assessment'
import { calendarDate, yearOf } from '@/lib/domain/calendar-date'
import type { DonationFacts } from '@/lib/domain/donation'
import { cents } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import { paymentMethods } from '@/lib/domain/record'
import { Prisma } from '@/lib/generated/prisma/client'
import { donorsGiftsSql } from './donor-totals'

type NearbyRow = { id: string; number: string; revision: number; amountCents: number; receivedOn: string; method: string; paymentReference: string }

type ContextRow = SettingsRow & LockedRow & {
  readonly party: PartyRow | null
  readonly donor_year_cents: number | null
  readonly nearby: readonly NearbyRow[] | null
  readonly same_reference: readonly NearbyRow[] | null
  readonly original: { readonly amountCents: number; readonly returnedCents: number } | null
}

export type DonationChapter = { readonly numberPrefix: string; readonly timeZone: string }

const nearbyJson = Prisma.sql`json_build_object('id', g.id, 'number', g.number, 'revision', g.revision, 'amountCents', g.amount_cents,
  'receivedOn', g.received_on, 'method', g.method, 'paymentReference', g.payment_reference)`

function gift(row: NearbyRow): NearbyGift {
  return {
    kind: 'donation',
    id: row.id,
    number: row.number,
    revision: row.revision,
    amountCents: cents(row.amountCents),
    receivedOn: calendarDate(row.receivedOn),
    method: oneOf(paymentMethods, row.method),
    paymentReference: row.paymentReference,
  }
}

/**
 * Reads in one statement all that the checks of a donation need: settings, donor, the donor's year, gifts nearby,
 * gifts with the same reference, the gift that a refund returns. Null when the chapter is not the actor's.
 * `selfId` names the donation itself when it is corrected, so that it does not count against itself.
 */
export async function contextForDonation(
  statements: Statements,
  actor: Actor,
  facts: DonationFacts,
  self: { readonly id: string; readonly number: string; readonly revision: number },
): Promise<{ readonly context: DonationContext; readonly chapter: DonationChapter } & LockedRow | null> {
  const organization = Prisma.sql`${actor.organizationId}::uuid`
  const donor = Prisma.sql`${facts.donorId}::uuid`
  const received = Prisma.sql`${facts.receivedOn}::date`
  const others = Prisma.sql`g.organization_id = ${organization} AND g.state IN ('recorded', 'held') AND g.id <> ${self.id}::uuid`
  const rows = await statements.rows<ContextRow>(Prisma.sql`
    SELECT ${settingsSql(actor)}, ${lockedSql(actor, { bankAccountId: facts.bankAccountId, on: facts.receivedOn })} AS locked,
      ${partySql(organization, donor)} AS party,
      (SELECT COALESCE(SUM(share), 0)::float8 FROM (${donorsGiftsSql(actor.organizationId, facts.donorId)}) AS gifts
        WHERE id <> ${self.id}::uuid AND EXTRACT(YEAR FROM counted_on) = ${yearOf(facts.receivedOn)}) AS donor_year_cents,
      (SELECT json_agg(${nearbyJson} ORDER BY g.received_on, g.id) FROM donation g
        WHERE ${others} AND g.donor_id = ${donor} AND g.received_on BETWEEN ${received} - 7 AND ${received} + 7) AS nearby,
      (SELECT json_agg(${nearbyJson} ORDER BY g.received_on, g.id) FROM donation g
        WHERE ${others} AND ${facts.paymentReference} <> '' AND g.chapter_id = c.id AND g.payment_reference = ${facts.paymentReference}
          AND g.method = ${facts.method} AND g.bank_account_id IS NOT DISTINCT FROM ${facts.bankAccountId}::uuid) AS same_reference,
      (SELECT json_build_object('amountCents', g.amount_cents, 'returnedCents', COALESCE((
          SELECT -SUM(r.amount_cents) FROM donation r WHERE r.organization_id = ${organization} AND r.original_donation_id = g.id
            AND r.state IN ('recorded', 'held') AND r.id <> ${self.id}::uuid), 0))
        FROM donation g WHERE ${others} AND g.id = ${facts.originalDonationId}::uuid) AS original
    FROM chapter c JOIN organization_profile p ON p.organization_id = c.organization_id
    WHERE c.organization_id = ${organization} AND c.id = ${facts.chapterId}::uuid`)
  const row = rows[0]
  if (row === undefined) return null
  const context: DonationContext = {
    ...settingsFromFacts(actor, row),
    self: { kind: 'donation', ...self },
    donor: partyFromFacts(row.party),
    donorYearCents: facts.donorId === null ? null : cents(row.donor_year_cents ?? 0),
    nearby: (row.nearby ?? []).map(gift),
    sameReference: (row.same_reference ?? []).map(gift),
    original: row.original === null ? null : { amountCents: cents(row.original.amountCents), returnedCents: cents(row.original.returnedCents) },
  }
  return { context, chapter: { numberPrefix: row.number_prefix, timeZone: row.time_zone }, locked: row.locked }
}

