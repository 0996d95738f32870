import { actorForChapter } from '@/lib/auth/actor'
import { isOwnOrigin } from '@/lib/auth/own-origin'
import { keepImportFile } from '@/lib/data/statements/keep'
import { fileLimits } from '@/lib/domain/imports/file-limits'
import { can } from '@/lib/domain/permission'
import type { Refusal, Result } from '@/lib/domain/result'
import { readFiles } from '@/lib/files/multipart'
import { defaultLocale, localePath } from '@/lib/i18n/locales'
import { isServedLocale } from '@/lib/i18n/served-locales'

/** What a form adds to its file. */
const formBytes = 100_000

/**
 * Takes a file of a bank or a processor and leads on to the page that shows what it says. Nothing is read for who may not import; what says that it is too
 * large is not read at all, and what does not say how large it is is stopped at the limit: `/api/imports?chapter=chicago&locale=en`.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request)) return new Response(null, { status: 403 })
  const query = new URL(request.url).searchParams
  const found = await actorForChapter(query.get('chapter') ?? '')
  if (found === null) return new Response(null, { status: 404 })
  const { actor, chapter } = found
  if (!can(actor, 'donation.import', chapter.id).ok) return new Response(null, { status: 403 })
  const locale = query.get('locale') ?? ''
  const to = (page: string, more: Readonly<Record<string, string>> = {}) =>
    new Response(null, { status: 303, headers: { location: localePath(isServedLocale(locale) ? locale : defaultLocale, `/c/${chapter.slug}/imports${page}`), ...more } })
  if (Number(request.headers.get('content-length') ?? 0) > fileLimits.bytesMax + formBytes) return to('?refused=importTooLarge', { connection: 'close' })
  const { taken, cut } = await readFiles<Result<{ readonly id: string }, Refusal>>(request, {
    take: ({ name, content }) => keepImportFile(actor, { chapterId: chapter.id, name, content }),
    goesOn: () => false,
  })
  const [outcome] = taken
  if (outcome === undefined) return to(`?refused=${cut === 'broken' ? 'fileBroken' : 'fileNone'}`)
  return outcome.ok ? to(`/${outcome.value.id}`) : to(`?refused=${outcome.refusal.key}`)
}
