import { getTranslations } from 'next-intl/server'
import { keptAnswer, type Answer } from '../kept-answers'
import { findPublicPlace, readPublicPage, type PublicPlace } from '@/lib/data/installation/public-page'
import { now } from '@/lib/data/installation/clock'
import { siteAddress } from '@/lib/data/installation/setup-link'
import { readPublicAddress, type PublicAddress } from '@/lib/domain/publication/address'
import { hasPdf, publicFileName, type ArchivedReport, type PublicFormat, type PublicPage } from '@/lib/domain/publication/archive'
import { publicText } from '@/lib/domain/publication/build'
import type { PublicReport } from '@/lib/domain/publication/public-report'
import { publicCsv } from '@/lib/formats/csv/public-csv'
import { publicNotFoundHtml } from '@/lib/formats/html/public-not-found'
import { publicPageHtml } from '@/lib/formats/html/public-page'
import type { PageContext } from '@/lib/formats/html/public-parts'
import { publicReportHtml } from '@/lib/formats/html/public-report'
import { publicPdf } from '@/lib/formats/pdf/public-pdf'
import { publicSitemap } from '@/lib/formats/xml/public-sitemap'
import { defaultLocale, directionOf, formattingTag, type Locale } from '@/lib/i18n/locales'
import { isServedLocale } from '@/lib/i18n/served-locales'
import { publicPageHeaders } from '@/lib/public-page-headers'

type Context = { readonly params: Promise<{ readonly locale: string; readonly organization: string; readonly rest?: readonly string[] }> }

async function contextFor(locale: Locale): Promise<PageContext> {
  const translate = await getTranslations({ locale: formattingTag(locale), namespace: 'publicPage' })
  return { words: (key, values) => translate(key, values), tag: formattingTag(locale), locale, direction: directionOf(locale) }
}

const html = 'text/html; charset=utf-8'

/** A file is made of the public version whose hash the journal tells; a PDF once, whatever else of the page changes. */
async function fileOf(report: PublicReport, textHash: string, format: PublicFormat): Promise<Answer | null> {
  const of = { status: 200, fileName: publicFileName(report.id, format) }
  if (format === 'json') return { ...of, type: 'application/json; charset=utf-8', body: publicText(report) }
  if (format === 'csv') return { ...of, type: 'text/csv; charset=utf-8', body: publicCsv(report) }
  return hasPdf(report) ? keptAnswer(`pdf ${textHash}`, textHash, async () => ({ ...of, type: 'application/pdf', body: await publicPdf(report, textHash) })) : null
}

async function reportAnswer(context: PageContext, shown: PublicPage, archived: ArchivedReport, format: 'html' | PublicFormat): Promise<Answer | null> {
  const { report, published } = archived
  if (format === 'html') return { status: report === null ? 410 : 200, type: html, body: publicReportHtml(context, shown, archived), fileName: null }
  if (report === null) return { status: 410, type: 'text/plain; charset=utf-8', body: context.words('archive.noFiles'), fileName: null }
  return fileOf(report, published.textHash, format)
}

/** What an address gives of a place that is on; null where there is nothing. */
async function answerOf(context: PageContext, place: PublicPlace, address: PublicAddress): Promise<Answer | null> {
  const shown = await readPublicPage(place)
  if (shown === null) return null
  if (address.kind === 'sitemap') return { status: 200, type: 'application/xml; charset=utf-8', body: publicSitemap(shown, `${siteAddress()}/${context.locale}`), fileName: null }
  if (address.kind === 'page') return { status: 200, type: html, body: publicPageHtml(context, shown), fileName: null }
  const archived = shown.reports.find(({ published }) => published.number === address.number)
  return archived === undefined ? null : reportAnswer(context, shown, archived, address.format)
}

/** The public pages and their files. No session is read and no script is sent; what was made once is sent again until something changes. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, organization, rest = [] } = await params
  const url = new URL(request.url)
  const headers = publicPageHeaders(url)
  if (!isServedLocale(locale)) return new Response(null, { status: 307, headers: { ...headers, Location: `/${defaultLocale}${url.pathname}${url.search}` } })
  const address = readPublicAddress(rest)
  const place = address === null ? null : await findPublicPlace({ organization, chapter: address.chapter, at: now() })
  const answer = address === null || place === null ? null : await keptAnswer(url.pathname, `${place.stamp} ${place.today}`, async () => answerOf(await contextFor(locale), place, address))
  if (answer === null) return new Response(publicNotFoundHtml(await contextFor(locale)), { status: 404, headers: { ...headers, 'Content-Type': html, 'Cache-Control': 'no-store' } })
  const known = { ...headers, 'Cache-Control': 'public, no-cache', ETag: answer.etag }
  if (request.headers.get('if-none-match') === answer.etag) return new Response(null, { status: 304, headers: known })
  const disposition = answer.fileName === null ? 'inline' : `attachment; filename="${answer.fileName}"`
  return new Response(answer.body, { status: answer.status, headers: { ...known, 'Content-Disposition': disposition, 'Content-Type': answer.type } })
}
