'use client'
import { useTranslations } from 'next-intl'
import { optionsOf } from '@/components/records/options'
import { ActionBar } from '@/components/ui/action-bar'
import { AmountField } from '@/components/ui/amount-field'
import { SelectField } from '@/components/ui/choice-fields'
import { DateField } from '@/components/ui/date-field'
import { Form, type FormProps } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { offeredRisks } from '@/lib/domain/audit/engagement'

const fields = ['auditorName', 'email', 'periodFrom', 'periodThrough', 'endsOn', 'scope', 'tolerable', 'expected', 'risk'] as const

/** Opens an engagement: who, which period, until when. */
export function AuditForm(form: Omit<FormProps, 'name' | 'labels' | 'loadSchema' | 'children'>) {
  const words = useTranslations('audits')
  const label = (field: (typeof fields)[number]) => words(`fields.${field}`)
  return (
    <Form {...form} name="audit" labels={Object.fromEntries(fields.map((field) => [field, label(field)]))} loadSchema={() => import('@/lib/schemas/audit').then((file) => file.auditSchema)}>
      <p>{words('new.explain')}</p>
      <TextField name="auditorName" label={label('auditorName')} />
      <TextField name="email" label={label('email')} type="email" />
      <DateField name="periodFrom" label={label('periodFrom')} hint={words('hints.date')} />
      <DateField name="periodThrough" label={label('periodThrough')} />
      <DateField name="endsOn" label={label('endsOn')} />
      <TextArea name="scope" label={label('scope')} rows={2} optional />
      <AmountField name="tolerable" label={label('tolerable')} hint={words('hints.tolerable')} />
      <AmountField name="expected" label={label('expected')} hint={words('hints.expected')} optional />
      <SelectField name="risk" label={label('risk')} options={optionsOf(offeredRisks, (value) => words('risks', { percent: Number(value) }))} />
      <ActionBar save={words('new.save')} />
    </Form>
  )
}
