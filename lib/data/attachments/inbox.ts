import 'server-only'
import { z } from 'zod'
import { instantFromRow } from '@/lib/data/database/days'
import { isId } from '@/lib/data/database/uuid'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import type { Upload } from '@/lib/domain/attachment'
import { addDays, calendarDate } from '@/lib/domain/calendar-date'
import type { Instant } from '@/lib/domain/instant'
import { cents } from '@/lib/domain/money'
import { can, opens, visibility, type Actor } from '@/lib/domain/permission'
import { cluesOf, daysApartMax, suggestedRecords, type PaperClues, type RecordWithoutPaper, type Suggestion } from '@/lib/domain/receipt-inbox'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { uploadFromRow, uploadTextFromRow } from './rows'
import { uploadLimits, type UploadsView } from './uploads'

export type InboxFile = { readonly upload: Upload; readonly uploadedAt: Instant; readonly clues: PaperClues; readonly suggestions: readonly Suggestion[] }

export type InboxView = {
  readonly files: readonly InboxFile[]
  /** Payments and transfers without a paper, the newest first: what a file can be linked to by hand. */
  readonly others: readonly RecordWithoutPaper[]
  readonly limits: UploadsView['limits']
  readonly mayRead: boolean
}

const shownMax = 50
const candidatesMax = 500

/** A paper of the inbox, for who attaches files there. */
export async function waitingPaper(actor: Actor, { chapterId, id }: { readonly chapterId: string; readonly id: string }): Promise<Result<Upload, Refusal>> {
  const allowed = can(actor, 'file.attach', chapterId)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  if (!isId(id)) return notFound()
  return readAs(actor, async (tx) => {
    const row = await tx.fileUpload.findFirst({ where: { organizationId, chapterId, id, inInbox: true, storedAt: { not: null } } })
    return row === null ? notFound() : ok(uploadFromRow(await organizationKeys(tx, organizationId), row))
  })
}

const recordsSchema: z.ZodType<readonly RecordWithoutPaper[]> = z.array(z.object({
  kind: z.enum(['expenditure', 'transfer']), id: z.string(), number: z.string(), name: z.string(), on: z.string().transform((text) => calendarDate(text)),
  amountCents: z.number().transform((value) => cents(value)),
}))

type Wanted = { readonly chapterId: string; readonly clues: readonly PaperClues[] }

/** Payments and transfers beside which nothing stands: those that fit a clue first, then the newest. */
async function recordsWithoutPaper(tx: Transaction, { organizationId }: Actor, { chapterId, clues }: Wanted): Promise<readonly RecordWithoutPaper[]> {
  const amounts = clues.flatMap((each) => each.amounts).map(BigInt)
  const near = Array.from({ length: 2 * daysApartMax + 1 }, (_, place) => place - daysApartMax)
  const days = [...new Set(clues.flatMap((each) => each.days).flatMap((day) => near.map((apart) => addDays(day, apart))))]
  const rows = await tx.$queryRaw`
    SELECT kind, id, number, name, "on", "amountCents" FROM (
      SELECT 'expenditure' AS kind, e.id::text AS id, e.number, p.name, e.paid_on::text AS "on", e.amount_cents::float8 AS "amountCents", e.amount_cents AS amount, e.paid_on AS day
      FROM expenditure e JOIN person p ON p.organization_id = e.organization_id AND p.id = e.payee_id
      WHERE e.organization_id = ${organizationId}::uuid AND e.chapter_id = ${chapterId}::uuid AND e.state = 'recorded'
        AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.organization_id = e.organization_id AND a.expenditure_id = e.id AND a.state = 'attached')
      UNION ALL
      SELECT 'transfer', t.id::text, t.number, COALESCE(p.name, ''), t.sent_on::text, t.amount_cents::float8, t.amount_cents, t.sent_on
      FROM transfer t LEFT JOIN person p ON p.organization_id = t.organization_id AND p.id = t.recipient_id
      WHERE t.organization_id = ${organizationId}::uuid AND t.chapter_id = ${chapterId}::uuid AND t.state = 'recorded'
        AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.organization_id = t.organization_id AND a.transfer_id = t.id AND a.state = 'attached')
    ) AS open
    ORDER BY (amount = ANY(${amounts}::bigint[]) OR day = ANY(${days}::date[])) DESC, day DESC, id LIMIT ${candidatesMax}`
  return recordsSchema.parse(rows)
}

/** The papers that wait in a chapter for their record, the oldest first; who does not see single payments is told of no record. */
export async function openInbox(actor: Actor, chapterId: string): Promise<Result<InboxView, Refusal>> {
  const allowed = can(actor, 'file.attach', chapterId)
  if (!allowed.ok) return allowed
  if (visibility(actor, chapterId).auditIds !== null) return notFound()
  const { organizationId } = actor
  return readAs(actor, async (tx) => {
    const rows = await tx.fileUpload.findMany({ where: { organizationId, chapterId, inInbox: true, storedAt: { not: null } }, orderBy: { id: 'asc' }, take: shownMax })
    const keys = await organizationKeys(tx, organizationId)
    const papers = rows.map((row) => {
      const upload = uploadFromRow(keys, row)
      return { upload, uploadedAt: instantFromRow(row.uploadedAt), clues: cluesOf(upload.name, uploadTextFromRow(keys, row), actor.today) }
    })
    const records = opens(actor, 'spending', chapterId) && papers.length > 0 ? await recordsWithoutPaper(tx, actor, { chapterId, clues: papers.map(({ clues }) => clues) }) : []
    const others = records.toSorted((left, right) => (left.on === right.on ? 0 : left.on < right.on ? 1 : -1)).slice(0, shownMax)
    return ok({ files: papers.map((paper) => ({ ...paper, suggestions: suggestedRecords(paper.clues, records) })), others, limits: uploadLimits(), mayRead: can(actor, 'file.read', chapterId).ok })
  })
}
