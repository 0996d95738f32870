import { actorForChapter } from '@/lib/auth/actor'
import { isOwnOrigin } from '@/lib/auth/own-origin'
import { isTakenWhole, takeList } from '@/lib/data/exports/take'
import { readExportReason } from '@/lib/domain/data-export'
import { hrefWith } from '@/lib/domain/query'
import { disposition } from '@/lib/formats/file-name'
import { localePath } from '@/lib/i18n/locales'
import { isServedLocale } from '@/lib/i18n/served-locales'

type Context = { readonly params: Promise<{ readonly list: string }> }

const step = ['chapter', 'locale', 'exportPurpose', 'exportNote']

/**
 * A list, or records with every field, as a CSV file, with the filter that the form carries. It is posted, because it is written into the journal with its
 * purpose; who names none is led back. What somebody may not see looks like what does not exist.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isOwnOrigin(request)) return new Response(null, { status: 403 })
  const form = await request.formData().catch(() => new FormData())
  const typed = Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' && value !== '' ? [[name, value] as const] : [])))
  const query = Object.fromEntries(Object.entries(typed).filter(([name]) => !step.includes(name)))
  const found = await actorForChapter(typed['chapter'] ?? '')
  if (found === null) return new Response(null, { status: 404 })
  const { list } = await params
  const reason = readExportReason(typed['exportPurpose'] ?? '', typed['exportNote'] ?? '')
  if (reason === null) {
    const page = `/c/${found.chapter.slug}/${isTakenWhole(list) ? 'settings' : encodeURIComponent(list)}`
    const locale = typed['locale']
    return new Response(null, { status: 303, headers: { location: localePath(isServedLocale(locale) ? locale : 'en', hrefWith(page, { ...query, export: 'purpose' })) } })
  }
  const taken = await takeList(found.actor, { list, query, ...reason }, found.chapter)
  if (!taken.ok) return new Response(null, { status: taken.refusal.reason === 'not-found' ? 404 : 403 })
  return new Response(taken.value.rows, {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': disposition(taken.value.fileName), 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' },
  })
}
