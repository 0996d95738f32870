import { z } from 'zod'
import { actorForChapter } from '@/lib/auth/actor'
import { keepDraftForExpiredSession } from '@/lib/auth/expired'
import { isOwnOrigin } from '@/lib/auth/own-origin'
import { saveBatchRow } from '@/lib/data/batches/save-row'
import { batchKinds, batchRowForm } from '@/lib/domain/batches/batch'
import { readBatchRow } from '@/lib/schemas/batch-row'
import { keepPostedRows } from './posted'

const bodySchema = z.object({
  chapter: z.string().max(64), kind: z.enum(batchKinds), batch: z.uuid(), row: z.uuid(), position: z.number(),
  values: z.record(z.string().max(100), z.string().max(4000)), basedOn: z.string().max(40).nullable(),
})

/**
 * Keeps one row of a batch while it is typed, and says what the checks say of it. A session that has ended by itself keeps the row, and asks to sign in.
 * A page without scripts posts all of its rows at once, as a form.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request)) return Response.json({}, { status: 403 })
  if (!(request.headers.get('content-type') ?? '').startsWith('application/json')) return keepPostedRows(request)
  const body = bodySchema.safeParse(await request.json().catch(() => null))
  if (!body.success) return Response.json({}, { status: 400 })
  const { chapter, kind, batch, row, position, values, basedOn } = body.data
  const found = await actorForChapter(chapter)
  if (found === null) {
    const kept = await keepDraftForExpiredSession(batchRowForm, { ...values, position: String(position) }, { formKey: row, chapterSlug: chapter, recordId: batch })
    return Response.json({ kept: kept !== null }, { status: kept === null ? 404 : 401 })
  }
  const saved = await saveBatchRow(found.actor, { chapterId: found.chapter.id, kind, id: batch, rowId: row, position, values, basedOn, read: readBatchRow })
  if (saved.ok) return Response.json(saved.value, { headers: { 'Cache-Control': 'no-store' } })
  return Response.json({ problem: saved.refusal.key }, { status: saved.refusal.reason === 'not-allowed' ? 403 : saved.refusal.reason === 'not-found' ? 404 : 409 })
}
