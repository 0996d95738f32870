import { actorForChapter } from '@/lib/auth/actor'
import { openDocument } from '@/lib/data/source-documents/get'
import { disposition } from '@/lib/formats/file-name'

type Context = { readonly params: Promise<{ readonly document: string }> }

/** The file of a version as it was sent, always as something to save: no browser shows it as a page of this site. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const query = new URL(request.url).searchParams
  const found = await actorForChapter(query.get('chapter') ?? '')
  if (found === null) return new Response(null, { status: 404 })
  const opened = await openDocument(found.actor, { chapterId: found.chapter.id, seriesId: (await params).document, version: Number(query.get('version')) })
  if (!opened.ok) return new Response(null, { status: 404 })
  const { document, content } = opened.value
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': 'application/octet-stream', 'Content-Length': String(document.sizeBytes), 'Content-Disposition': disposition(document.fileName),
      'Content-Security-Policy': "sandbox; default-src 'none'", 'X-Content-Type-Options': 'nosniff', 'Cross-Origin-Resource-Policy': 'same-origin', 'Cache-Control': 'private, no-store',
    },
  })
}
