import 'server-only'
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { calendarDate } from '@/lib/domain/calendar-date'
import { finding, type Finding } from '@/lib/domain/journal/verify/finding'
import { cents } from '@/lib/domain/money'
import { canonicalLines } from '@/lib/domain/reconciliation/bank-statement'

type StatementRow = { readonly id: string; readonly index: number; readonly line_count: number; readonly lines_hash: string }
type LineRow = {
  readonly id: string
  readonly position: number
  readonly posted_on: string
  readonly amount: number
  readonly currency: string
  readonly bank_id: string
  readonly content_hash: string
}

/**
 * Reads the lines of every bank statement that the journal tells and names each statement whose lines are not those whose hash the journal holds. A row that no
 * entry tells is named as such, whatever lines it has.
 */
export async function checkBankLines(client: pg.ClientBase, organizationId: string): Promise<readonly Finding[]> {
  const statements = await client.query<StatementRow>(
    `SELECT s.id, s.journal_index::float8 AS index, s.line_count, s.lines_hash FROM bank_statement s
     JOIN journal_entry e ON e.organization_id = s.organization_id AND e.index = s.journal_index AND e.subject_id = s.id
     WHERE s.organization_id = $1 AND s.state <> 'voided' ORDER BY s.id`, [organizationId])
  const found: Finding[] = []
  for (const { id, index, line_count: count, lines_hash: told } of statements.rows) {
    const { rows } = await client.query<LineRow>(
      `SELECT id, position, posted_on::text, amount_cents::float8 AS amount, currency, bank_id, COALESCE(encode(sha256(content_cipher), 'hex'), erased_hash) AS content_hash
       FROM bank_line WHERE organization_id = $1 AND statement_id = $2`, [organizationId, id])
    const text = canonicalLines(rows.map((row) => ({
      id: row.id, on: calendarDate(row.posted_on), position: row.position, amountCents: cents(row.amount), currency: row.currency, bankId: row.bank_id, contentHash: row.content_hash,
    })))
    if (rows.length === count && createHash('sha256').update(text).digest('hex') === told) continue
    const what = rows.length === count ? 'one of them was changed' : `there are ${rows.length} where ${count} were kept`
    found.push(finding(rows.length < count ? 'deleted' : rows.length > count ? 'inserted' : 'edited', 'row', `The lines of the bank statement that entry ${index} tells give another hash: ${what}.`, { index, table: 'bank_line', id }))
  }
  return found
}
