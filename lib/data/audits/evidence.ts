import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { receiptFromRow } from '@/lib/data/receipts/rows'
import { calendarDate, yearOf, type CalendarDate } from '@/lib/domain/calendar-date'
import type { Donation } from '@/lib/domain/donation'
import { cents, type Cents } from '@/lib/domain/money'
import type { Receipt } from '@/lib/domain/receipts/receipt'

/** A line of a bank statement that is matched with a record. */
export type MatchedLine = {
  readonly id: string
  readonly postedOn: CalendarDate
  readonly amountCents: Cents
  /** The last day of the statement; null while it is not reconciled. */
  readonly reconciledThrough: CalendarDate | null
}

/** What stands outside a record and speaks for it: its receipts, without their texts, and the lines of the bank. */
export type Evidence = { readonly receipts: readonly Pick<Receipt, 'id' | 'number' | 'issuedOn' | 'deliveries'>[]; readonly lines: readonly MatchedLine[] }

type LineRead = { readonly id: string; readonly postedOn: string; readonly amountCents: number; readonly reconciledThrough: string | null }

/** Reads what speaks for a donation that the reader has open: receipts of it and over the year of its donor, and the lines of the bank it is matched with or was made from. */
export async function readEvidence(tx: Transaction, organizationId: string, donation: Pick<Donation, 'id' | 'chapterId' | 'donorId' | 'receivedOn'>): Promise<Evidence> {
  const { id, chapterId, donorId, receivedOn } = donation
  const ofYear = donorId === null ? [] : [{ personId: donorId, summaryYear: yearOf(receivedOn) }]
  const receipts = await tx.receipt.findMany({ where: { organizationId, chapterId, OR: [{ donationId: id }, ...ofYear] }, orderBy: [{ numberYear: 'asc' }, { numberSequence: 'asc' }] })
  const lines = await tx.$queryRaw<readonly LineRead[]>`
    SELECT l.id, l.posted_on::text AS "postedOn", l.amount_cents::float8 AS "amountCents", CASE WHEN s.state = 'reconciled' THEN s.period_through::text END AS "reconciledThrough"
    FROM bank_line l LEFT JOIN bank_statement s ON s.organization_id = l.organization_id AND s.id = l.statement_id
    WHERE l.organization_id = ${organizationId}::uuid AND l.chapter_id = ${chapterId}::uuid AND l.processor = '' AND (l.donation_id = ${id}::uuid OR l.id IN (
      SELECT unnest(m.lines)::uuid FROM bank_match m WHERE m.organization_id = ${organizationId}::uuid AND m.state = 'matched' AND m.records @> ARRAY[${`donation/${id}`}]))
    ORDER BY l.posted_on, l.id`
  return {
    receipts: receipts.map(receiptFromRow).map(({ id: receiptId, number, issuedOn, deliveries }) => ({ id: receiptId, number, issuedOn, deliveries })),
    lines: lines.map(({ postedOn, amountCents, reconciledThrough, ...line }) => ({
      ...line, postedOn: calendarDate(postedOn), amountCents: cents(amountCents), reconciledThrough: reconciledThrough === null ? null : calendarDate(reconciledThrough),
    })),
  }
}
