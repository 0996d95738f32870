import 'server-only'
import { createHash } from 'node:crypto'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { dayToRow } from '@/lib/data/database/days'
import { sealText } from '@/lib/data/keys/envelope'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { linePurpose, textsOfLine, type LineTexts } from '@/lib/data/statements/rows'
import { calendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { cents, centsToDatabase } from '@/lib/domain/money'
import { canonicalLines, type HashedLine } from '@/lib/domain/reconciliation/bank-statement'
import type { StatementLine } from '@/lib/domain/reconciliation/matching'
import type { TypedLine } from '@/lib/domain/reconciliation/typed-lines'
import { Prisma } from '@/lib/generated/prisma/client'
import type { AccountPlace } from './account'

/** A file of the bank by its name and its SHA-256. */
export type LineFile = { readonly name: string; readonly hash: string }

/** A line of a statement, with what the bank says of it. */
export type ReadLine = StatementLine & {
  readonly statementId: string | null
  readonly hashed: HashedLine
  readonly texts: LineTexts
  /** The file that it came in, and its place there; null for one that was typed. */
  readonly file: LineFile | null
}

type LineRow = {
  readonly id: string
  readonly statement_id: string | null
  readonly position: number
  readonly posted_on: string
  readonly amount: number
  readonly currency: string
  readonly bank_id: string
  readonly content_cipher: Uint8Array | null
  readonly erased_hash: string | null
  readonly recorded: string | null
  readonly file_name: string | null
  readonly file_hash: string | null
}

/** A cheque whose number stands in the words of a line. */
const chequeNumber = /\b(?:check|chq|cheque)\s*#?\s*(\d{2,12})\b/i

function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Lines of an import that was taken back are not known any more; those of a processor are not lines of a bank. */
const standing = Prisma.sql`(l.import_batch_id IS NULL OR b.state = 'recorded') AND l.processor = ''`

async function readLines(tx: Transaction, organizationId: string, where: Prisma.Sql): Promise<readonly ReadLine[]> {
  const keys = await organizationKeys(tx, organizationId)
  const rows = await tx.$queryRaw<readonly LineRow[]>`
    SELECT l.id::text, l.statement_id::text, l.position, l.posted_on::text, l.amount_cents::float8 AS amount, l.currency, l.bank_id, l.content_cipher, l.erased_hash, CASE WHEN l.donation_id IS NOT NULL THEN 'donation/' || l.donation_id WHEN l.expenditure_id IS NOT NULL THEN 'expenditure/' || l.expenditure_id
        WHEN l.transfer_id IS NOT NULL THEN 'transfer/' || l.transfer_id END AS recorded, b.file_name, b.file_hash
    FROM bank_line l LEFT JOIN import_batch b ON b.organization_id = l.organization_id AND b.id = l.import_batch_id
    WHERE l.organization_id = ${organizationId}::uuid AND ${standing} AND ${where} ORDER BY l.posted_on, l.position, l.id`
  return rows.map((row) => {
    const texts = textsOfLine(keys, { id: row.id, contentCipher: row.content_cipher })
    const [on, amountCents] = [calendarDate(row.posted_on), cents(row.amount)]
    return {
      id: row.id, on, amountCents, statementId: row.statement_id, texts,
      references: [row.bank_id, texts.checkNumber].filter((each) => each !== ''), text: [texts.name, texts.memo].filter((each) => each !== '').join(', '),
      importedAs: row.recorded,
      hashed: { id: row.id, on, position: row.position, amountCents, currency: row.currency, bankId: row.bank_id, contentHash: row.content_cipher === null ? (row.erased_hash ?? '') : hashOf(row.content_cipher) },
      file: row.file_name === null ? null : { name: row.file_name, hash: row.file_hash ?? '' },
    }
  })
}

/** All lines of the statements of an account that stand. */
export function linesOfAccount(tx: Transaction, { organizationId, bankAccountId }: { readonly organizationId: string; readonly bankAccountId: string }): Promise<readonly ReadLine[]> {
  return readLines(tx, organizationId, Prisma.sql`EXISTS (SELECT 1 FROM bank_statement s WHERE s.organization_id = l.organization_id AND s.id = l.statement_id AND s.bank_account_id = ${bankAccountId}::uuid AND s.state <> 'voided')`)
}

/** The hash over lines that the journal keeps with their statement. */
export function hashOfLines(lines: readonly HashedLine[]): { readonly lineCount: number; readonly linesHash: string } {
  return { lineCount: lines.length, linesHash: hashOf(canonicalLines(lines)) }
}

export type Holder = AccountPlace & { readonly statementId: string; readonly from: CalendarDate; readonly through: CalendarDate }

/** Imported lines that name no account are of the one account, where a chapter has no other. */
function ofAccount({ chapterId, bankAccountId }: Pick<Holder, 'chapterId' | 'bankAccountId'>): Prisma.Sql {
  return Prisma.sql`(l.bank_account_id = ${bankAccountId}::uuid OR (l.bank_account_id IS NULL
    AND (SELECT count(*) FROM bank_account a WHERE a.organization_id = l.organization_id AND a.chapter_id = ${chapterId}::uuid) = 1))`
}

/** The imported lines of an account that no statement holds; those of another currency are not of it. */
export function freeLines(tx: Transaction, of: AccountPlace, days: Pick<Holder, 'from' | 'through'> | null): Promise<readonly ReadLine[]> {
  const within = days === null ? Prisma.sql`TRUE` : Prisma.sql`l.posted_on BETWEEN ${days.from}::date AND ${days.through}::date`
  return readLines(tx, of.organizationId, Prisma.sql`l.chapter_id = ${of.chapterId}::uuid AND l.statement_id IS NULL AND l.currency IN ('', 'USD') AND ${within} AND ${ofAccount(of)}`)
}

/** Puts imported lines into a statement. */
export async function takeLines(tx: Transaction, { organizationId, bankAccountId, statementId }: Holder, lines: readonly ReadLine[]): Promise<void> {
  await tx.bankLine.updateMany({ where: { organizationId, id: { in: lines.map(({ id }) => id) } }, data: { statementId, bankAccountId } })
}

/** Gives the imported lines of a statement back; the typed ones stay with it. */
export async function releaseLines(tx: Transaction, organizationId: string, statementId: string): Promise<void> {
  await tx.bankLine.updateMany({ where: { organizationId, statementId, importBatchId: { not: null } }, data: { statementId: null } })
}

/** The rows of typed lines, after those that stand there, and what the statement's hash holds of them. */
export async function typedRows(tx: Transaction, { organizationId, chapterId, bankAccountId, statementId }: Holder, typed: readonly TypedLine[]) {
  const { wrap } = await organizationKeys(tx, organizationId)
  const earlier = await tx.bankLine.count({ where: { organizationId, statementId, importBatchId: null } })
  return typed.map(({ on, amountCents, text }, index) => {
    const [id, position] = [newId(), earlier + index + 1]
    const texts: LineTexts = { name: '', memo: text, kind: '', checkNumber: chequeNumber.exec(text)?.[1] ?? '', raw: text, payout: '' }
    const contentCipher = sealText(wrap, linePurpose(id), JSON.stringify(texts))
    const hashed: HashedLine = { id, on, position, amountCents, currency: 'USD', bankId: '', contentHash: hashOf(contentCipher) }
    const row = { organizationId, id, chapterId, bankAccountId, statementId, position, postedOn: dayToRow(on), amountCents: centsToDatabase(amountCents), currency: 'USD', bankId: '', contentCipher }
    return { hashed, row }
  })
}
