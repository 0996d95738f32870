import { actorForChapter } from '@/lib/auth/actor'
import { isOwnOrigin } from '@/lib/auth/own-origin'
import { importScreeningList } from '@/lib/data/screening/import'
import { fileLimits } from '@/lib/domain/imports/file-limits'
import { can } from '@/lib/domain/permission'
import { hrefWith } from '@/lib/domain/query'
import { readFiles } from '@/lib/files/multipart'
import { defaultLocale, localePath } from '@/lib/i18n/locales'
import { isServedLocale } from '@/lib/i18n/served-locales'
import { screeningListSchema } from '@/lib/schemas/screening'

/** What a form adds to its files. */
const formBytes = 100_000

/** The whole of a file; null as soon as all files together are larger than they may be. */
async function bytesOf(content: AsyncIterable<unknown>, before: number): Promise<Buffer | null> {
  const pieces: Uint8Array[] = []
  let size = before
  for await (const piece of content) {
    if (!(piece instanceof Uint8Array)) throw new Error('A content arrives as bytes')
    size += piece.length
    if (size > fileLimits.bytesMax) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/**
 * Takes the files of a sanctions list with what the form says of them, and leads back to the page of screening:
 * `/api/screening-lists?chapter=chicago&locale=en`. Nothing is read for who may not take one in.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request)) return new Response(null, { status: 403 })
  const query = new URL(request.url).searchParams
  const found = await actorForChapter(query.get('chapter') ?? '')
  if (found === null) return new Response(null, { status: 404 })
  const { actor, chapter } = found
  if (!can(actor, 'screening.import', null).ok) return new Response(null, { status: 403 })
  const locale = query.get('locale') ?? ''
  const typed: Record<string, string> = {}
  // Nothing that was typed is lost but the reason: it may name somebody, and what is in an address is not hidden.
  const to = (more: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) => {
    const { source = '', publishedOn = '', edition = '', queueFrom = '' } = typed
    const page = hrefWith(`/c/${chapter.slug}/screening`, { ...('refused' in more ? { source, publishedOn, edition, queueFrom } : {}), ...more })
    return new Response(null, { status: 303, headers: { location: localePath(isServedLocale(locale) ? locale : defaultLocale, page), ...headers } })
  }
  if (Number(request.headers.get('content-length') ?? 0) > fileLimits.bytesMax + formBytes) return to({ refused: 'importTooLarge' }, { connection: 'close' })
  let size = 0
  const { taken, cut } = await readFiles<Buffer | null>(request, {
    take: async ({ content }) => {
      const bytes = await bytesOf(content, size)
      size += bytes?.length ?? 0
      return bytes
    },
    goesOn: (bytes) => bytes !== null,
    field: (name, value) => { typed[name] = value },
  })
  const files = taken.filter((bytes) => bytes !== null)
  if (files.length < taken.length) return to({ refused: 'importTooLarge' })
  if (files.length === 0 || cut !== 'nothing') return to({ refused: cut === 'broken' ? 'fileBroken' : 'fileNone' })
  const parsed = screeningListSchema({ today: chapter.today }).safeParse(typed)
  if (!parsed.success) return to({ refused: parsed.error.issues[0]?.path[0] === 'publishedOn' ? 'listDay' : 'invalid' })
  const outcome = await importScreeningList(actor, { ...parsed.data, files })
  if (outcome.ok) return to({ saved: 'list' })
  const { key, values = {}, fields = {} } = outcome.refusal
  return to({ refused: 'publishedOn' in fields ? 'listDay' : key, ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])) })
}
