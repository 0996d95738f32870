'use client'
import { useTranslations } from 'next-intl'
import { optionsOf } from '@/components/records/options'
import { ActionBar } from '@/components/ui/action-bar'
import { CheckboxGroup, RadioGroup, SelectField, type Option } from '@/components/ui/choice-fields'
import { DateField } from '@/components/ui/date-field'
import { Form, type FormProps } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { regimes } from '@/lib/domain/registration'
import { approverChoices } from '@/lib/domain/reports/approvers'
import { registrationFields } from './registration-labels'

export type RegistrationFormProps = Omit<FormProps, 'name' | 'labels' | 'loadSchema' | 'children'> & {
  /** A correction asks why; a new registration does not. */
  readonly correction?: boolean
  /** The chapters of the organization, of which it may cover some. */
  readonly chapters: readonly Option[]
}

/** Adds or corrects a registration. */
export function RegistrationForm({ correction = false, chapters, ...form }: RegistrationFormProps) {
  const words = useTranslations('registrations')
  const label = (field: (typeof registrationFields)[number]) => words(`fields.${field}`)
  const schema = () => import('@/lib/schemas/registration').then((file) => (correction ? file.registrationCorrectionSchema : file.registrationSchema))
  const labels = Object.fromEntries(registrationFields.map((field) => [field, label(field)]))
  return (
    <Form {...form} name="registration" labels={labels} loadSchema={schema}>
      <RadioGroup name="regime" label={label('regime')} options={optionsOf(regimes, (value) => words(`regimes.${value}`))} />
      <TextField name="number" label={label('number')} hint={words('hints.number')} optional width="medium" spellCheck={false} />
      <TextField name="jurisdiction" label={label('jurisdiction')} hint={words('hints.jurisdiction')} optional />
      <DateField name="becameAgentOn" label={label('becameAgentOn')} hint={words('hints.becameAgentOn')} optional />
      <DateField name="registeredOn" label={label('registeredOn')} hint={words('hints.registeredOn')} optional />
      <DateField name="expiresOn" label={label('expiresOn')} optional />
      <DateField name="endedOn" label={label('endedOn')} hint={words('hints.endedOn')} optional />
      <TextArea name="assignedPeriodEnds" label={label('assignedPeriodEnds')} hint={words('hints.assignedPeriodEnds')} optional rows={2} />
      <CheckboxGroup name="coveredChapterIds" label={label('coveredChapterIds')} hint={words('hints.coveredChapterIds')} options={chapters} optional />
      <SelectField name="approvers" label={label('approvers')} hint={words('hints.approvers')} options={approverChoices.map((value) => ({ value, label: words(`approverChoices.${value}`) }))} />
      <DateField name="followFrom" label={label('followFrom')} hint={words('hints.followFrom')} optional />
      <TextArea name="note" label={label('note')} hint={words('hints.note')} optional rows={3} />
      {correction ? <TextArea name="reason" label={label('reason')} hint={words('hints.reason')} rows={2} /> : null}
      <ActionBar save={words('save')} />
    </Form>
  )
}
