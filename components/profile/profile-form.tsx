'use client'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { Checkbox, RadioGroup, SelectField, type Option } from '@/components/ui/choice-fields'
import { DateField } from '@/components/ui/date-field'
import { Form, type FormProps } from '@/components/ui/form'
import { PersonField } from '@/components/ui/person-field'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { exposureQuestions, profileShapes, type ProfileField, type ProfileKind } from '@/lib/domain/profile/profile'
import { useProfileLabel } from './profile-words'

export type ProfileFormProps = Omit<FormProps, 'name' | 'labels' | 'loadSchema' | 'children'> & {
  readonly kind: ProfileKind
  readonly principals: readonly Option[]
  /** A correction asks why, and may say that the entry was a mistake. */
  readonly correction?: boolean
}

const reasons = new Map(exposureQuestions.map(({ id, why, source }) => [id, `${why} (${source})`]))

/** Adds or corrects an entry of the registration profile; the shape of its kind says which fields there are. */
export function ProfileForm({ kind, principals, correction = false, ...form }: ProfileFormProps) {
  const words = useTranslations('profile')
  const label = useProfileLabel(kind)
  const { person, principal, from, until, fields } = profileShapes[kind]
  const schema = () => import('@/lib/schemas/profile').then((file) => (correction ? file.profileCorrectionSchema : file.profileSchema))
  const names = ['person', 'principalId', 'fromOn', 'untilOn', ...fields.map(({ name }) => name), 'mistaken', 'reason']
  return (
    <Form {...form} name={correction ? 'profile-correction' : 'profile'} labels={Object.fromEntries(names.map((name) => [name, label(name)]))} loadSchema={schema}>
      {person === 'none' ? null : <PersonField name="person" label={label('person')} hint={words('personHint')} />}
      {principal === 'none' ? null : <SelectField name="principalId" label={label('principalId')} options={principals} optional={principal === 'optional'} />}
      {from === 'none' ? null : <DateField name="fromOn" label={label('fromOn')} optional={from === 'optional'} />}
      {until === 'none' ? null : <DateField name="untilOn" label={label('untilOn')} optional />}
      {fields.map((field) => <OneField key={field.name} kind={kind} field={field} label={label(field.name)} />)}
      {correction ? <Checkbox name="mistaken" label={label('mistaken')} /> : null}
      {correction ? <TextArea name="reason" label={label('reason')} rows={2} /> : null}
      <ActionBar save={words('save')} />
    </Form>
  )
}

function OneField({ kind, field, label }: { readonly kind: ProfileKind; readonly field: ProfileField; readonly label: string }) {
  const words = useTranslations('profile')
  const { name, type, required = false, choices = [] } = field
  const of = { name, label, optional: !required, hint: reasons.get(name) }
  if (type === 'choice') return <RadioGroup {...of} options={choices.map((value) => ({ value, label: value === 'yes' || value === 'no' ? words(`answers.${value}`) : words(`kinds.${kind}.choices.${value}`) }))} />
  if (type === 'day') return <DateField {...of} />
  return type === 'lines' ? <TextArea {...of} rows={3} /> : <TextField {...of} />
}
