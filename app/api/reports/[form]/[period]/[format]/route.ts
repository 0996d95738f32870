import { actorForChapter, actorForOrganization } from '@/lib/auth/actor'
import { isReportFormat, reportFiles } from '@/lib/data/reports/files'
import { openReport } from '@/lib/data/reports/open'
import type { Actor } from '@/lib/domain/permission'

type Context = { readonly params: Promise<{ readonly form: string; readonly period: string; readonly format: string }> }

const notFound = (): Response => new Response('Not found', { status: 404 })

/** Whoever asks, and for which chapter; null for the whole organization. */
async function readerOf(query: URLSearchParams): Promise<{ readonly actor: Actor; readonly chapterId: string | null } | null> {
  const [chapter, organization] = [query.get('chapter'), query.get('organization')]
  if (chapter !== null) {
    const found = await actorForChapter(chapter)
    return found === null ? null : { actor: found.actor, chapterId: found.chapter.id }
  }
  const found = organization === null ? null : await actorForOrganization(organization)
  return found === null ? null : { actor: found.actor, chapterId: null }
}

/** A report as a file: what the page shows this reader, in the format asked for. `part` names a part of a very long PDF. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { format, ...address } = await params
  const query = new URL(request.url).searchParams
  const reader = await readerOf(query)
  if (reader === null || !isReportFormat(format)) return notFound()
  const opened = await openReport(reader.actor, reader.chapterId, address)
  if (!opened.ok) return notFound()
  const files = await reportFiles(opened.value.report, format)
  const file = files[Number(query.get('part') ?? '1') - 1]
  if (file === undefined) return notFound()
  const place = (query.get('chapter') ?? query.get('organization') ?? '').replace(/[^a-z0-9-]/g, '')
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': file.type, 'Content-Disposition': `attachment; filename="${place}_${file.name}"`, 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff',
    },
  })
}
