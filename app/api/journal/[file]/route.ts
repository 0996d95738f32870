import { actorForChapter } from '@/lib/auth/actor'
import { exportJournal } from '@/lib/data/checkpoints/export'
import { checkpointNote } from '@/lib/data/checkpoints/list'
import type { Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { streamOf } from '@/lib/files/pieces'

type Context = { readonly params: Promise<{ readonly file: string }> }
type File = { readonly name: string; readonly type: string; readonly size: number; readonly body: ReadableStream | string }

/** The whole journal with its checkpoints and keys, made while it is sent. */
async function pack(actor: Actor): Promise<Result<File, Refusal>> {
  const made = await exportJournal(actor)
  if (!made.ok) return made
  const { name, size, bytes } = made.value
  return ok({ name, size, type: 'application/x-tar', body: streamOf(bytes) })
}

async function note(actor: Actor, chapterId: string, size: number): Promise<Result<File, Refusal>> {
  const found = await checkpointNote(actor, { chapterId, size })
  return found.ok ? ok({ name: `checkpoint-${size}.txt`, type: 'text/plain; charset=utf-8', size: Buffer.byteLength(found.value), body: found.value }) : found
}

/** `journal.tar`, or `checkpoint-<size>.txt`: what others keep and check. What somebody may not see looks like what does not exist. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const found = await actorForChapter(new URL(request.url).searchParams.get('chapter') ?? '')
  const { file } = await params
  const [, size] = /^checkpoint-(\d{1,15})\.txt$/.exec(file) ?? []
  if (found === null || (size === undefined && file !== 'journal.tar')) return new Response(null, { status: 404 })
  const made = size === undefined ? await pack(found.actor) : await note(found.actor, found.chapter.id, Number(size))
  if (!made.ok) return new Response(null, { status: made.refusal.reason === 'not-found' ? 404 : 403 })
  return new Response(made.value.body, {
    headers: {
      'Content-Type': made.value.type, 'Content-Length': String(made.value.size), 'Content-Disposition': `attachment; filename="${made.value.name}"`, 'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
