import { actorForChapter } from '@/lib/auth/actor'
import { packChecklist } from '@/lib/data/checklists/pack'
import { quarterToAnswer } from '@/lib/domain/checklists/periods'
import { disposition } from '@/lib/formats/file-name'
import { streamOf } from '@/lib/files/pieces'

/** The checklist of a chapter with its evidence as one ZIP, made while it is sent: `/api/checklists?chapter=chicago&period=2026-Q3`. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  const found = await actorForChapter(query.get('chapter') ?? '')
  if (found === null) return new Response(null, { status: 404 })
  const pack = await packChecklist(found.actor, { chapterId: found.chapter.id, period: quarterToAnswer(query.get('period') ?? '', found.chapter.today) })
  if (!pack.ok) return new Response(null, { status: pack.refusal.reason === 'not-found' ? 404 : 403 })
  return new Response(streamOf(pack.value.bytes), {
    headers: { 'Content-Type': 'application/zip', 'Content-Disposition': disposition(pack.value.name), 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' },
  })
}
