import 'server-only'
import type pg from 'pg'
import { openUnder, type OrganizationKeys } from '@/lib/data/keys/organization-key'
import { addDays, calendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { nearDays, type KnownMovement } from '@/lib/domain/imports/duplicates'
import { centsFromDatabase } from '@/lib/domain/money'
import { linePurpose, lineTexts } from './rows'

export type KnownAsked = { readonly organizationId: string; readonly chapterId: string; readonly days: readonly CalendarDate[]; readonly bankAccountId: string | null }

type LineRow = { id: string; position: number; posted_on: string; amount_cents: string; bank_id: string; content_cipher: Buffer; file_name: string; number: string | null }
type GiftRow = { number: string; received_on: string; amount_cents: string; payment_reference: string; name: string }

/** The movements and gifts of the chapter about the days of a file: what its rows are compared with. Lines of an undone import are not known any more. */
export async function knownMovements(client: pg.ClientBase, keys: OrganizationKeys, asked: KnownAsked): Promise<readonly KnownMovement[]> {
  const days = asked.days.toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  const span = [asked.organizationId, asked.chapterId, addDays(first, -nearDays), addDays(last, nearDays)]
  const lines = await client.query<LineRow>(
    `SELECT l.id, l.position, l.posted_on::text, l.amount_cents, l.bank_id, l.content_cipher, b.file_name, d.number FROM bank_line l
     JOIN import_batch b ON b.organization_id = l.organization_id AND b.id = l.import_batch_id AND b.state = 'recorded' AND (b.bank_account_id IS NULL OR $5::uuid IS NULL OR b.bank_account_id = $5::uuid)
     LEFT JOIN donation d ON d.organization_id = l.organization_id AND d.id = l.donation_id
     WHERE l.organization_id = $1 AND l.chapter_id = $2 AND l.posted_on BETWEEN $3::date AND $4::date ORDER BY l.posted_on, l.id`,
    [...span, asked.bankAccountId],
  )
  // Gifts that came out of a line are known by the line.
  const gifts = await client.query<GiftRow>(
    `SELECT d.number, d.received_on::text, d.amount_cents, d.payment_reference, COALESCE(p.name, '') AS name FROM donation d
     LEFT JOIN person p ON p.organization_id = d.organization_id AND p.id = d.donor_id
     WHERE d.organization_id = $1 AND d.chapter_id = $2 AND d.received_on BETWEEN $3::date AND $4::date AND d.state IN ('recorded', 'held')
       AND NOT EXISTS (SELECT 1 FROM bank_line l WHERE l.organization_id = d.organization_id AND l.donation_id = d.id)
     ORDER BY d.received_on, d.id`,
    span,
  )
  return [...lines.rows.map((row) => fromLine(keys, row)), ...gifts.rows.map(fromGift)]
}

function fromLine(keys: OrganizationKeys, row: LineRow): KnownMovement {
  const { name, memo } = lineTexts(openUnder(keys, linePurpose(row.id), row.content_cipher))
  return {
    on: calendarDate(row.posted_on), amountCents: centsFromDatabase(BigInt(row.amount_cents)), bankId: row.bank_id, text: `${name} ${memo}`,
    name: row.number ?? `${row.file_name}, ${String(row.position)}`, isLine: true,
  }
}

function fromGift(row: GiftRow): KnownMovement {
  return { on: calendarDate(row.received_on), amountCents: centsFromDatabase(BigInt(row.amount_cents)), bankId: row.payment_reference, text: row.name, name: row.number, isLine: false }
}
