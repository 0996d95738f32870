import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { titled } from '@/components/frame/page-title'
import { FigureView } from '@/components/reports/figure-view'
import { figureHref } from '@/components/reports/places'
import { requireOrganization } from '@/lib/auth/actor'
import { listFigureReceipts } from '@/lib/data/reports/figure-receipts'
import { openReport } from '@/lib/data/reports/open'
import { pageKeyText, readPageKey, type PageKey } from '@/lib/data/records/page'
import { openFigure } from '@/lib/domain/reports/figures'
import { isReportForm } from '@/lib/domain/reports/forms'
import { textOfQuery } from '@/lib/domain/query'

type Props = PageProps<'/[locale]/org/[organization]/reports/[form]/[period]/figures/[figure]'>

export async function generateMetadata({ params }: Props) {
  const { organization: slug, form, period } = await params
  const { organization } = await requireOrganization(slug)
  if (!isReportForm(form)) notFound()
  return titled(`${(await getTranslations('reports'))(`forms.${form}`)} ${decodeURIComponent(period)}`, organization.name)
}

export default async function OrganizationFigurePage({ params, searchParams }: Props) {
  const { organization: slug, figure: name, ...address } = await params
  const query = await searchParams
  const { actor, organization } = await requireOrganization(slug)
  const opened = await openReport(actor, null, address)
  if (!opened.ok) notFound()
  const { report, form, period, chapters } = opened.value
  const figure = openFigure(report, decodeURIComponent(name))
  if (figure === null) notFound()
  const place = { reports: `/org/${organization.slug}/reports`, form, period: period.id, query: `organization=${organization.slug}`, chapters, accounts: null }
  const listed = figure.query === null ? null : await listFigureReceipts(actor, { chapterId: null, period }, figure.query.list, readPageKey(textOfQuery(query, 'page')))
  const at = (key: PageKey | null) => (key === null ? null : `${figureHref(place, figure.id)}?page=${pageKeyText(key)}`)
  const receipts = listed === null || !listed.ok ? null : { rows: listed.value.rows, previousHref: at(listed.value.previous), nextHref: at(listed.value.next) }
  return <FigureView figure={figure} place={place} from={Math.max(0, Math.trunc(Number(textOfQuery(query, 'from'))) || 0)} receipts={receipts} />
}
