'use client'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { Checkbox, RadioGroup } from '@/components/ui/choice-fields'
import { DateField } from '@/components/ui/date-field'
import { Form, type FormProps } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { clockKinds } from '@/lib/domain/deadlines/clock'
import { clockFields } from './clock-labels'

export type ClockFormProps = Omit<FormProps, 'name' | 'labels' | 'loadSchema' | 'children'> & {
  /** A correction asks why, and may say that there was nothing due. */
  readonly correction?: boolean
}

/** Adds or corrects an event from which a deadline is counted. */
export function ClockForm({ correction = false, ...form }: ClockFormProps) {
  const words = useTranslations('deadlines.clock')
  const kinds = useTranslations('deadlines.kinds')
  const label = (field: (typeof clockFields)[number]) => words(`fields.${field}`)
  const schema = () => import('@/lib/schemas/clock').then((file) => (correction ? file.clockCorrectionSchema : file.clockSchema))
  const labels = Object.fromEntries(clockFields.map((field) => [field, label(field)]))
  const options = clockKinds.map((kind) => ({ value: kind, label: kinds(kind), hint: words(`kindHints.${kind}`) }))
  return (
    <Form {...form} name="clock" labels={labels} loadSchema={schema}>
      <RadioGroup name="kind" label={label('kind')} options={options} />
      <TextField name="title" label={label('title')} hint={words('hints.title')} />
      <DateField name="happenedOn" label={label('happenedOn')} hint={words('hints.happenedOn')} optional />
      <TextField name="happenedTime" label={label('happenedTime')} hint={words('hints.happenedTime')} optional width="short" />
      <DateField name="dueOn" label={label('dueOn')} hint={words('hints.dueOn')} optional />
      <TextArea name="note" label={label('note')} optional rows={3} />
      {correction ? <Checkbox name="mistaken" label={label('mistaken')} /> : null}
      {correction ? <TextArea name="reason" label={label('reason')} hint={words('hints.reason')} rows={2} /> : null}
      <ActionBar save={words('save')} />
    </Form>
  )
}
