'use client'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { CheckboxGroup, type Option } from '@/components/ui/choice-fields'
import { DateField } from '@/components/ui/date-field'
import { Form, type FormProps } from '@/components/ui/form'
import { SummaryList } from '@/components/ui/summary-list'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'

type StepFormProps = Omit<FormProps, 'labels' | 'loadSchema' | 'children' | 'name'>

type ExplainFormProps = StepFormProps & {
  readonly findings: readonly { readonly key: string; readonly sentence: string; readonly records: string; readonly prefilled: boolean }[]
  /** Those of the profile; without one names are typed. */
  readonly officers: readonly Option[]
}

/** Why findings stand, and who signs: what no record says. */
export function ExplainForm({ findings, officers, ...form }: ExplainFormProps) {
  const words = useTranslations('reports.steps.explain')
  const labels = { ...Object.fromEntries(findings.map(({ key, sentence }) => [`note-${key}`, sentence])), signers: words('signers'), signerIds: words('signers') }
  return (
    <Form {...form} name="report-explain" labels={labels}>
      <p>{words('lead', { count: findings.length })}</p>
      {findings.map(({ key, sentence, records, prefilled }) => (
        <TextArea key={key} name={`note-${key}`} label={sentence} hint={prefilled ? words('prefilled', { records }) : records} rows={2} optional />
      ))}
      {officers.length === 0
        ? <TextArea name="signers" label={words('signers')} hint={words('signersHint')} rows={3} optional />
        : <CheckboxGroup name="signerIds" label={words('signers')} hint={words('officersHint')} options={officers} optional />}
      <ActionBar save={words('save')} />
    </Form>
  )
}

/** Approving one text, or sealing it: what will happen, and one button that names the act. */
export function ConfirmForm({ step, rows, ...form }: StepFormProps & { readonly step: 'approve' | 'seal'; readonly rows: readonly { readonly key: string; readonly label: string; readonly value: string }[] }) {
  const confirm = useTranslations('reports.confirm')
  return (
    <Form {...form} name={`report-${step}`} labels={{}}>
      <p>{confirm(`${step}.lead`)}</p>
      <SummaryList rows={rows} />
      <p>{confirm(`${step}.statement`)}</p>
      <ActionBar save={confirm(`${step}.save`)} />
    </Form>
  )
}

export function FileForm(form: StepFormProps) {
  const words = useTranslations('reports.steps.file')
  const labels = { filedOn: words('filedOn'), confirmationNumber: words('confirmationNumber'), lateReason: words('lateReason') }
  const loadSchema = () => import('@/lib/schemas/report').then((file) => file.fileSchema)
  return (
    <Form {...form} name="report-file" labels={labels} loadSchema={loadSchema}>
      <p>{words('lead')}</p>
      <DateField name="filedOn" label={labels.filedOn} />
      <TextField name="confirmationNumber" label={labels.confirmationNumber} optional />
      <TextArea name="lateReason" label={labels.lateReason} rows={2} optional />
      <ActionBar save={words('save')} />
    </Form>
  )
}

export function AmendForm(form: StepFormProps) {
  const words = useTranslations('reports.steps.amend')
  const loadSchema = () => import('@/lib/schemas/report').then((file) => file.amendSchema)
  return (
    <Form {...form} name="report-amend" labels={{ reason: words('reason') }} loadSchema={loadSchema}>
      <p>{words('lead')}</p>
      <TextArea name="reason" label={words('reason')} hint={words('reasonHint')} rows={3} />
      <ActionBar save={words('save')} />
    </Form>
  )
}
