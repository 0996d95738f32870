'use client'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { RadioGroup } from '@/components/ui/choice-fields'
import { DateField } from '@/components/ui/date-field'
import { Form, type FormProps } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-area'

type EvidenceDecisionFormProps = Omit<FormProps, 'name' | 'labels' | 'loadSchema'> & { readonly legend: string }

/** Below what was asked and what came: accepts or rejects evidence, as somebody who did not send it. */
export function EvidenceDecisionForm({ legend, children, ...form }: EvidenceDecisionFormProps) {
  const words = useTranslations('evidence')
  const status = useTranslations('status')
  const labels = { decision: words('fields.decision'), decisionNote: words('fields.decisionNote'), validUntil: words('fields.validUntil') }
  return (
    <Form {...form} name="evidence-decision" labels={labels} loadSchema={() => import('@/lib/schemas/evidence').then((file) => file.evidenceDecisionSchema)}>
      {children}
      <h2>{legend}</h2>
      <RadioGroup name="decision" label={labels.decision} options={['accepted', 'rejected'].map((value) => ({ value, label: status(value) }))} />
      <TextArea name="decisionNote" label={labels.decisionNote} hint={words('hints.decisionNote')} rows={2} optional />
      <DateField name="validUntil" label={labels.validUntil} hint={words('hints.validUntil')} optional />
      <ActionBar save={words('saveDecision')} />
    </Form>
  )
}
