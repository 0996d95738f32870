import { actorForChapter } from '@/lib/auth/actor'
import { isOwnOrigin } from '@/lib/auth/own-origin'
import { keepImportFile, type KeptFile } from '@/lib/data/statements/keep'
import { originalOfFile } from '@/lib/data/statements/original'
import { problemRowsOfFile } from '@/lib/data/statements/page'
import { fileLimits } from '@/lib/domain/imports/file-limits'
import { can } from '@/lib/domain/permission'
import type { Refusal, Result } from '@/lib/domain/result'
import { listedRowsCsv } from '@/lib/formats/csv/listed-rows'
import { disposition } from '@/lib/formats/file-name'
import { readFiles } from '@/lib/files/multipart'
import { defaultLocale, localePath } from '@/lib/i18n/locales'
import { isServedLocale } from '@/lib/i18n/served-locales'
import { started } from '@/lib/worker/started'

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
  const { taken, cut } = await readFiles<Result<KeptFile, Refusal>>(request, {
    take: ({ name, content }) => started(actor, chapter.id, keepImportFile(actor, { chapterId: chapter.id, name, content })),
    goesOn: () => false,
  })
  const [outcome] = taken
  if (outcome === undefined) return to(`?refused=${cut === 'broken' ? 'fileBroken' : 'fileNone'}`)
  return outcome.ok ? to(`/${outcome.value.id}`) : to(`?refused=${outcome.refusal.key}`)
}

/** The rows of a file with something wrong or open, as CSV with the reason of each: `/api/imports?chapter=chicago&file=ID`; with `&as=sent` the file itself. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  const found = await actorForChapter(query.get('chapter') ?? '')
  if (found === null) return new Response(null, { status: 404 })
  const { actor, chapter } = found
  const place = { chapterId: chapter.id, id: query.get('file') ?? '' }
  if (query.get('as') === 'sent') return sentFile(await originalOfFile(actor, place))
  const listed = await problemRowsOfFile(actor, place)
  if (!listed.ok) return closed(listed.refusal)
  return new Response(listedRowsCsv(listed.value), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="problem-rows_${chapter.slug}.csv"`, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff',
    },
  })
}

function closed({ reason }: Refusal): Response {
  return new Response(null, { status: reason === 'not-found' ? 404 : 403 })
}

/** Always something to save: no browser shows it as a page of this site. */
function sentFile(file: Awaited<ReturnType<typeof originalOfFile>>): Response {
  if (!file.ok) return closed(file.refusal)
  const { name, bytes } = file.value
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/octet-stream', 'Content-Disposition': disposition(name), 'Content-Security-Policy': "sandbox; default-src 'none'", 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff',
    },
  })
}
