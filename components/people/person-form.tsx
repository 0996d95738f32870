'use client'
import { useTranslations } from 'next-intl'
import { optionsOf } from '@/components/records/options'
import { wordOfValues } from '@/components/records/value-words'
import { ActionBar } from '@/components/ui/action-bar'
import { AddressFields } from '@/components/ui/address-fields'
import { CheckboxGroup, RadioGroup, SelectField, type Option } from '@/components/ui/choice-fields'
import { DateField } from '@/components/ui/date-field'
import { Form, type FormProps } from '@/components/ui/form'
import { useForm } from '@/components/ui/form-context'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { citizenStatusBases, citizenStatuses, personKinds, personTags, screeningResults } from '@/lib/domain/person'
import { personLabels, type PersonFieldName } from './person-labels'
import { usePersonWords } from './person-words'

export type PersonFormProps = Omit<FormProps, 'name' | 'labels' | 'wordOf' | 'loadSchema' | 'children'> & {
  readonly save: string
  readonly countries: readonly Option[]
  /** A correction asks why; a new person does not. */
  readonly correction?: boolean
  /** Personal details stay closed for this role: they are not asked, and saving keeps them. */
  readonly masked?: boolean
}

/** Records or corrects a person or organization. */
export function PersonForm({ save, countries, correction = false, masked = false, ...form }: PersonFormProps) {
  const words = useTranslations('people')
  const label = (field: PersonFieldName) => words(`fields.${field}`)
  const wordOf = wordOfValues(usePersonWords(), { addressCountry: countries })
  const schema = () => import('@/lib/schemas/person').then((file) => (correction ? file.personCorrectionSchema : file.personSchema))
  return (
    <Form {...form} name={correction ? 'person-correction' : 'person'} labels={personLabels(label)} loadSchema={schema} wordOf={wordOf} drafts>
      {correction ? null : <SimilarPeople label={label('sameAs')} />}
      <RadioGroup name="kind" label={label('kind')} options={optionsOf(personKinds, (value) => words(`kinds.${value}`))} defaultValue="individual" />
      <TextField name="name" label={label('name')} />
      <TextField name="nameSort" label={label('nameSort')} hint={words('hints.nameSort')} optional />
      <TextField name="nameOtherScript" label={label('nameOtherScript')} optional />
      <CheckboxGroup name="tags" label={label('tags')} options={optionsOf(personTags, (value) => words(`tags.${value}`))} optional />
      <TextField name="office" label={label('office')} hint={words('hints.office')} optional />
      {masked ? <p>{words('closedHere')}</p> : <PersonalPart label={label} countries={countries} />}
      <LegalPart label={label} />
      <TextArea name="note" label={label('note')} optional rows={2} />
      {correction ? <TextArea name="reason" label={label('reason')} hint={words('hints.reason')} rows={2} /> : null}
      <ActionBar save={save} draft />
    </Form>
  )
}

type Labelled = { readonly label: (field: PersonFieldName) => string }

/** People who may be the same: shown once, when the form comes back with them. */
function SimilarPeople({ label }: { readonly label: string }) {
  const words = useTranslations('people')
  const similar = useForm().choices['sameAs'] ?? []
  if (similar.length === 0) return null
  const options = similar.map(({ id, label: name, hint }) => ({ value: id, label: id === 'new' ? words('addAnyway') : words('useThis', { name }), hint: hint === '' ? undefined : hint }))
  return <RadioGroup name="sameAs" label={label} hint={words('hints.sameAs')} options={options} />
}

function PersonalPart({ label, countries }: Labelled & { readonly countries: readonly Option[] }) {
  const words = useTranslations('people')
  return (
    <details open>
      <summary>{words('parts.personal')}</summary>
      <AddressFields prefix="address" countries={countries} optional defaultCountry="" />
      <TextField name="email" label={label('email')} type="email" optional />
      <TextField name="telephone" label={label('telephone')} type="tel" optional />
      <TextField name="employer" label={label('employer')} optional />
      <TextField name="occupation" label={label('occupation')} optional />
      <TextField name="bankReference" label={label('bankReference')} optional spellCheck={false} />
    </details>
  )
}

function LegalPart({ label }: Labelled) {
  const words = useTranslations('people')
  const records = useTranslations('records')
  return (
    <details open>
      <summary>{words('parts.legal')}</summary>
      <SelectField name="citizenStatus" label={label('citizenStatus')} options={optionsOf(citizenStatuses, (value) => words(`citizenStatuses.${value}`))} defaultValue="unknown" />
      <SelectField name="citizenStatusBasis" label={label('citizenStatusBasis')} options={optionsOf(citizenStatusBases, (value) => words(`citizenStatusBases.${value}`))} optional />
      <SelectField name="screeningResult" label={label('screeningResult')} options={optionsOf(screeningResults, (value) => records(`screenings.${value}`))} optional />
      <DateField name="screenedOn" label={label('screenedOn')} optional />
      <DateField name="screeningListOn" label={label('screeningListOn')} optional />
    </details>
  )
}
