import 'server-only'
import type pg from 'pg'
import type { OrganizationKeys } from '@/lib/data/keys/organization-key'
import { addDays, calendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { nearDays, type KnownMovement } from '@/lib/domain/imports/duplicates'
import { centsFromDatabase } from '@/lib/domain/money'
import { textsOfLine } from './rows'

/** `processor`: whose file is compared; empty for a bank's, which is compared with the files of the same account and with payouts. */
export type KnownAsked = { readonly organizationId: string; readonly chapterId: string; readonly days: readonly CalendarDate[]; readonly bankAccountId: string | null; readonly processor: string }

type LineRow = { id: string; position: number; posted_on: string; amount_cents: string; bank_id: string; content_cipher: Buffer | null; file_name: string; number: string | null }
type RecordRow = { number: string; day: string; amount_cents: string; payment_reference: string; name: string }
type PayoutRow = { processor: string; reference: string; paid_on: string; amount_cents: string }

/** The movements and records of the chapter about the days of a file: what its rows are compared with. Lines of an undone import are not known any more. */
export async function knownMovements(client: pg.ClientBase, keys: OrganizationKeys, asked: KnownAsked): Promise<readonly KnownMovement[]> {
  const days = asked.days.toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  const span = [asked.organizationId, asked.chapterId, addDays(first, -nearDays), addDays(last, nearDays)]
  const lines = await client.query<LineRow>(
    `SELECT l.id, l.position, l.posted_on::text, l.amount_cents, l.bank_id, l.content_cipher, b.file_name, COALESCE(d.number, e.number, t.number) AS number FROM bank_line l
     JOIN import_batch b ON b.organization_id = l.organization_id AND b.id = l.import_batch_id AND b.state = 'recorded' AND (b.bank_account_id IS NULL OR $5::uuid IS NULL OR b.bank_account_id = $5::uuid)
     LEFT JOIN donation d ON d.organization_id = l.organization_id AND d.id = l.donation_id
     LEFT JOIN expenditure e ON e.organization_id = l.organization_id AND e.id = l.expenditure_id
     LEFT JOIN transfer t ON t.organization_id = l.organization_id AND t.id = l.transfer_id
     WHERE l.organization_id = $1 AND l.chapter_id = $2 AND l.posted_on BETWEEN $3::date AND $4::date AND l.processor = $6 ORDER BY l.posted_on, l.id`,
    [...span, asked.processor === '' ? asked.bankAccountId : null, asked.processor],
  )
  // Records that came out of a line are known by the line.
  const gifts = await client.query<RecordRow>(
    `SELECT d.number, d.received_on::text AS day, d.amount_cents, d.payment_reference, COALESCE(p.name, '') AS name FROM donation d
     LEFT JOIN person p ON p.organization_id = d.organization_id AND p.id = d.donor_id
     WHERE d.organization_id = $1 AND d.chapter_id = $2 AND d.received_on BETWEEN $3::date AND $4::date AND d.state IN ('recorded', 'held')
       AND NOT EXISTS (SELECT 1 FROM bank_line l WHERE l.organization_id = d.organization_id AND l.donation_id = d.id)
     UNION ALL
     SELECT e.number, e.paid_on::text, -e.amount_cents, e.payment_reference, p.name FROM expenditure e
     JOIN person p ON p.organization_id = e.organization_id AND p.id = e.payee_id
     WHERE e.organization_id = $1 AND e.chapter_id = $2 AND e.paid_on BETWEEN $3::date AND $4::date AND e.state IN ('recorded', 'held') AND e.kind = 'payment'
       AND NOT EXISTS (SELECT 1 FROM bank_line l WHERE l.organization_id = e.organization_id AND l.expenditure_id = e.id)
     UNION ALL
     SELECT t.number, t.sent_on::text, CASE t.direction WHEN 'in' THEN t.amount_cents ELSE -t.amount_cents END, t.payment_reference, COALESCE(p.name, c.name, '') FROM transfer t
     LEFT JOIN person p ON p.organization_id = t.organization_id AND p.id = t.recipient_id
     LEFT JOIN chapter c ON c.organization_id = t.organization_id AND c.id = t.counterpart_chapter_id
     WHERE t.organization_id = $1 AND t.chapter_id = $2 AND t.sent_on BETWEEN $3::date AND $4::date AND t.state IN ('recorded', 'held')
       AND NOT EXISTS (SELECT 1 FROM bank_line l WHERE l.organization_id = t.organization_id AND l.transfer_id = t.id)
     ORDER BY day, number`,
    span,
  )
  return [...lines.rows.map((row) => fromLine(keys, row)), ...gifts.rows.map(fromRecord), ...(asked.processor === '' ? await payouts(client, span, asked.bankAccountId) : [])]
}

/** A payout is known by the file of its processor; its line at the bank is that one sum. */
async function payouts(client: pg.ClientBase, span: readonly unknown[], bankAccountId: string | null): Promise<readonly KnownMovement[]> {
  const { rows } = await client.query<PayoutRow>(
    `SELECT processor, reference, paid_on::text, amount_cents FROM payout WHERE organization_id = $1 AND chapter_id = $2 AND paid_on BETWEEN $3::date AND $4::date AND state = 'recorded'
       AND (bank_account_id IS NULL OR $5::uuid IS NULL OR bank_account_id = $5::uuid) ORDER BY paid_on, id`,
    [...span, bankAccountId],
  )
  return rows.map(({ processor, reference, paid_on, amount_cents }) => ({
    on: calendarDate(paid_on), amountCents: centsFromDatabase(BigInt(amount_cents)), bankId: '', text: processor, name: `${processor} ${reference}`, isLine: false, processor,
  }))
}

function fromLine(keys: OrganizationKeys, row: LineRow): KnownMovement {
  const { name, memo } = textsOfLine(keys, { id: row.id, contentCipher: row.content_cipher })
  return {
    on: calendarDate(row.posted_on), amountCents: centsFromDatabase(BigInt(row.amount_cents)), bankId: row.bank_id, text: `${name} ${memo}`,
    name: row.number ?? `${row.file_name}, ${String(row.position)}`, isLine: true, processor: '',
  }
}

function fromRecord({ number, day, amount_cents, payment_reference, name }: RecordRow): KnownMovement {
  return { on: calendarDate(day), amountCents: centsFromDatabase(BigInt(amount_cents)), bankId: payment_reference, text: name, name: number, isLine: false, processor: '' }
}
