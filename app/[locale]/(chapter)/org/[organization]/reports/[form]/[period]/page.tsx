import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { placeOfReport } from '../../../../../c/[chapter]/reports/report-place'
import { titled } from '@/components/frame/page-title'
import { reportHref } from '@/components/reports/places'
import { CopySheet } from '@/components/reports/copy-sheet'
import { LifePanel } from '@/components/reports/life-panel'
import { ReportView } from '@/components/reports/report-view'
import { requireOrganization } from '@/lib/auth/actor'
import { reportsAbout } from '@/lib/data/reports/about'
import { askedInReport } from '@/lib/data/reports/asked'
import { openReport } from '@/lib/data/reports/open'
import { shownVersion } from '@/lib/data/reports/shown'
import { can } from '@/lib/domain/permission'
import { textOfQuery } from '@/lib/domain/query'
import { isReportForm, isTyped } from '@/lib/domain/reports/forms'
import { reportSteps, stepPermissions } from '@/lib/domain/reports/steps'

type Props = PageProps<'/[locale]/org/[organization]/reports/[form]/[period]'>

export async function generateMetadata({ params }: Props) {
  const { organization: slug, form, period } = await params
  const { organization } = await requireOrganization(slug)
  if (!isReportForm(form)) notFound()
  return titled(`${(await getTranslations('reports'))(`forms.${form}`)} ${decodeURIComponent(period).split('~', 1)[0] ?? ''}`, organization.name)
}

export default async function OrganizationReportPage({ params, searchParams }: Props) {
  const { organization: slug, ...address } = await params
  const { actor, organization } = await requireOrganization(slug)
  const opened = await openReport(actor, null, address)
  if (!opened.ok) notFound()
  const { report, form, period } = opened.value
  const key = { chapterId: null, form, period }
  const query = await searchParams
  const version = await shownVersion(actor, key, textOfQuery(query, 'version'))
  const shown = version.ok ? version.value : null
  const place = placeOfReport(actor, { organization }, opened.value, shown?.sealed?.sealed.version ?? null)
  const asked = await askedInReport(actor, key)
  const about = await reportsAbout(actor, key)
  const may = reportSteps.filter((step) => can(actor, stepPermissions[step], null).ok)
  const document = shown?.sealed?.document ?? report
  if (isTyped(form) && textOfQuery(query, 'view') === 'copy') return <CopySheet report={document} place={place} />
  return (
    <ReportView
      report={document} place={place} timeZone={organization.timeZone} checklistHref={`${reportHref(place)}#checklist`} sealedNumber={shown?.sealed?.sealed.number ?? null} asked={asked.ok ? asked.value : null} about={about.ok ? about.value : []}
      life={shown === null ? null : <LifePanel life={shown.life} place={place} timeZone={organization.timeZone} may={may} done={textOfQuery(query, 'done')} />}
    />
  )
}
