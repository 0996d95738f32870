import { z } from 'zod'
import { actorForChapter } from '@/lib/auth/actor'
import { keepDraftForExpiredSession } from '@/lib/auth/expired'
import { recordBatch } from '@/lib/data/batches/record'
import { saveBatchRows } from '@/lib/data/batches/save-rows'
import { batchKinds, batchRowForm, batchRowsMax } from '@/lib/domain/batches/batch'
import { isRowEmpty } from '@/lib/domain/batches/columns'
import { postedRows, type PostedRow } from '@/lib/domain/batches/posted-rows'
import type { Actor } from '@/lib/domain/permission'
import type { Refusal, Result } from '@/lib/domain/result'
import { defaultLocale, localePath } from '@/lib/i18n/locales'
import { isServedLocale } from '@/lib/i18n/served-locales'
import { readBatchRow } from '@/lib/schemas/batch-row'
import { batchRecordingSchema } from '@/lib/schemas/batch'

/** Ample for the rows of the longest batch. */
const bytesMax = 4_000_000
/** New rows that a page adds to those that are kept. */
const freshRowsMax = 20

const rowSchema = z.object({ id: z.uuid(), values: z.record(z.string(), z.string().max(4000)), basedOn: z.string().max(40).nullable(), position: z.number() })
const formSchema = z.object({
  chapter: z.string().max(64), kind: z.enum(batchKinds), batch: z.uuid(), locale: z.string().max(10), intent: z.enum(['keep', 'record']),
  rows: z.array(rowSchema).max(batchRowsMax + freshRowsMax),
})
type Posted = z.infer<typeof formSchema> & { readonly mismatchReason: string }

function read(form: FormData): Posted | null {
  const all = (field: string) => form.getAll(field).flatMap((each) => (typeof each === 'string' ? [each] : []))
  const one = (field: string) => all(field)[0] ?? ''
  const kind = batchKinds.find((each) => each === one('kind')) ?? 'donations'
  const parsed = formSchema.safeParse({ chapter: one('chapter'), kind: one('kind'), batch: one('batch'), locale: one('locale'), intent: one('intent'), rows: postedRows(kind, all) })
  const reason = batchRecordingSchema().safeParse({ mismatchReason: one('mismatchReason') })
  return parsed.success && reason.success ? { ...parsed.data, mismatchReason: reason.data.mismatchReason } : null
}

/** Keeps the rows that a page without scripts posts, and records them where that is asked; leads back to the page, which says what came of it. */
export async function keepPostedRows(request: Request): Promise<Response> {
  if (Number(request.headers.get('content-length') ?? 0) > bytesMax) return new Response(null, { status: 413 })
  const form = await request.formData().catch(() => null)
  const posted = form === null ? null : read(form)
  if (posted === null) return new Response(null, { status: 400 })
  const { chapter, kind, batch, locale } = posted
  const page = `/c/${chapter}/batches/${kind}/${batch}`
  const to = (path: string) => new Response(null, { status: 303, headers: { location: localePath(isServedLocale(locale) ? locale : defaultLocale, path) } })
  const found = await actorForChapter(chapter)
  if (found === null) return (await keptForLater(posted)) ? to(`/sign-in?${new URLSearchParams({ next: page }).toString()}`) : new Response(null, { status: 404 })
  const outcome = await keepOrRecord(found.actor, found.chapter.id, posted)
  if (outcome.ok) return to(posted.intent === 'record' ? `${page}?saved=1` : `${page}?kept=1`)
  const { reason, key, fields = {} } = outcome.refusal
  if (reason === 'not-allowed' || reason === 'not-found') return new Response(null, { status: reason === 'not-allowed' ? 403 : 404 })
  return to(`${page}?refused=${'mismatchReason' in fields ? 'batchMismatch' : key}`)
}

async function keepOrRecord(actor: Actor, chapterId: string, { kind, batch, rows, intent, mismatchReason }: Posted): Promise<Result<unknown, Refusal>> {
  const place = { chapterId, kind, id: batch }
  const seen = await saveBatchRows(actor, { ...place, rows, read: readBatchRow })
  return seen.ok && intent === 'record' ? recordBatch(actor, { ...place, seen: seen.value, mismatchReason, read: readBatchRow }) : seen
}

/** A session that has ended by itself keeps every row that says something. */
async function keptForLater({ chapter, kind, batch, rows }: Posted): Promise<boolean> {
  const typed = rows.filter(({ values }) => !isRowEmpty(kind, values))
  const keep = ({ id, values, position }: PostedRow) =>
    keepDraftForExpiredSession(batchRowForm, { ...values, position: String(position) }, { formKey: id, chapterSlug: chapter, recordId: batch })
  const kept = await Promise.all(typed.map(keep))
  return kept.length > 0 && kept.every((each) => each !== null)
}
