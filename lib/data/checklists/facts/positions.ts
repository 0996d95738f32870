import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import type { MessageTallies, PositionTallies } from '@/lib/domain/checklists/evaluations/positions'
import { Prisma } from '@/lib/generated/prisma/client'
import { ownAndCounted, talliesOf, within, type Scope } from './tallies'

/** Positions of the chapter in force on a day, or some day of a span. */
function positions(scope: Scope, { from, through }: { readonly from: Prisma.Sql; readonly through: Prisma.Sql }): Prisma.Sql {
  return Prisma.sql`SELECT 'position' AS record_kind, r.id, r.number, r.revision, r.facts FROM statement_record r
    WHERE ${ownAndCounted(scope)} AND r.kind = 'position' AND r.happened_on <= ${through} AND (COALESCE(r.facts ->> 'until', '') = '' OR (r.facts ->> 'until')::date >= ${from})`
}

/** EEA-02, for the year. */
export async function positionTallies(tx: Transaction, scope: Scope): Promise<PositionTallies> {
  const inForce = positions(scope, { from: Prisma.sql`${scope.from}::date`, through: Prisma.sql`${scope.through}::date` })
  const tally = await talliesOf(tx, inForce, { positions: Prisma.sql`true`, undecided: Prisma.sql`r.facts ->> 'decidedBy' = 'nobody' OR COALESCE(r.facts ->> 'decision', '') = ''` })
  return { positions: tally('positions').count, undecided: tally('undecided') }
}

/** MSG-01, for the quarter: contacts by their issue code, materials by the issue that they name. */
export async function messageTallies(tx: Transaction, scope: Scope): Promise<MessageTallies> {
  const messages = Prisma.sql`
    SELECT 'lobbying-contact' AS record_kind, r.id, r.number, r.revision, r.issue_code AS issue, r.contact_on AS said_on FROM lobbying_contact r
    WHERE ${ownAndCounted(scope)} AND r.issue_code <> '' AND ${within(scope, Prisma.sql`r.contact_on`)}
    UNION ALL
    SELECT 'informational-material', r.id, r.number, r.revision, r.facts ->> 'issue', r.happened_on FROM statement_record r
    WHERE ${ownAndCounted(scope)} AND r.kind = 'material' AND COALESCE(r.facts ->> 'issue', '') <> '' AND ${within(scope, Prisma.sql`r.happened_on`)}`
  const onThatDay = positions(scope, { from: Prisma.sql`m.said_on`, through: Prisma.sql`m.said_on` })
  const matched = Prisma.sql`SELECT m.record_kind, m.id, m.number, m.revision, (SELECT count(*) FROM (${onThatDay}) p WHERE lower(p.facts ->> 'issue') = lower(m.issue)) AS positions FROM (${messages}) m`
  const tally = await talliesOf(tx, matched, { messages: Prisma.sql`true`, withoutPosition: Prisma.sql`r.positions = 0`, severalPositions: Prisma.sql`r.positions > 1` })
  return { messages: tally('messages').count, withoutPosition: tally('withoutPosition'), severalPositions: tally('severalPositions') }
}
