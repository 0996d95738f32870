import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { placeOfReport } from '../../report-place'
import { titled } from '@/components/frame/page-title'
import { CopySheet } from '@/components/reports/copy-sheet'
import { LifePanel } from '@/components/reports/life-panel'
import { ReportView } from '@/components/reports/report-view'
import { requireChapter } from '@/lib/auth/actor'
import { reportsAbout } from '@/lib/data/reports/about'
import { askedInReport } from '@/lib/data/reports/asked'
import { openReport } from '@/lib/data/reports/open'
import { shownVersion } from '@/lib/data/reports/shown'
import { can } from '@/lib/domain/permission'
import { textOfQuery } from '@/lib/domain/query'
import { isReportForm, isTyped } from '@/lib/domain/reports/forms'
import { reportSteps, stepPermissions } from '@/lib/domain/reports/steps'

type Props = PageProps<'/[locale]/c/[chapter]/reports/[form]/[period]'>

export async function generateMetadata({ params }: Props) {
  const { chapter: slug, form, period } = await params
  const { chapter } = await requireChapter(slug)
  if (!isReportForm(form)) notFound()
  return titled(`${(await getTranslations('reports'))(`forms.${form}`)} ${decodeURIComponent(period).split('~', 1)[0] ?? ''}`, chapter.name)
}

export default async function ReportPage({ params, searchParams }: Props) {
  const { chapter: slug, ...address } = await params
  const { actor, chapter } = await requireChapter(slug)
  const opened = await openReport(actor, chapter.id, address)
  if (!opened.ok) notFound()
  const { report, form, period } = opened.value
  const key = { chapterId: chapter.id, form, period }
  const query = await searchParams
  const version = await shownVersion(actor, key, textOfQuery(query, 'version'))
  const shown = version.ok ? version.value : null
  const place = placeOfReport(actor, { chapter }, opened.value, shown?.sealed?.sealed.version ?? null)
  const asked = await askedInReport(actor, key)
  const about = await reportsAbout(actor, key)
  const may = reportSteps.filter((step) => can(actor, stepPermissions[step], chapter.id).ok)
  const document = shown?.sealed?.document ?? report
  if (isTyped(form) && textOfQuery(query, 'view') === 'copy') return <CopySheet report={document} place={place} />
  return (
    <ReportView
      report={document} place={place} timeZone={chapter.timeZone} checklistHref={`/c/${chapter.slug}/checklists?period=${period.id.split('~', 1)[0] ?? ''}`} sealedNumber={shown?.sealed?.sealed.number ?? null} asked={asked.ok ? asked.value : null} about={about.ok ? about.value : []}
      life={shown === null ? null : <LifePanel life={shown.life} place={place} timeZone={chapter.timeZone} may={may} done={textOfQuery(query, 'done')} />}
    />
  )
}
