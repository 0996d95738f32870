'use client'
import { useTranslations } from 'next-intl'
import { optionsOf } from '@/components/records/options'
import { ActionBar } from '@/components/ui/action-bar'
import { RadioGroup } from '@/components/ui/choice-fields'
import { DateField } from '@/components/ui/date-field'
import { Form, type FormProps } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-area'
import { findingFields, pointKinds } from '@/lib/domain/audit/point'

type PointFormProps = Omit<FormProps, 'name' | 'labels' | 'loadSchema' | 'children'>

const fields = ['kind', 'told', ...findingFields, 'dueOn'] as const

/** A question or a finding; with `corrects`, as a correction that needs a reason and keeps the kind, which stands among the hidden fields. */
export function PointForm({ corrects = false, ...form }: PointFormProps & { readonly corrects?: boolean }) {
  const words = useTranslations('auditPoints')
  const label = (field: (typeof fields)[number] | 'reason') => words(`fields.${field}`)
  const labels = Object.fromEntries([...fields, ...(corrects ? (['reason'] as const) : [])].map((field) => [field, label(field)]))
  return (
    <Form
      {...form}
      name={corrects ? 'audit-point-correction' : 'audit-point'}
      labels={labels}
      loadSchema={() => import('@/lib/schemas/audit-point').then((file) => (corrects ? file.correctPointSchema : file.auditPointSchema))}
    >
      {corrects ? null : <RadioGroup name="kind" label={label('kind')} options={optionsOf(pointKinds, (value) => words(`kinds.${value}`))} />}
      <TextArea name="told" label={label('told')} rows={3} />
      {findingFields.map((field) => <TextArea key={field} name={field} label={label(field)} hint={words('hints.finding')} rows={2} optional />)}
      <DateField name="dueOn" label={label('dueOn')} optional />
      {corrects ? <TextArea name="reason" label={label('reason')} rows={2} /> : null}
      <ActionBar save={words('save')} />
    </Form>
  )
}

/** The chapter's answer. */
export function AnswerForm(form: PointFormProps) {
  const words = useTranslations('auditPoints')
  return (
    <Form {...form} name="audit-answer" labels={{ answer: words('fields.answer') }} loadSchema={() => import('@/lib/schemas/audit-point').then((file) => file.answerPointSchema)}>
      <TextArea name="answer" label={words('fields.answer')} rows={4} />
      <ActionBar save={words('save')} />
    </Form>
  )
}

/** How the auditor closes it. */
export function CloseForm(form: PointFormProps) {
  const words = useTranslations('auditPoints')
  return (
    <Form {...form} name="audit-closing" labels={{ closing: words('fields.closing') }} loadSchema={() => import('@/lib/schemas/audit-point').then((file) => file.closePointSchema)}>
      <TextArea name="closing" label={words('fields.closing')} hint={words('hints.closing')} rows={3} />
      <ActionBar save={words('save')} />
    </Form>
  )
}
