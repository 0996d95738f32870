'use client'
import { useTranslations } from 'next-intl'
import { optionsOf } from '@/components/records/options'
import { ActionBar } from '@/components/ui/action-bar'
import { RadioGroup, SelectField, type Option } from '@/components/ui/choice-fields'
import { Form, type FormProps } from '@/components/ui/form'
import { TextField } from '@/components/ui/text-field'
import type { FileQuestion } from '@/lib/domain/imports/bank-statement'
import { paymentMethods, purposes } from '@/lib/domain/record'

type SettingsFormProps = Omit<FormProps, 'name' | 'labels' | 'loadSchema' | 'children'> & {
  readonly questions: readonly FileQuestion[]
  /** The file's own words for kinds of movements that came in. */
  readonly kinds: readonly string[]
  readonly bankAccounts: readonly Option[]
  /** Whether the file has a processor's columns. */
  readonly isProcessor: boolean
}

const roles = ['date', 'amount', 'out', 'in', 'name', 'memo', 'bankId', 'kind', 'fee', 'net', 'charge', 'payout', 'payoutOn'] as const

/** What holds for a whole file: what only a person can say of it, and how its gifts came, for what, on which account. */
export function SettingsForm({ questions, kinds, bankAccounts, isProcessor, ...form }: SettingsFormProps) {
  const words = useTranslations('imports.settings')
  const records = useTranslations('records')
  const methods = optionsOf(paymentMethods, (value) => records(`methods.${value}`))
  const kindFields = kinds.map((word, index) => ({ name: `method-${String(index)}`, word, label: words('kindOf', { word }) }))
  const labels = {
    ...Object.fromEntries(roles.map((role) => [`column-${role}`, words(`roles.${role}`)])),
    dateOrder: words('dateOrder'), numberStyle: words('numberStyle'), sign: words('sign'), method: words('method'), purpose: words('purpose'), bankAccountId: words('bankAccountId'), processor: words('processor'),
    ...Object.fromEntries(kindFields.map(({ name, label }) => [name, label])),
  }
  return (
    <Form {...form} name="import-settings" labels={labels} loadSchema={() => import('@/lib/schemas/import').then((file) => file.importSettingsSchema)}>
      {questions.map((question) => <Asked key={question.key} question={question} />)}
      {isProcessor ? <TextField name="processor" label={words('processor')} hint={words('processorHint')} optional /> : null}
      <SelectField name="method" label={words('method')} hint={kinds.length === 0 ? undefined : words('methodHint')} options={methods} />
      <SelectField name="purpose" label={words('purpose')} options={optionsOf(purposes, (value) => records(`purposes.${value}`))} />
      {bankAccounts.length === 0 ? null : <SelectField name="bankAccountId" label={words('bankAccountId')} hint={isProcessor ? words('bankAccountHint') : undefined} options={bankAccounts} optional />}
      {kindFields.length === 0 ? null : <h2>{words('kinds')}</h2>}
      {kindFields.map(({ name, word, label }, index) => (
        <div key={name}>
          <input type="hidden" name={`word-${String(index)}`} value={word} />
          <SelectField name={name} label={label} options={methods} optional />
        </div>
      ))}
      <ActionBar save={words('save')} />
    </Form>
  )
}

function Asked({ question: { key, choices } }: { readonly question: FileQuestion }) {
  const words = useTranslations('imports.settings')
  const answerOf = { dateOrder: (value: string) => words(`dateOrders.${value}`), numberStyle: (value: string) => words(`numberStyles.${value}`), sign: (value: string) => words(`signs.${value}`) }
  if (key !== 'columns') return <RadioGroup name={key} label={words(key)} options={optionsOf(choices, answerOf[key])} />
  const samples = choices.map((sample, column) => ({ value: String(column), label: sample }))
  return (
    <>
      <p>{words('columns')}</p>
      {roles.map((role) => <SelectField key={role} name={`column-${role}`} label={words(`roles.${role}`)} options={samples} optional />)}
    </>
  )
}
