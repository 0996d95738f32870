import { actorForChapter } from '@/lib/auth/actor'
import { openFile } from '@/lib/data/attachments/open'
import { downloadName, fileTypes } from '@/lib/domain/attachment'
import { disposition } from '@/lib/formats/file-name'
import { streamOf } from '@/lib/files/pieces'

type Context = { readonly params: Promise<{ readonly id: string }> }

const statuses: Readonly<Record<string, number>> = { 'not-allowed': 403, unavailable: 503 }

/** A file beside a record or in the inbox, always as something to save: no browser shows it as a page of this site. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const found = await actorForChapter(new URL(request.url).searchParams.get('chapter') ?? '')
  if (found === null) return new Response(null, { status: 404 })
  const opened = await openFile(found.actor, { chapterId: found.chapter.id, id: (await params).id })
  if (!opened.ok) return new Response(null, { status: statuses[opened.refusal.reason] ?? 404 })
  const { file, content } = opened.value
  return new Response(streamOf(content), {
    headers: {
      'Content-Type': fileTypes[file.fileType],
      'Content-Length': String(file.sizeBytes),
      'Content-Disposition': disposition(downloadName(file)),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'private, no-store',
    },
  })
}
