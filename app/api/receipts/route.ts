import { actorForChapter } from '@/lib/auth/actor'
import { listedIds } from '@/lib/data/receipts/list'
import { receiptsPdf } from '@/lib/data/receipts/print'
import { readReceiptFilter } from '@/lib/data/receipts/query'
import { ok, type Refusal } from '@/lib/domain/result'

function statusOf({ reason }: Refusal): number {
  if (reason === 'not-found') return 404
  return reason === 'conflict' ? 409 : 403
}

/** Receipts as one PDF: one by its id, or those of the list's filter, in the order of their numbers. */
export async function GET(request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const found = await actorForChapter(query['chapter'] ?? '')
  if (found === null) return new Response(null, { status: 404 })
  const { actor, chapter } = found
  const { id } = query
  const ids = id === undefined ? await listedIds(actor, readReceiptFilter(query, chapter.id).filter) : ok([id])
  const file = ids.ok ? await receiptsPdf(actor, { chapterId: chapter.id, ids: ids.value }) : ids
  if (!file.ok) return new Response(null, { status: statusOf(file.refusal) })
  return new Response(new Uint8Array(file.value.bytes), {
    headers: {
      'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="${file.value.name}"`, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'private, no-store',
    },
  })
}
