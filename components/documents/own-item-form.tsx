'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { RadioGroup, SelectField, type Option } from '@/components/ui/choice-fields'
import { Form, type FormProps } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { PassageField } from './passage-field'

type OwnItemFormProps = Omit<FormProps, 'labels' | 'loadSchema' | 'children'> & {
  readonly sentences: readonly string[]
  readonly recurrences: readonly Option[]
  /** What the records can be asked. */
  readonly queries: readonly Option[]
  /** What stands before the fields. */
  readonly children: ReactNode
  readonly save: string
}

const fields = ['first', 'last', 'question', 'recurrence', 'query', 'attestor', 'acceptedEvidence'] as const

/** Makes an item of a passage: its sentences, the question, how often it is asked, and who or what answers. */
export function OwnItemForm({ sentences, recurrences, queries, children, save, ...form }: OwnItemFormProps) {
  const words = useTranslations('documents')
  const labels = Object.fromEntries(fields.map((field) => [field, words(`fields.${field}`)]))
  return (
    <Form {...form} labels={labels} loadSchema={() => import('@/lib/schemas/own-item').then((file) => file.ownItemSchema)}>
      {children}
      <PassageField sentences={sentences} words={{ legend: words('passage'), explain: words('passageExplain'), first: words('fields.first'), last: words('fields.last') }} />
      <h2>{words('asked')}</h2>
      <TextField name="question" label={words('fields.question')} hint={words('hints.question')} />
      <RadioGroup name="recurrence" label={words('fields.recurrence')} options={recurrences} />
      <SelectField name="query" label={words('fields.query')} hint={words('hints.query')} options={queries} optional />
      <TextField name="attestor" label={words('fields.attestor')} hint={words('hints.attestor')} optional />
      <TextArea name="acceptedEvidence" label={words('fields.acceptedEvidence')} hint={words('hints.acceptedEvidence')} rows={3} optional />
      <ActionBar save={save} />
    </Form>
  )
}
