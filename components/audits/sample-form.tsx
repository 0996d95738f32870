'use client'
import { useTranslations } from 'next-intl'
import { optionsOf } from '@/components/records/options'
import { ActionBar } from '@/components/ui/action-bar'
import { AmountField } from '@/components/ui/amount-field'
import { RadioGroup, SelectField } from '@/components/ui/choice-fields'
import { Form, type FormProps } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { offeredRisks } from '@/lib/domain/audit/engagement'
import { sampleMethods, sizeFormulas } from '@/lib/domain/audit/sampling/plan'

const fields = ['purpose', 'method', 'risk', 'tolerable', 'expected', 'formula', 'tolerablePercent', 'allowedDeviations', 'size', 'cuts'] as const

type SampleFormProps = Omit<FormProps, 'name' | 'labels' | 'loadSchema' | 'children'> & { /** Where the seed comes from, in a sentence. */ readonly explain: string }

/** The plan of a sample: how, never which. */
export function SampleForm({ explain, ...form }: SampleFormProps) {
  const words = useTranslations('auditSamples')
  const risks = useTranslations('audits')
  const label = (field: (typeof fields)[number]) => words(`fields.${field}`)
  const methods = optionsOf(sampleMethods, (value) => words(`methods.${value}`)).map((option) => ({ ...option, hint: words(`methodHints.${option.value}`) }))
  return (
    <Form
      {...form}
      name="audit-sample"
      labels={Object.fromEntries(fields.map((field) => [field, label(field)]))}
      loadSchema={() => import('@/lib/schemas/audit-sample').then((file) => file.auditSampleSchema)}
    >
      <p>{explain}</p>
      <TextField name="purpose" label={label('purpose')} optional />
      <RadioGroup name="method" label={label('method')} options={methods} />
      <SelectField name="risk" label={label('risk')} options={optionsOf(offeredRisks, (value) => risks('risks', { percent: Number(value) }))} />
      <AmountField name="tolerable" label={label('tolerable')} hint={words('hints.money')} optional />
      <AmountField name="expected" label={label('expected')} optional />
      <RadioGroup name="formula" label={label('formula')} options={optionsOf(sizeFormulas, (value) => words(`formulas.${value}`))} />
      <TextField name="tolerablePercent" label={label('tolerablePercent')} hint={words('hints.attribute')} optional />
      <TextField name="allowedDeviations" label={label('allowedDeviations')} hint={words('hints.attribute')} optional />
      <TextField name="size" label={label('size')} hint={words('hints.size')} optional />
      <TextArea name="cuts" label={label('cuts')} hint={words('hints.cuts')} rows={3} optional />
      <ActionBar save={words('save')} />
    </Form>
  )
}
