import 'server-only'
import type { BankAccount } from '@/lib/domain/bank-account'
import { cents } from '@/lib/domain/money'
import type { EarlierMovements } from '@/lib/domain/reports/period-facts'
import type { Snapshot } from './snapshot'

type MovementRow = {
  readonly receipts: number
  readonly disbursements: number
  readonly abroad: number
  readonly transfersIn: number
  readonly transfersOut: number
}

/** The first day of a chapter's first account: what moved before that day is in its opening balance already. */
function firstDays(chapterIds: readonly string[], accounts: readonly BankAccount[]): readonly string[] {
  return chapterIds.map(
    (chapterId) =>
      accounts
        .filter((account) => account.chapterId === chapterId)
        .map(({ openedOn }) => openedOn)
        .sort()[0] ?? '0001-01-01',
  )
}

/** Adds up what moved before the period in the covered chapters; where every chapter is covered, transfers between them fall away. */
export async function readEarlierMovements(
  { tx, organizationId, chapterIds, from }: Snapshot,
  accounts: readonly BankAccount[],
  scope: 'chapter' | 'organization',
): Promise<EarlierMovements> {
  const between = scope === 'chapter'
  const rows = await tx.$queryRaw<readonly MovementRow[]>`
    WITH covered AS (SELECT * FROM unnest(${[...chapterIds]}::uuid[], ${[...firstDays(chapterIds, accounts)]}::date[]) AS c (chapter_id, since))
    SELECT
      (SELECT COALESCE(sum(d.amount_cents), 0)::float8 FROM donation d JOIN covered c USING (chapter_id) WHERE d.organization_id = ${organizationId}::uuid
        AND d.state IN ('recorded', 'held') AND d.kind NOT IN ('pledge', 'in_kind') AND d.method NOT IN ('property', 'crypto') AND d.received_on >= c.since AND d.received_on < ${from}::date) AS receipts,
      (SELECT COALESCE(sum(CASE e.kind WHEN 'refund_received' THEN -e.amount_cents ELSE e.amount_cents END), 0)::float8 FROM expenditure e JOIN covered c USING (chapter_id)
        WHERE e.organization_id = ${organizationId}::uuid AND e.state IN ('recorded', 'held') AND e.kind <> 'in_kind_memo' AND e.paid_on >= c.since AND e.paid_on < ${from}::date) AS disbursements,
      COALESCE(t.abroad, 0)::float8 AS abroad, COALESCE(t.incoming, 0)::float8 AS "transfersIn", COALESCE(t.outgoing, 0)::float8 AS "transfersOut"
    FROM (SELECT sum(CASE WHEN t.direction = 'in' THEN -t.amount_cents ELSE t.amount_cents END) FILTER (WHERE t.kind = 'abroad') AS abroad,
        sum(t.amount_cents) FILTER (WHERE t.kind = 'between-chapters' AND t.direction = 'in' AND ${between}) AS incoming,
        sum(t.amount_cents) FILTER (WHERE t.kind = 'between-chapters' AND t.direction = 'out' AND ${between}) AS outgoing
      FROM transfer t JOIN covered c USING (chapter_id) WHERE t.organization_id = ${organizationId}::uuid AND t.state IN ('recorded', 'held')
        AND t.sent_on >= c.since AND t.sent_on < ${from}::date) t`
  const [row] = rows
  if (row === undefined) throw new Error('A sum always has a row')
  return {
    receiptsCents: cents(row.receipts),
    disbursementsCents: cents(row.disbursements),
    sentAbroadCents: cents(row.abroad),
    transfersInCents: cents(row.transfersIn),
    transfersOutCents: cents(row.transfersOut),
  }
}
