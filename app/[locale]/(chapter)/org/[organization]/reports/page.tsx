import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { titled } from '@/components/frame/page-title'
import { periodsOfRows, ReportList, reportRows } from '@/components/reports/report-list'
import { requireOrganization } from '@/lib/auth/actor'
import { followedReports } from '@/lib/data/reports/followed'
import { readReportAddress } from '@/lib/data/reports/open'
import { storedReports } from '@/lib/data/reports/stored'
import { startedWork } from '@/lib/data/reports/started'
import { previousPeriod, quarterOf, type ReportingPeriod } from '@/lib/domain/reporting-period'
import { currentLocale } from '@/lib/i18n/current-locale'
import { localePath } from '@/lib/i18n/locales'
import { textOfQuery } from '@/lib/domain/query'

type Props = PageProps<'/[locale]/org/[organization]/reports'>

export async function generateMetadata({ params }: Props) {
  const { organization } = await requireOrganization((await params).organization)
  return titled((await getTranslations('reports'))('organizationTitle'), organization.name)
}

const quartersShown = 8

export default async function OrganizationReportsPage({ params, searchParams }: Props) {
  const { actor, organization } = await requireOrganization((await params).organization)
  const query = await searchParams
  const [form, period] = [textOfQuery(query, 'form'), textOfQuery(query, 'period').trim()]
  const reports = `/org/${organization.slug}/reports`
  if (form !== '' && readReportAddress({ form, period }).ok) redirect(localePath(await currentLocale(), `${reports}/${form}/${period}`))
  const periods: ReportingPeriod[] = [quarterOf(organization.today)]
  while (periods.length < quartersShown) periods.push(previousPeriod(periods.at(-1) ?? quarterOf(organization.today)))
  const read = await followedReports(actor, null)
  const followed = read.ok ? read.value : []
  const rows = reportRows(followed, periods)
  const work = await startedWork(actor, null, periodsOfRows(rows))
  const standing = await storedReports(actor, null, rows)
  const words = await getTranslations('reports')
  return (
    <>
      <h1>{words('organizationTitle')}</h1>
      <ReportList reports={reports} periods={periods} followed={followed} work={work.ok ? work.value : null} standing={standing.ok ? standing.value : null} unclear={form === '' ? null : period} />
    </>
  )
}
