import 'server-only'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { pageOf, pageSize, type Page, type PageKey } from '@/lib/data/records/page'
import { calendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { cents, type Cents } from '@/lib/domain/money'
import { can, type Actor } from '@/lib/domain/permission'
import { disclosureRules } from '@/lib/domain/reports/disclosure-rules'
import { listedDonorYears } from '@/lib/domain/reports/listed-donors'
import type { RecordQuery } from '@/lib/domain/reports/report-document'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/prisma/client'
import { readAsOf } from './as-of'
import { readHead } from './facts/head'
import { readReceiptTotals } from './facts/receipt-totals'
import { sightOf, type ReportRequest } from './scope'

/** One gift behind a total; of a joint gift the donors who are not listed, and their shares together. */
export type FigureReceipt = {
  readonly id: string
  readonly number: string
  readonly chapterId: string
  readonly receivedOn: CalendarDate
  readonly donor: string | null
  readonly amountCents: Cents
}

type Row = {
  readonly id: string
  readonly number: string
  readonly chapterId: string
  readonly receivedOn: string
  readonly donor: string | null
  readonly amount: number
}

const returned = Prisma.sql`d.kind IN ('refund', 'chargeback')`
const notOfPrincipal = Prisma.sql`d.kind <> 'from_foreign_principal' AND NOT (${returned} AND COALESCE(o.kind = 'from_foreign_principal', false))`
const ofNobody = Prisma.sql`(d.anonymous OR (${returned} AND COALESCE(o.anonymous, false)))`

/** The entries whose donor and year are not among the listed ones, which the domain has decided. */
function unlisted(keys: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT d.id, d.number, d.chapter_id, d.received_on, s.donor_id, s.amount
    FROM donation d LEFT JOIN donation o ON o.organization_id = d.organization_id AND o.id = d.original_donation_id
    CROSS JOIN LATERAL (
      SELECT d.donor_id, d.amount_cents AS amount WHERE d.donor_id IS NOT NULL
        AND (d.joint_shares IS NULL OR d.amount_cents <> (SELECT sum((j ->> 'shareCents')::bigint) FROM jsonb_array_elements(d.joint_shares) j))
      UNION ALL
      SELECT (j ->> 'personId')::uuid, (j ->> 'shareCents')::bigint FROM jsonb_array_elements(d.joint_shares) j
        WHERE d.amount_cents = (SELECT sum((k ->> 'shareCents')::bigint) FROM jsonb_array_elements(d.joint_shares) k)) s
    WHERE ${notOfPrincipal} AND NOT ${ofNobody}
      AND s.donor_id::text || '-' || EXTRACT(YEAR FROM CASE WHEN ${returned} AND o.id IS NOT NULL THEN o.received_on ELSE d.received_on END)::int <> ALL(${[...keys]}::text[]) AND `
}

const anonymous = Prisma.sql`
    SELECT d.id, d.number, d.chapter_id, d.received_on, NULL::uuid AS donor_id, d.amount_cents AS amount
    FROM donation d LEFT JOIN donation o ON o.organization_id = d.organization_id AND o.id = d.original_donation_id
    WHERE ${notOfPrincipal} AND ${ofNobody} AND `

/** Gives one page of the entries behind a total of Schedule A, newest first: the total itself names only how many there are. */
export async function listFigureReceipts(
  actor: Actor,
  { asOf, ...request }: ReportRequest & { /** The entries of the journal that a seal was made from; null for the records as they stand. */ readonly asOf: number | null },
  list: RecordQuery['list'],
  from: PageKey | null,
): Promise<Result<Page<FigureReceipt>, Refusal>> {
  const allowed = can(actor, 'chapter.read', request.chapterId)
  if (!allowed.ok) return allowed
  const read = <Value>(work: (tx: Transaction) => Promise<Value>) => (asOf === null ? readAs(actor, work) : readAsOf(actor, asOf, work))
  return read(async (tx) => {
    const sight = await sightOf(tx, actor, request)
    if (!sight.ok) return sight
    if (sight.value.money === 'totals') return refuse({ reason: 'not-allowed', key: 'notAllowed' })
    const head = await readHead(tx, actor.organizationId, request)
    if (head === null) return notFound()
    const { period } = request
    const chapterIds = head.covered.map(({ id }) => id)
    const totals =
      list === 'anonymous-receipts' ? null : await readReceiptTotals({ tx, organizationId: actor.organizationId, chapterIds, ...period })
    const source = totals === null ? anonymous : unlisted([...listedDonorYears(totals.donorYears, period, disclosureRules).keys()])
    const backwards = from?.direction === 'previous'
    const beyond =
      from === null
        ? Prisma.empty
        : backwards
          ? Prisma.sql`WHERE (e.received_on, e.id) > (${from.on}::date, ${from.id}::uuid)`
          : Prisma.sql`WHERE (e.received_on, e.id) < (${from.on}::date, ${from.id}::uuid)`
    const order = backwards ? Prisma.sql`e.received_on, e.id` : Prisma.sql`e.received_on DESC, e.id DESC`
    const rows = await tx.$queryRaw<readonly Row[]>`
      SELECT e.id, e.number, e.chapter_id AS "chapterId", e.received_on::text AS "receivedOn", string_agg(p.name, '; ' ORDER BY p.name) AS donor, sum(e.amount)::float8 AS amount
      FROM (${source} d.organization_id = ${actor.organizationId}::uuid AND d.chapter_id = ANY(${chapterIds}::uuid[]) AND d.state IN ('recorded', 'held') AND d.kind <> 'pledge'
        AND d.received_on BETWEEN ${period.from}::date AND ${period.through}::date) e
      LEFT JOIN person p ON p.organization_id = ${actor.organizationId}::uuid AND p.id = e.donor_id ${beyond}
      GROUP BY e.id, e.number, e.chapter_id, e.received_on ORDER BY ${order} LIMIT ${pageSize + 1}`
    const receipts = rows.map((row): FigureReceipt => ({ ...row, receivedOn: calendarDate(row.receivedOn), amountCents: cents(row.amount) }))
    return ok(pageOf(receipts, from, ({ receivedOn, id }) => ({ on: receivedOn, id })))
  })
}
