'use client'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { AmountField } from '@/components/ui/amount-field'
import { SelectField, type Option } from '@/components/ui/choice-fields'
import { DateField } from '@/components/ui/date-field'
import { Form, type FormProps } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { bankAccountFields } from './bank-account-labels'

export type BankAccountFormProps = Omit<FormProps, 'name' | 'labels' | 'loadSchema' | 'children'> & {
  readonly countries: readonly Option[]
  /** A correction asks why; a new account does not. */
  readonly correction?: boolean
}

/** Adds or corrects a bank account. */
export function BankAccountForm({ countries, correction = false, ...form }: BankAccountFormProps) {
  const words = useTranslations('bankAccounts')
  const label = (field: (typeof bankAccountFields)[number]) => words(`fields.${field}`)
  const schema = () => import('@/lib/schemas/bank-account').then((file) => (correction ? file.bankAccountCorrectionSchema : file.bankAccountSchema))
  const labels = Object.fromEntries(bankAccountFields.map((field) => [field, label(field)]))
  return (
    <Form {...form} name="bank-account" labels={labels} loadSchema={schema}>
      <TextField name="bankName" label={label('bankName')} />
      <TextField name="name" label={label('name')} hint={words('hints.name')} optional />
      <TextField name="last4" label={label('last4')} optional width="short" spellCheck={false} />
      <SelectField name="country" label={label('country')} options={countries} defaultValue="US" />
      <AmountField name="openingBalance" label={label('openingBalance')} hint={correction ? words('hints.openingBalance') : undefined} sign="any" />
      <DateField name="openedOn" label={label('openedOn')} hint={words('hints.openedOn')} />
      {correction ? <DateField name="closedOn" label={label('closedOn')} hint={words('hints.closedOn')} optional /> : null}
      {correction ? <TextArea name="reason" label={label('reason')} hint={words('hints.reason')} rows={2} /> : null}
      <ActionBar save={words('save')} />
    </Form>
  )
}
