import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { oneOf } from '@/lib/data/records/one-of'
import { calendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { cents, type Cents } from '@/lib/domain/money'
import { bookKinds, type BookRecord } from '@/lib/domain/reconciliation/matching'
import { Prisma } from '@/lib/generated/prisma/client'
import type { AccountPlace } from './account'

type MovementRow = {
  readonly key: string
  readonly kind: string
  readonly id: string
  readonly number: string
  readonly revision: number
  readonly on_day: string
  readonly amount: number
  readonly reference: string
  readonly name: string
  readonly deposit: string
  readonly payout: string
  readonly in_account: boolean
}

/**
 * Everything that moves money of a chapter, into its accounts positive: gifts and refunds, payments and what came back, transfers. A pledge, a gift
 * in kind and property move no account; what is void, refused or returned does not count.
 */
function movements({ organizationId, chapterId }: AccountPlace): Prisma.Sql {
  const own = Prisma.sql`r.organization_id = ${organizationId}::uuid AND r.chapter_id = ${chapterId}::uuid AND r.state IN ('recorded', 'held')`
  const payout = (id: string) => Prisma.sql`LEFT JOIN (SELECT x.${Prisma.raw(id)}, min(o.processor || ' ' || o.reference) AS name FROM bank_line x
    JOIN payout o ON o.organization_id = x.organization_id AND o.id = x.payout_id AND o.state = 'recorded' WHERE x.organization_id = ${organizationId}::uuid GROUP BY 1) o ON o.${Prisma.raw(id)} = r.id`
  const person = (id: string) => Prisma.sql`LEFT JOIN person p ON p.organization_id = r.organization_id AND p.id = r.${Prisma.raw(id)}`
  return Prisma.sql`
    SELECT 'donation/' || r.id AS key, 'donation' AS kind, r.id, r.number, r.revision, r.received_on AS on_day, r.amount_cents AS amount, r.payment_reference AS reference,
      COALESCE(p.name, r.payer_name) AS name, r.deposit_reference AS deposit, COALESCE(o.name, '') AS payout, r.bank_account_id
    FROM donation r ${person('donor_id')} ${payout('donation_id')} WHERE ${own} AND r.kind NOT IN ('in_kind', 'pledge') AND r.method NOT IN ('property', 'crypto')
    UNION ALL
    SELECT 'expenditure/' || r.id, 'expenditure', r.id, r.number, r.revision, r.paid_on, CASE WHEN r.kind = 'refund_received' THEN r.amount_cents ELSE -r.amount_cents END, r.payment_reference,
      COALESCE(p.name, ''), '', COALESCE(o.name, ''), r.bank_account_id
    FROM expenditure r ${person('payee_id')} ${payout('expenditure_id')} WHERE ${own} AND r.kind <> 'in_kind_memo'
    UNION ALL
    SELECT 'transfer/' || r.id, 'transfer', r.id, r.number, r.revision, r.sent_on, CASE WHEN r.direction = 'in' THEN r.amount_cents ELSE -r.amount_cents END, r.payment_reference,
      COALESCE(p.name, c.name, ''), '', '', r.bank_account_id
    FROM transfer r ${person('recipient_id')} LEFT JOIN chapter c ON c.organization_id = r.organization_id AND c.id = r.counterpart_chapter_id WHERE ${own}`
}

/** Records whose match stands hold no other; those of a refused or undone one are free. */
const matched = Prisma.sql`EXISTS (SELECT 1 FROM bank_match b WHERE b.state = 'matched' AND b.records @> ARRAY[m.key])`

async function readMovements(tx: Transaction, of: AccountPlace, where: Prisma.Sql, most = Prisma.empty): Promise<readonly BookRecord[]> {
  const rows = await tx.$queryRaw<readonly MovementRow[]>`
    SELECT m.key, m.kind, m.id::text, m.number, m.revision, m.on_day::text, m.amount::float8 AS amount, m.reference, m.name, m.deposit, m.payout, m.bank_account_id IS NOT NULL AS in_account
    FROM (${movements(of)}) m WHERE ${where} ORDER BY m.on_day, m.number ${most}`
  return rows.map(({ on_day, amount, kind, in_account, deposit, payout, ...row }) => ({
    ...row, kind: oneOf(bookKinds, kind), on: calendarDate(on_day), amountCents: cents(amount), inAccount: in_account, together: togetherOf(deposit, payout),
  }))
}

function togetherOf(deposit: string, payout: string): BookRecord['together'] {
  if (payout !== '') return { kind: 'payout', name: payout }
  return deposit === '' ? null : { kind: 'deposit', name: deposit }
}

/** The ids in keys of records; what is none is left out. */
function idsOf(keys: readonly string[]): string[] {
  return keys.map((key) => key.slice(key.indexOf('/') + 1)).filter(isId)
}

/** The records of an account since a day, and of any day those that `matched` names, as far as they name the account or none. */
export function readAccountRecords(tx: Transaction, of: AccountPlace, { since, matched: keys }: { readonly since: CalendarDate; readonly matched: readonly string[] }): Promise<readonly BookRecord[]> {
  const account = Prisma.sql`m.bank_account_id = ${of.bankAccountId}::uuid`
  return readMovements(tx, of, Prisma.sql`(${account} AND m.on_day >= ${since}::date) OR (m.id = ANY(${idsOf(keys)}::uuid[]) AND (${account} OR m.bank_account_id IS NULL))`)
}

const looseMost = 500

/** Records of some days that name no account and are not matched: they may have gone through this one. */
export function readLooseRecords(tx: Transaction, of: AccountPlace, { from, through }: { readonly from: CalendarDate; readonly through: CalendarDate }): Promise<readonly BookRecord[]> {
  return readMovements(tx, of, Prisma.sql`m.bank_account_id IS NULL AND m.on_day BETWEEN ${from}::date AND ${through}::date AND NOT ${matched}`, Prisma.sql`LIMIT ${looseMost}`)
}

/** Some records by their keys, if they may be matched in the account. */
export function readRecords(tx: Transaction, of: AccountPlace, keys: readonly string[]): Promise<readonly BookRecord[]> {
  return readMovements(tx, of, Prisma.sql`m.id = ANY(${idsOf(keys)}::uuid[]) AND m.key = ANY(${[...keys]}::text[]) AND (m.bank_account_id = ${of.bankAccountId}::uuid OR m.bank_account_id IS NULL)`)
}

/** What the records of the account came to between two days, the second not included. */
export async function sumOfRecords(tx: Transaction, of: AccountPlace, { from, before }: { readonly from: CalendarDate; readonly before: CalendarDate }): Promise<Cents> {
  const rows = await tx.$queryRaw<readonly { readonly sum: number }[]>`
    SELECT COALESCE(sum(m.amount), 0)::float8 AS sum FROM (${movements(of)}) m
    WHERE m.bank_account_id = ${of.bankAccountId}::uuid AND m.on_day >= ${from}::date AND m.on_day < ${before}::date`
  return cents(rows[0]?.sum ?? 0)
}
