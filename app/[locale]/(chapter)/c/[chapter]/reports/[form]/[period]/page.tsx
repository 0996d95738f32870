import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { titled } from '@/components/frame/page-title'
import { ReportView } from '@/components/reports/report-view'
import { requireChapter } from '@/lib/auth/actor'
import { openReport } from '@/lib/data/reports/open'
import { can } from '@/lib/domain/permission'
import { isReportForm } from '@/lib/domain/reports/forms'

type Props = PageProps<'/[locale]/c/[chapter]/reports/[form]/[period]'>

export async function generateMetadata({ params }: Props) {
  const { chapter: slug, form, period } = await params
  const { chapter } = await requireChapter(slug)
  if (!isReportForm(form)) notFound()
  return titled(`${(await getTranslations('reports'))(`forms.${form}`)} ${decodeURIComponent(period)}`, chapter.name)
}

export default async function ReportPage({ params }: Props) {
  const { chapter: slug, ...address } = await params
  const { actor, chapter } = await requireChapter(slug)
  const opened = await openReport(actor, chapter.id, address)
  if (!opened.ok) notFound()
  const { report, form, period, chapters } = opened.value
  const place = { reports: `/c/${chapter.slug}/reports`, form, period: period.id, query: `chapter=${chapter.slug}`, chapters, accounts: can(actor, 'settings.change', chapter.id).ok ? `/c/${chapter.slug}/settings/bank-accounts` : null }
  return <ReportView report={report} place={place} timeZone={chapter.timeZone} checklistHref={`/c/${chapter.slug}/checklists?period=${period.id}`} />
}
