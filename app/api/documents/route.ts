import { actorForChapter } from '@/lib/auth/actor'
import { isOwnOrigin } from '@/lib/auth/own-origin'
import { importDocument } from '@/lib/data/source-documents/import'
import { documentLimits, type SourceDocument } from '@/lib/domain/documents/source-document'
import { can } from '@/lib/domain/permission'
import type { Refusal, Result } from '@/lib/domain/result'
import { readFiles } from '@/lib/files/multipart'
import { defaultLocale, localePath } from '@/lib/i18n/locales'
import { isServedLocale } from '@/lib/i18n/served-locales'

/** What a form adds to its file. */
const formBytes = 100_000

/**
 * Takes a document, or a newer version of one, and leads on to its sections. Nothing is read for who may not import it, and of what is too large no
 * more than the limit: `/api/documents?chapter=chicago&scope=chapter&document=<series>&locale=en`.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request)) return new Response(null, { status: 403 })
  const query = new URL(request.url).searchParams
  const found = await actorForChapter(query.get('chapter') ?? '')
  if (found === null) return new Response(null, { status: 404 })
  const { actor, chapter } = found
  const chapterId = query.get('scope') === 'organization' ? null : chapter.id
  if (!can(actor, 'checklist.define', chapterId).ok) return new Response(null, { status: 403 })
  const [locale, seriesId] = [query.get('locale') ?? '', query.get('document')]
  const to = (page: string, more: Readonly<Record<string, string>> = {}) =>
    new Response(null, { status: 303, headers: { location: localePath(isServedLocale(locale) ? locale : defaultLocale, `/c/${chapter.slug}/documents${page}`), ...more } })
  const back = seriesId === null ? '' : `/${encodeURIComponent(seriesId)}`
  if (Number(request.headers.get('content-length') ?? 0) > documentLimits.bytesMax + formBytes) return to(`${back}?refused=documentTooLarge`, { connection: 'close' })
  const { taken, cut } = await readFiles<Result<SourceDocument, Refusal>>(request, {
    take: ({ name, content }) => importDocument(actor, { chapterId, seriesId, name, content }),
    goesOn: () => false,
  })
  const [outcome] = taken
  if (outcome === undefined) return to(`${back}?refused=${cut === 'broken' ? 'fileBroken' : 'fileNone'}`)
  return outcome.ok ? to(`/${outcome.value.seriesId}?imported=1`) : to(`${back}?refused=${outcome.refusal.key}`)
}
