import { getTranslations } from 'next-intl/server'
import { keptAnswer, type Answer } from '../kept-answers'
import { findPublicPlace, readPublicPage, type PublicPlace } from '@/lib/data/installation/public-page'
import { now } from '@/lib/data/installation/clock'
import { siteAddress } from '@/lib/data/installation/setup-link'
import { readPublicAddress, type PublicAddress } from '@/lib/domain/publication/address'
import { publicFileName, type ArchivedReport, type PublicPage } from '@/lib/domain/publication/archive'
import { publicText } from '@/lib/domain/publication/build'
import { publicCsv } from '@/lib/formats/csv/public-csv'
import { publicNotFoundHtml } from '@/lib/formats/html/public-not-found'
import { publicPageHtml } from '@/lib/formats/html/public-page'
import type { PageContext } from '@/lib/formats/html/public-parts'
import { publicReportHtml } from '@/lib/formats/html/public-report'
import { publicSitemap } from '@/lib/formats/xml/public-sitemap'
import { directionOf, formattingTag, defaultLocale, type Locale } from '@/lib/i18n/locales'
import { isServedLocale } from '@/lib/i18n/served-locales'
import { publicPageHeaders } from '@/lib/public-page-headers'

type Context = { readonly params: Promise<{ readonly locale: string; readonly organization: string; readonly rest?: readonly string[] }> }

async function contextFor(locale: Locale): Promise<PageContext> {
  const translate = await getTranslations({ locale: formattingTag(locale), namespace: 'publicPage' })
  return { words: (key, values) => translate(key, values), tag: formattingTag(locale), locale, direction: directionOf(locale) }
}

function reportAnswer(context: PageContext, shown: PublicPage, archived: ArchivedReport, format: 'html' | 'json' | 'csv'): Answer {
  const { report, published } = archived
  if (format === 'html') return { status: report === null ? 410 : 200, type: 'text/html; charset=utf-8', body: publicReportHtml(context, shown, archived), fileName: null }
  if (report === null) return { status: 410, type: 'text/plain; charset=utf-8', body: context.words('archive.noFiles'), fileName: null }
  const fileName = publicFileName(published.number, format)
  return format === 'json'
    ? { status: 200, type: 'application/json; charset=utf-8', body: publicText(report), fileName }
    : { status: 200, type: 'text/csv; charset=utf-8', body: publicCsv(report), fileName }
}

/** What an address gives of a place that is on; null where there is nothing. */
async function answerOf(context: PageContext, place: PublicPlace, address: PublicAddress): Promise<Answer | null> {
  const shown = await readPublicPage(place)
  if (shown === null) return null
  if (address.kind === 'sitemap') return { status: 200, type: 'application/xml; charset=utf-8', body: publicSitemap(shown, `${siteAddress()}/${context.locale}`), fileName: null }
  if (address.kind === 'page') return { status: 200, type: 'text/html; charset=utf-8', body: publicPageHtml(context, shown), fileName: null }
  const archived = shown.reports.find(({ published }) => published.number === address.number)
  return archived === undefined ? null : reportAnswer(context, shown, archived, address.format)
}

/** The public pages and their files. No session is read and no script is sent; what was made once is sent again until something changes. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale: asked, organization, rest = [] } = await params
  const locale = isServedLocale(asked) ? asked : defaultLocale
  const address = readPublicAddress(rest)
  const place = address === null ? null : await findPublicPlace({ organization, chapter: address.chapter, at: now() })
  const { pathname } = new URL(request.url)
  const answer = address === null || place === null ? null : await keptAnswer(pathname, `${place.stamp} ${place.today}`, async () => answerOf(await contextFor(locale), place, address))
  if (answer === null) return new Response(publicNotFoundHtml(await contextFor(locale)), { status: 404, headers: { ...publicPageHeaders, 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } })
  const headers = { ...publicPageHeaders, 'Cache-Control': 'public, no-cache', ETag: answer.etag }
  if (request.headers.get('if-none-match') === answer.etag) return new Response(null, { status: 304, headers })
  const disposition = answer.fileName === null ? 'inline' : `attachment; filename="${answer.fileName}"`
  return new Response(answer.body, { status: answer.status, headers: { ...headers, 'Content-Disposition': disposition, 'Content-Type': answer.type } })
}
