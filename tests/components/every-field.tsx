import { ActionBar } from '@/components/ui/action-bar'
import { AddressFields } from '@/components/ui/address-fields'
import { AmountField } from '@/components/ui/amount-field'
import { Checkbox, CheckboxGroup, RadioGroup, SelectField, YesNo } from '@/components/ui/choice-fields'
import { DateField } from '@/components/ui/date-field'
import { Form, type FormAction } from '@/components/ui/form'
import { PersonField } from '@/components/ui/person-field'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import type { LoadSchema } from '@/components/ui/use-schema'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { FormState } from '@/lib/form-state'

/** The fields of the test form, in the order of the page. */
export const labels = {
  donor: 'Donor',
  receivedOn: 'Date received',
  amount: 'Amount',
  kind: 'Kind',
  purposes: 'Purposes',
  known: 'Seen by two',
  method: 'Method',
  agree: 'I agree',
  email: 'E-mail',
  note: 'Private note',
} as const

const options = [
  { value: 'money', label: 'Money' },
  { value: 'goods', label: 'Goods', hint: 'Things and services' },
]

type EveryFieldProps = {
  readonly action: FormAction
  readonly initial?: FormState
  readonly loadSchema?: LoadSchema
  readonly drafts?: boolean
}

/** One form with each kind of field. */
export function EveryField(props: EveryFieldProps) {
  return (
    <Form
      {...props}
      name="test"
      formKey="key-1"
      today={calendarDate('2026-11-25')}
      chapter="chicago"
      title="Record a donation"
      heading="Record a donation"
      labels={labels}
    >
      <PersonField name="donor" label={labels.donor} hint="As on the cheque" />
      <DateField name="receivedOn" label={labels.receivedOn} hint="For example 11/25/2026" />
      <AmountField name="amount" label={labels.amount} hint="In US dollars" />
      <RadioGroup name="kind" label={labels.kind} hint="What was given" options={options} />
      <CheckboxGroup name="purposes" label={labels.purposes} hint="All that fit" options={options} />
      <YesNo name="known" label={labels.known} notKnownYet />
      <SelectField name="method" label={labels.method} hint="How it came" options={options} />
      <Checkbox name="agree" label={labels.agree} />
      <TextField name="email" label={labels.email} hint="For the receipt" type="email" optional />
      <TextArea name="note" label={labels.note} hint="Not in the report" limit={40} optional />
      <AddressFields prefix="address" countries={[{ value: 'US', label: 'United States' }]} optional />
      <ActionBar save="Save donation" another draft />
    </Form>
  )
}
