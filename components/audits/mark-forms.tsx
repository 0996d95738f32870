'use client'
import { useTranslations } from 'next-intl'
import { optionsOf } from '@/components/records/options'
import { ActionBar } from '@/components/ui/action-bar'
import { AmountField } from '@/components/ui/amount-field'
import { CheckboxGroup, RadioGroup } from '@/components/ui/choice-fields'
import { Form, type FormProps } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-area'
import { markAttributes } from '@/lib/domain/audit/mark'
import { markResults } from '@/lib/domain/reports/audit-facts'

type MarkFormProps = Omit<FormProps, 'name' | 'labels' | 'loadSchema' | 'children'>

/** Notes pass, exception or cannot test on one donation. */
export function MarkForm(form: MarkFormProps) {
  const words = useTranslations('audits')
  const labels = { result: words('fields.result'), attributes: words('fields.attributes'), audited: words('fields.audited'), note: words('fields.note') }
  return (
    <Form {...form} name="audit-mark" labels={labels} loadSchema={() => import('@/lib/schemas/audit').then((file) => file.auditMarkSchema)}>
      <RadioGroup name="result" label={labels.result} options={optionsOf(markResults, (value) => words(`results.${value}`))} />
      <CheckboxGroup name="attributes" label={labels.attributes} options={optionsOf(markAttributes, (value) => words(`attributes.${value}`))} optional />
      <AmountField name="audited" label={labels.audited} hint={words('hints.audited')} sign="not-negative" optional />
      <TextArea name="note" label={labels.note} hint={words('hints.note')} rows={3} />
      <ActionBar save={words('markPage.save')} />
    </Form>
  )
}

/** Notes how an exception was resolved. */
export function ResolutionForm(form: MarkFormProps) {
  const words = useTranslations('audits')
  const labels = { resolution: words('fields.resolution') }
  return (
    <Form {...form} name="audit-resolution" labels={labels} loadSchema={() => import('@/lib/schemas/audit').then((file) => file.auditResolutionSchema)}>
      <TextArea name="resolution" label={labels.resolution} rows={3} />
      <ActionBar save={words('resolvePage.save')} />
    </Form>
  )
}
