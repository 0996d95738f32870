import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { amendReportAction, approveReportAction, explainReportAction, fileReportAction, sealReportAction } from './actions'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { ReportStepForm } from '@/components/reports/report-step'
import { stepValues } from '@/components/reports/step-values'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { lifeOfReport } from '@/lib/data/reports/life'
import { openReport } from '@/lib/data/reports/open'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { can, type Actor } from '@/lib/domain/permission'
import type { Query } from '@/lib/domain/query'
import { isPublicStep, isReportStep, stepPermissions, type PublicStep, type ReportStep } from '@/lib/domain/reports/steps'
import { publicStepOfReport } from './public-step-of-report'

const actions = { explain: explainReportAction, approve: approveReportAction, seal: sealReportAction, file: fileReportAction, amend: amendReportAction }

export type StepOfReport = {
  readonly actor: Actor
  /** The chapter of the report; null for the whole organization. */
  readonly chapterId: string | null
  /** The chapter through which the form is posted. */
  readonly postedThrough: { readonly id: string; readonly slug: string }
  readonly place: { readonly name: string; readonly href: string; readonly today: CalendarDate }
  /** Names the organization where the report covers all chapters. */
  readonly hidden: Readonly<Record<string, string>>
  readonly step: string
  readonly address: { readonly form: string; readonly period: string }
  readonly query: Query
}

/** One step of a report's life: explain, approve, seal, file, amend, publish, withdraw; of a chapter or of the whole organization. */
export async function stepOfReport(asked: StepOfReport) {
  const { actor, chapterId, step } = asked
  if (!isReportStep(step) || !can(actor, stepPermissions[step], chapterId).ok) notFound()
  return isPublicStep(step) ? publicStepOfReport(step, asked) : lifeStepOfReport(step, asked)
}

async function lifeStepOfReport(step: Exclude<ReportStep, PublicStep>, { actor, chapterId, postedThrough, place, hidden, address, query }: StepOfReport) {
  const opened = await openReport(actor, chapterId, address)
  if (!opened.ok) notFound()
  const { report, period, form } = opened.value
  const life = await lifeOfReport(actor, { chapterId, form, period })
  if (!life.ok || life.value === null) notFound()
  const asked = await openedForm(actor, { query, form: `report-${step}`, chapterId: postedThrough.id, values: stepValues(step, life.value, report) })
  if (!asked.ok) notFound()
  const words = await getTranslations('reports.steps')
  const heading = words(`${step}.title`)
  return (
    <ClientWords namespaces={['reports']}>
      <BackLink href={`${place.href}/reports/${form}/${period.id}`} label={`${report.title}, ${report.period.label}`} />
      <ReportStepForm
        step={step} actions={actions} life={life.value} report={report} hidden={{ form, period: period.id, ...hidden }}
        {...asked.value} today={place.today} chapter={postedThrough.slug} title={await pageTitle(heading, place.name)} heading={heading}
      />
    </ClientWords>
  )
}
