import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { titled } from '@/components/frame/page-title'
import { reportHref } from '@/components/reports/places'
import { ReportView } from '@/components/reports/report-view'
import { requireOrganization } from '@/lib/auth/actor'
import { openReport } from '@/lib/data/reports/open'
import { isReportForm } from '@/lib/domain/reports/forms'

type Props = PageProps<'/[locale]/org/[organization]/reports/[form]/[period]'>

export async function generateMetadata({ params }: Props) {
  const { organization: slug, form, period } = await params
  const { organization } = await requireOrganization(slug)
  if (!isReportForm(form)) notFound()
  return titled(`${(await getTranslations('reports'))(`forms.${form}`)} ${decodeURIComponent(period)}`, organization.name)
}

export default async function OrganizationReportPage({ params }: Props) {
  const { organization: slug, ...address } = await params
  const { actor, organization } = await requireOrganization(slug)
  const opened = await openReport(actor, null, address)
  if (!opened.ok) notFound()
  const { report, form, period, chapters } = opened.value
  const place = { reports: `/org/${organization.slug}/reports`, form, period: period.id, query: `organization=${organization.slug}`, chapters, accounts: null }
  return <ReportView report={report} place={place} timeZone={organization.timeZone} checklistHref={`${reportHref(place)}#checklist`} />
}
