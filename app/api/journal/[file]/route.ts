import { actorForChapter } from '@/lib/auth/actor'
import { guideByHand } from '@/lib/data/checkpoints/by-hand'
import { exportJournal } from '@/lib/data/checkpoints/export'
import { checkpointNote } from '@/lib/data/checkpoints/list'
import { getEntry } from '@/lib/data/journal/get-entry'
import type { Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { streamOf } from '@/lib/files/pieces'

type Context = { readonly params: Promise<{ readonly file: string }> }
type File = { readonly name: string; readonly type: string; readonly size: number; readonly body: ReadableStream | string }

const guide = 'verify-by-hand.md'

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

function byHand(actor: Actor, chapterId: string): Result<File, Refusal> {
  const text = guideByHand(actor, chapterId)
  return text.ok ? ok({ name: guide, type: 'text/markdown; charset=utf-8', size: Buffer.byteLength(text.value), body: text.value }) : text
}

/** An entry to the letter, or its proof; there is no proof before a checkpoint covers it. */
async function ofEntry(actor: Actor, of: { readonly chapterId: string; readonly index: number }, kind: string): Promise<Result<File, Refusal>> {
  const found = await getEntry(actor, of)
  if (!found.ok) return found
  const { text, proof } = found.value
  const name = `entry-${of.index}.${kind}`
  if (kind === 'json') return ok({ name, type: 'application/json', size: Buffer.byteLength(text), body: text })
  return proof === null ? notFound() : ok({ name, type: 'text/plain; charset=utf-8', size: Buffer.byteLength(proof.text), body: proof.text })
}

function fileOf({ actor, chapter }: { readonly actor: Actor; readonly chapter: { readonly id: string } }, name: string): Promise<Result<File, Refusal>> {
  const [, what, number, kind = ''] = /^(checkpoint|entry)-(\d{1,15})\.(txt|json|tlog-proof)$/.exec(name) ?? []
  if (name === 'journal.tar') return pack(actor)
  if (name === guide) return Promise.resolve(byHand(actor, chapter.id))
  if (what === 'checkpoint' && kind === 'txt') return note(actor, chapter.id, Number(number))
  return what === 'entry' && kind !== 'txt' ? ofEntry(actor, { chapterId: chapter.id, index: Number(number) }, kind) : Promise.resolve(notFound())
}

/** `journal.tar`, `checkpoint-<size>.txt`, `entry-<index>.json` or `.tlog-proof`, `verify-by-hand.md`: what others keep and check. What somebody may not see looks like what does not exist. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const found = await actorForChapter(new URL(request.url).searchParams.get('chapter') ?? '')
  if (found === null) return new Response(null, { status: 404 })
  const made = await fileOf(found, (await params).file)
  if (!made.ok) return new Response(null, { status: made.refusal.reason === 'not-found' ? 404 : 403 })
  return new Response(made.value.body, {
    headers: {
      'Content-Type': made.value.type, 'Content-Length': String(made.value.size), 'Content-Disposition': `attachment; filename="${made.value.name}"`, 'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
