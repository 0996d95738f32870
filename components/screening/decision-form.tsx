'use client'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { CheckboxGroup, RadioGroup } from '@/components/ui/choice-fields'
import { Form, type FormProps } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-area'
import { comparedWith } from '@/lib/domain/screening/hit'

type HitDecisionFormProps = Omit<FormProps, 'name' | 'labels' | 'loadSchema'> & { readonly legend: string }

/** Below the person and the entry: a false hit or a confirmed match, what was compared besides the name, and why. */
export function HitDecisionForm({ legend, children, ...form }: HitDecisionFormProps) {
  const words = useTranslations('screening')
  const labels = { decision: words('fields.decision'), compared: words('fields.compared'), decisionNote: words('fields.decisionNote') }
  return (
    <Form {...form} name="screening-decision" labels={labels} loadSchema={() => import('@/lib/schemas/screening').then((file) => file.hitDecisionSchema)}>
      {children}
      <h2>{legend}</h2>
      <RadioGroup name="decision" label={labels.decision} options={(['false-hit', 'confirmed'] as const).map((value) => ({ value, label: words(`decisions.${value}`), hint: words(`decisionHints.${value}`) }))} />
      <CheckboxGroup name="compared" label={labels.compared} hint={words('hints.compared')} options={comparedWith.map((value) => ({ value, label: words(`compared.${value}`) }))} optional />
      <TextArea name="decisionNote" label={labels.decisionNote} hint={words('hints.decisionNote')} rows={3} />
      <ActionBar save={words('saveDecision')} />
    </Form>
  )
}
