'use client'
import { useTranslations } from 'next-intl'
import { optionsOf } from '@/components/records/options'
import { ActionBar } from '@/components/ui/action-bar'
import { RadioGroup, SelectField, type Option } from '@/components/ui/choice-fields'
import { DateField } from '@/components/ui/date-field'
import { Form, type FormProps } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { principalKinds } from '@/lib/domain/principal'
import { principalFields } from './principal-labels'

export type PrincipalFormProps = Omit<FormProps, 'name' | 'labels' | 'loadSchema' | 'children'> & {
  readonly countries: readonly Option[]
  /** A correction asks why; a new principal does not. */
  readonly correction?: boolean
}

/** Adds or corrects a principal. */
export function PrincipalForm({ countries, correction = false, ...form }: PrincipalFormProps) {
  const words = useTranslations('principals')
  const label = (field: (typeof principalFields)[number]) => words(`fields.${field}`)
  const schema = () => import('@/lib/schemas/principal').then((file) => (correction ? file.principalCorrectionSchema : file.principalSchema))
  const labels = Object.fromEntries(principalFields.map((field) => [field, label(field)]))
  return (
    <Form {...form} name="principal" labels={labels} loadSchema={schema}>
      <TextField name="name" label={label('name')} />
      <RadioGroup name="kind" label={label('kind')} options={optionsOf(principalKinds, (value) => words(`kinds.${value}`))} />
      <SelectField name="country" label={label('country')} options={countries} />
      <TextArea name="aliases" label={label('aliases')} hint={words('hints.aliases')} optional rows={2} />
      <TextArea name="address" label={label('address')} optional rows={3} />
      <TextArea name="aim" label={label('aim')} hint={words('hints.aim')} optional rows={3} />
      <TextField name="officialDealtWith" label={label('officialDealtWith')} hint={words('hints.officialDealtWith')} optional />
      <DateField name="fromOn" label={label('fromOn')} hint={words('hints.fromOn')} optional />
      <DateField name="untilOn" label={label('untilOn')} hint={words('hints.untilOn')} optional />
      {correction ? <TextArea name="reason" label={label('reason')} hint={words('hints.reason')} rows={2} /> : null}
      <ActionBar save={words('save')} />
    </Form>
  )
}
