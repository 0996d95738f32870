import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { amendReportAction, approveReportAction, explainReportAction, fileReportAction, sealReportAction } from '../../../actions'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { ReportStepForm } from '@/components/reports/report-step'
import { stepValues } from '@/components/reports/step-values'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { lifeOfReport } from '@/lib/data/reports/life'
import { openReport } from '@/lib/data/reports/open'
import { can } from '@/lib/domain/permission'
import { isReportStep, stepPermissions } from '@/lib/domain/reports/steps'

const actions = { explain: explainReportAction, approve: approveReportAction, seal: sealReportAction, file: fileReportAction, amend: amendReportAction }

/** One step of a report's life: explain, approve, seal, file, amend. */
export default async function ReportStepPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/reports/[form]/[period]/[step]'>) {
  const { chapter: slug, step, ...address } = await params
  const { actor, chapter } = await requireChapter(slug)
  if (!isReportStep(step) || !can(actor, stepPermissions[step], chapter.id).ok) notFound()
  const opened = await openReport(actor, chapter.id, address)
  if (!opened.ok) notFound()
  const { report, period } = opened.value
  const life = await lifeOfReport(actor, { chapterId: chapter.id, form: opened.value.form, period })
  if (!life.ok || life.value === null) notFound()
  const form = await openedForm(actor, { query: await searchParams, form: `report-${step}`, chapterId: chapter.id, values: stepValues(step, life.value, report) })
  if (!form.ok) notFound()
  const words = await getTranslations('reports.steps')
  const heading = words(`${step}.title`)
  return (
    <ClientWords namespaces={['reports']}>
      <BackLink href={`/c/${chapter.slug}/reports/${opened.value.form}/${period.id}`} label={`${report.title}, ${report.period.label}`} />
      <ReportStepForm
        step={step} actions={actions} life={life.value} report={report} hidden={{ form: opened.value.form, period: period.id }}
        {...form.value} today={chapter.today} chapter={chapter.slug} title={await pageTitle(heading, chapter.name)} heading={heading}
      />
    </ClientWords>
  )
}
