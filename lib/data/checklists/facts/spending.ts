import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import type { AbroadTallies, ContingentTallies, ElectionTallies, SpendingTallies } from '@/lib/domain/checklists/evaluations/spending'
import { heldWithin, type ProfileEntry } from '@/lib/domain/profile/profile'
import { Prisma } from '@/lib/generated/prisma/client'
import { expenditureParts, isFor, purposeAmounts } from './parts'
import type { ChecklistSettings } from './settings'
import { ownAndCounted, talliesOf, within, type Scope } from './tallies'

function expendituresOf(scope: Scope): Prisma.Sql {
  return Prisma.sql`SELECT 'expenditure' AS record_kind, r.* FROM expenditure r
    WHERE ${ownAndCounted(scope)} AND r.kind IN ('payment', 'processor_fee') AND ${within(scope, Prisma.sql`r.paid_on`)}`
}

/** FUT-02, ACC-03. */
export async function spendingTallies(tx: Transaction, scope: Scope, settings: ChecklistSettings): Promise<SpendingTallies> {
  const { expenditureLimitCents, timeZone } = settings
  const above = Prisma.sql`r.amount_cents > ${BigInt(expenditureLimitCents)}`
  const approved = Prisma.sql`${above} AND r.approval = 'approved'`
  const tally = await talliesOf(tx, expendituresOf(scope), {
    expenditures: Prisma.sql`true`,
    unclassified: isFor('general'),
    aboveLimit: above,
    notApproved: Prisma.sql`${above} AND r.approval <> 'approved'`,
    approvedByAuthor: Prisma.sql`${approved} AND r.approved_by = r.entered_by`,
    approvedLate: Prisma.sql`${approved} AND (r.approved_at IS NULL OR (r.approved_at AT TIME ZONE ${timeZone})::date > r.paid_on)`,
  })
  const shares = await tx.$queryRaw`SELECT part.purpose, sum(part.amount_cents)::float8 AS amount_cents FROM expenditure r ${expenditureParts}
    WHERE ${ownAndCounted(scope)} AND r.kind IN ('payment', 'processor_fee') AND ${within(scope, Prisma.sql`r.paid_on`)}
    GROUP BY part.purpose ORDER BY 2 DESC, 1`
  return {
    expenditures: tally('expenditures').count,
    unclassified: tally('unclassified'),
    shares: purposeAmounts(shares),
    limitCents: expenditureLimitCents,
    aboveLimit: tally('aboveLimit').count,
    notApproved: tally('notApproved'),
    approvedByAuthor: tally('approvedByAuthor'),
    approvedLate: tally('approvedLate'),
  }
}

const abroad = (column: Prisma.Sql): Prisma.Sql => Prisma.sql`${column} NOT IN ('', 'US')`

/** Transfers abroad, and expenditures whose payee, bank or place of use is abroad; the screening is the record's own or the payee's. */
function sentAbroad(scope: Scope): Prisma.Sql {
  return Prisma.sql`
    SELECT 'transfer' AS record_kind, r.id, r.number, r.revision, r.recipient_id, r.approval, r.approved_by, r.entered_by,
      CASE WHEN r.screening_result = 'not-screened' THEN COALESCE(p.screening_result, 'not-screened') ELSE r.screening_result END AS screening_result,
      COALESCE(r.screening_list_on, p.screening_list_on) AS screening_list_on
    FROM transfer r LEFT JOIN person p ON p.organization_id = r.organization_id AND p.id = r.recipient_id
    WHERE ${ownAndCounted(scope)} AND r.kind = 'abroad' AND ${within(scope, Prisma.sql`r.sent_on`)}
    UNION ALL
    SELECT 'expenditure', r.id, r.number, r.revision, r.payee_id, r.approval, r.approved_by, r.entered_by,
      COALESCE(p.screening_result, 'not-screened'), p.screening_list_on
    FROM expenditure r JOIN person p ON p.organization_id = r.organization_id AND p.id = r.payee_id
    WHERE ${ownAndCounted(scope)} AND r.kind = 'payment' AND ${within(scope, Prisma.sql`r.paid_on`)}
      AND (${abroad(Prisma.sql`p.country`)} OR ${abroad(Prisma.sql`r.bank_country`)} OR ${abroad(Prisma.sql`r.country_of_use`)})`
}

/** FUN-08. The channel is never missing: the database asks for it. */
export async function abroadTallies(tx: Transaction, scope: Scope): Promise<AbroadTallies> {
  const tally = await talliesOf(tx, sentAbroad(scope), {
    sentAbroad: Prisma.sql`true`,
    withoutRecipient: Prisma.sql`r.recipient_id IS NULL`,
    withoutSecondApproval: Prisma.sql`r.approval <> 'approved' OR r.approved_by = r.entered_by`,
    notScreened: Prisma.sql`r.screening_result = 'not-screened' OR r.screening_list_on IS NULL`,
    listedParty: Prisma.sql`r.screening_result IN ('possible-match', 'true-match')`,
  })
  return {
    sentAbroad: tally('sentAbroad').count,
    withoutRecipient: tally('withoutRecipient'),
    withoutSecondApproval: tally('withoutSecondApproval'),
    notScreened: tally('notScreened'),
    listedParty: tally('listedParty'),
  }
}

/** LAW-09. Foreign is a foreign principal, and a donor who is no U.S. person (52 U.S.C. 30121(b)); a donor not yet asked is not counted. */
export async function electionTallies(tx: Transaction, scope: Scope): Promise<ElectionTallies> {
  const spending = await talliesOf(tx, expendituresOf(scope), { electionSpending: isFor('us_election') })
  const donations = Prisma.sql`SELECT 'donation' AS record_kind, r.id, r.number, r.revision, r.kind, r.purpose, p.kind AS donor_kind, p.country, p.citizen_status
    FROM donation r LEFT JOIN person p ON p.organization_id = r.organization_id AND p.id = r.donor_id
    WHERE ${ownAndCounted(scope)} AND r.kind NOT IN ('pledge', 'refund', 'chargeback') AND ${within(scope, Prisma.sql`r.received_on`)}`
  const foreign = Prisma.sql`(r.kind = 'from_foreign_principal' OR CASE WHEN r.donor_kind = 'individual' THEN r.citizen_status = 'other' ELSE ${abroad(Prisma.sql`r.country`)} END)`
  const receipts = await talliesOf(tx, donations, {
    foreignReceipts: foreign,
    electionGiftsFromAbroad: Prisma.sql`r.purpose = 'us_election' AND ${foreign}`,
  })
  return {
    electionSpending: spending('electionSpending'),
    electionGiftsFromAbroad: receipts('electionGiftsFromAbroad'),
    foreignReceipts: receipts('foreignReceipts').count,
  }
}

/** LAW-13, for the year. */
export async function contingentTallies(tx: Transaction, scope: Scope, profile: readonly ProfileEntry[]): Promise<ContingentTallies> {
  const agreements = profile.filter((entry) => entry.kind === 'agreement' && heldWithin(entry, scope))
  const tally = await talliesOf(tx, expendituresOf(scope), {
    payments: Prisma.sql`true`,
    contingent: Prisma.sql`r.purpose_text ~* '\\m(bonus|commission|success fee|contingent|contingency)\\M'`,
  })
  const agreementsOnSuccess = agreements.filter(({ facts }) => facts['payOnSuccess'] === 'yes').map(({ facts }) => facts['title'] ?? '')
  return { payments: tally('payments').count, contingent: tally('contingent'), agreements: agreements.length, agreementsOnSuccess }
}
