import { useTranslations } from 'next-intl'
import { askedFindings } from './step-values'
import { AmendForm, ConfirmForm, ExplainForm, FileForm } from './step-form'
import type { FormAction, FormProps } from '@/components/ui/form'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import type { PublicStep, ReportStep } from '@/lib/domain/reports/steps'
import type { LifeOfReport } from '@/lib/data/reports/life'

export type StepActions = Readonly<Record<Exclude<ReportStep, PublicStep>, FormAction>>

type ReportStepProps = Pick<FormProps, 'formKey' | 'initial' | 'today' | 'chapter' | 'title' | 'heading'> & {
  readonly step: Exclude<ReportStep, PublicStep>
  readonly actions: StepActions
  readonly life: LifeOfReport
  readonly report: ReportDocument
  /** Names the report: form, period and, where it covers all chapters, the organization. */
  readonly hidden: Readonly<Record<string, string>>
}

/** The form of one step, with what stands in its fields. */
export function ReportStepForm({ step, actions, life, report, hidden, ...form }: ReportStepProps) {
  const words = useTranslations('reports.steps')
  const newest = life.versions[0]?.report ?? null
  const shared = { ...form, action: actions[step], hidden: { ...hidden, version: String(newest?.version ?? 1), journalSize: String(report.asOf.journalSize) } }
  if (step === 'amend') return <AmendForm {...shared} />
  if (step === 'file') return <FileForm {...shared} />
  if (step === 'explain') return <ExplainForm {...shared} findings={askedFindings(report, newest?.notes)} officers={life.officers.map(({ personId, name, office }) => ({ value: personId, label: name, hint: office }))} />
  const rows = [
    { key: 'number', label: words('rows.number'), value: newest?.number ?? words('rows.first') },
    { key: 'period', label: words('rows.period'), value: report.period.label },
    { key: 'journal', label: words('rows.journal'), value: words('rows.journalValue', { size: report.asOf.journalSize }) },
    { key: 'edition', label: words('rows.edition'), value: `${report.form}, ${report.edition}` },
    { key: 'rules', label: words('rows.rules'), value: words('rows.rulesValue', { count: report.rules.length }) },
    { key: 'approved', label: words('rows.approved'), value: life.approvedBy.join(', ') },
  ]
  return <ConfirmForm {...shared} step={step} rows={rows} />
}
