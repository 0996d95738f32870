'use client'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { SelectField, type Option } from '@/components/ui/choice-fields'
import { DateField } from '@/components/ui/date-field'
import { Form, type FormProps } from '@/components/ui/form'
import { TextField } from '@/components/ui/text-field'

type EvidenceRequestFormProps = Omit<FormProps, 'name' | 'labels' | 'loadSchema' | 'children'> & {
  readonly question: string
  /** Accepted evidence of other items. */
  readonly reusable: readonly Option[]
}

const fields = ['wanted', 'askedOf', 'wantedBy', 'reusesId'] as const

/** Asks somebody for evidence by a day, or uses again what was accepted for another item. */
export function EvidenceRequestForm({ question, reusable, ...form }: EvidenceRequestFormProps) {
  const words = useTranslations('evidence')
  const labels = Object.fromEntries(fields.map((field) => [field, words(`fields.${field}`)]))
  return (
    <Form {...form} name="evidence-request" labels={labels} loadSchema={() => import('@/lib/schemas/evidence').then((file) => file.evidenceRequestSchema)}>
      <p>{question}</p>
      <TextField name="wanted" label={words('fields.wanted')} hint={words('hints.wanted')} />
      <TextField name="askedOf" label={words('fields.askedOf')} hint={words('hints.askedOf')} optional />
      <DateField name="wantedBy" label={words('fields.wantedBy')} optional />
      {reusable.length === 0 ? null : <SelectField name="reusesId" label={words('fields.reusesId')} hint={words('hints.reusesId')} options={reusable} optional />}
      <ActionBar save={words('save')} />
    </Form>
  )
}
