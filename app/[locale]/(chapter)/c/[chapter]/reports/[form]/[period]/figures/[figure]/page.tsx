import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { titled } from '@/components/frame/page-title'
import { FigureView } from '@/components/reports/figure-view'
import { figureHref } from '@/components/reports/places'
import { requireChapter } from '@/lib/auth/actor'
import { listFigureReceipts } from '@/lib/data/reports/figure-receipts'
import { openReport } from '@/lib/data/reports/open'
import { pageKeyText, readPageKey, type PageKey } from '@/lib/data/records/page'
import { openFigure } from '@/lib/domain/reports/figures'
import { can } from '@/lib/domain/permission'
import { isReportForm } from '@/lib/domain/reports/forms'
import { textOfQuery } from '@/lib/domain/query'

type Props = PageProps<'/[locale]/c/[chapter]/reports/[form]/[period]/figures/[figure]'>

export async function generateMetadata({ params }: Props) {
  const { chapter: slug, form, period } = await params
  const { chapter } = await requireChapter(slug)
  if (!isReportForm(form)) notFound()
  return titled(`${(await getTranslations('reports'))(`forms.${form}`)} ${decodeURIComponent(period)}`, chapter.name)
}

export default async function FigurePage({ params, searchParams }: Props) {
  const { chapter: slug, figure: name, ...address } = await params
  const query = await searchParams
  const { actor, chapter } = await requireChapter(slug)
  const opened = await openReport(actor, chapter.id, address)
  if (!opened.ok) notFound()
  const { report, form, period, chapters } = opened.value
  const figure = openFigure(report, decodeURIComponent(name))
  if (figure === null) notFound()
  const place = { reports: `/c/${chapter.slug}/reports`, form, period: period.id, query: `chapter=${chapter.slug}`, chapters, accounts: can(actor, 'settings.change', chapter.id).ok ? `/c/${chapter.slug}/settings/bank-accounts` : null }
  const listed = figure.query === null ? null : await listFigureReceipts(actor, { chapterId: chapter.id, period }, figure.query.list, readPageKey(textOfQuery(query, 'page')))
  const at = (key: PageKey | null) => (key === null ? null : `${figureHref(place, figure.id)}?page=${pageKeyText(key)}`)
  const receipts = listed === null || !listed.ok ? null : { rows: listed.value.rows, previousHref: at(listed.value.previous), nextHref: at(listed.value.next) }
  return <FigureView figure={figure} place={place} from={Math.max(0, Math.trunc(Number(textOfQuery(query, 'from'))) || 0)} receipts={receipts} />
}
