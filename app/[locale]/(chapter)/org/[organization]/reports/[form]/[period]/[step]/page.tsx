import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { amendReportAction, approveReportAction, explainReportAction, fileReportAction, sealReportAction } from '../../../../../../c/[chapter]/reports/actions'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { ReportStepForm } from '@/components/reports/report-step'
import { stepValues } from '@/components/reports/step-values'
import { requireOrganization } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { lifeOfReport } from '@/lib/data/reports/life'
import { openReport } from '@/lib/data/reports/open'
import { can } from '@/lib/domain/permission'
import { isReportStep, stepPermissions } from '@/lib/domain/reports/steps'

const actions = { explain: explainReportAction, approve: approveReportAction, seal: sealReportAction, file: fileReportAction, amend: amendReportAction }

/** One step in the life of a report of the whole organization. Its form is posted through a chapter, and names the organization. */
export default async function OrganizationReportStepPage({ params, searchParams }: PageProps<'/[locale]/org/[organization]/reports/[form]/[period]/[step]'>) {
  const { organization: slug, step, ...address } = await params
  const { actor, organization, chapters: [chapter] } = await requireOrganization(slug)
  if (chapter === undefined || !isReportStep(step) || !can(actor, stepPermissions[step], null).ok) notFound()
  const opened = await openReport(actor, null, address)
  if (!opened.ok) notFound()
  const { report, period } = opened.value
  const life = await lifeOfReport(actor, { chapterId: null, form: opened.value.form, period })
  if (!life.ok || life.value === null) notFound()
  const form = await openedForm(actor, { query: await searchParams, form: `report-${step}`, chapterId: chapter.id, values: stepValues(step, life.value, report) })
  if (!form.ok) notFound()
  const words = await getTranslations('reports.steps')
  const heading = words(`${step}.title`)
  return (
    <ClientWords namespaces={['reports']}>
      <BackLink href={`/org/${organization.slug}/reports/${opened.value.form}/${period.id}`} label={`${report.title}, ${report.period.label}`} />
      <ReportStepForm
        step={step} actions={actions} life={life.value} report={report} hidden={{ form: opened.value.form, period: period.id, organization: organization.slug }}
        {...form.value} today={organization.today} chapter={chapter.slug} title={await pageTitle(heading, organization.name)} heading={heading}
      />
    </ClientWords>
  )
}
