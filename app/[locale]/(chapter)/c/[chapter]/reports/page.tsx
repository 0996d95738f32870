import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { titled } from '@/components/frame/page-title'
import { periodsOfRows, ReportList, reportRows } from '@/components/reports/report-list'
import { requireChapter } from '@/lib/auth/actor'
import { listAudits } from '@/lib/data/audits/list'
import { followedReports } from '@/lib/data/reports/followed'
import { readReportAddress } from '@/lib/data/reports/open'
import { storedReports } from '@/lib/data/reports/stored'
import { startedWork } from '@/lib/data/reports/started'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { visibility, type Actor } from '@/lib/domain/permission'
import { dateRange, previousPeriod, quarterOf, type ReportingPeriod } from '@/lib/domain/reporting-period'
import { currentLocale } from '@/lib/i18n/current-locale'
import { localePath } from '@/lib/i18n/locales'
import { textOfQuery } from '@/lib/domain/query'

type Props = PageProps<'/[locale]/c/[chapter]/reports'>

export async function generateMetadata({ params }: Props) {
  const { chapter } = await requireChapter((await params).chapter)
  return titled((await getTranslations('reports'))('title'), chapter.name)
}

const quartersShown = 8

function lastQuarters(today: CalendarDate): readonly ReportingPeriod[] {
  const periods: ReportingPeriod[] = [quarterOf(today)]
  while (periods.length < quartersShown) periods.push(previousPeriod(periods.at(-1) ?? quarterOf(today)))
  return periods
}

/** The periods of the engagements of an auditor; null for everybody else. */
async function periodsOfAudits(actor: Actor, chapterId: string): Promise<readonly ReportingPeriod[] | null> {
  if (visibility(actor, chapterId).auditIds === null) return null
  const audits = await listAudits(actor, chapterId)
  return audits.ok ? audits.value.map(({ periodFrom, periodThrough }) => dateRange(periodFrom, periodThrough)) : []
}

export default async function ReportsPage({ params, searchParams }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const query = await searchParams
  const [form, period] = [textOfQuery(query, 'form'), textOfQuery(query, 'period').trim()]
  const reports = `/c/${chapter.slug}/reports`
  if (form !== '' && readReportAddress({ form, period }).ok) redirect(localePath(await currentLocale(), `${reports}/${form}/${period}`))
  const periods = (await periodsOfAudits(actor, chapter.id)) ?? lastQuarters(chapter.today)
  const read = await followedReports(actor, chapter.id)
  const followed = read.ok ? read.value : []
  const rows = reportRows(followed, periods)
  const work = await startedWork(actor, chapter.id, periodsOfRows(rows))
  const standing = await storedReports(actor, chapter.id, rows)
  const words = await getTranslations('reports')
  return (
    <>
      <h1>{words('title')}</h1>
      <ReportList reports={reports} periods={periods} followed={followed} work={work.ok ? work.value : null} standing={standing.ok ? standing.value : null} unclear={form === '' ? null : period} />
    </>
  )
}
