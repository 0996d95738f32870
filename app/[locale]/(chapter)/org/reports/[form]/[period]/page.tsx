import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { titled } from '@/components/frame/page-title'
import { ReportView } from '@/components/reports/report-view'
import { requireOrganization } from '@/lib/auth/actor'
import { openReport } from '@/lib/data/reports/open'
import { isReportForm } from '@/lib/domain/reports/forms'

type Props = PageProps<'/[locale]/org/reports/[form]/[period]'>

export async function generateMetadata({ params }: Props) {
  const { form, period } = await params
  const { organization } = await requireOrganization()
  if (!isReportForm(form)) notFound()
  return titled(`${(await getTranslations('reports'))(`forms.${form}`)} ${decodeURIComponent(period)}`, organization.name)
}

export default async function OrganizationReportPage({ params }: Props) {
  const { actor, organization } = await requireOrganization()
  const opened = await openReport(actor, null, await params)
  if (!opened.ok) notFound()
  const { report, form, period, chapters } = opened.value
  const place = { reports: '/org/reports', form, period: period.id, query: `organization=${organization.slug}`, chapters }
  return <ReportView report={report} place={place} timeZone={organization.timeZone} checklistHref={null} />
}
