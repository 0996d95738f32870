import { actorForChapter } from '@/lib/auth/actor'
import { checkpointNote } from '@/lib/data/checkpoints/list'

type Context = { readonly params: Promise<{ readonly file: string }> }

/** `checkpoint-<size>.txt`: a checkpoint as the signed note that others keep. What somebody may not see looks like what does not exist. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const found = await actorForChapter(new URL(request.url).searchParams.get('chapter') ?? '')
  const { file } = await params
  const [, size] = /^checkpoint-(\d{1,15})\.txt$/.exec(file) ?? []
  if (found === null || size === undefined) return new Response(null, { status: 404 })
  const note = await checkpointNote(found.actor, { chapterId: found.chapter.id, size: Number(size) })
  if (!note.ok) return new Response(null, { status: note.refusal.reason === 'not-found' ? 404 : 403 })
  return new Response(note.value, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8', 'Content-Disposition': `attachment; filename="${file}"`, 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff',
    },
  })
}
