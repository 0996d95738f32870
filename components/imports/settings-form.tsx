'use client'
import { useTranslations } from 'next-intl'
import { optionsOf } from '@/components/records/options'
import { ActionBar } from '@/components/ui/action-bar'
import { RadioGroup, SelectField, type Option } from '@/components/ui/choice-fields'
import { Form, type FormProps } from '@/components/ui/form'
import { TextField } from '@/components/ui/text-field'
import type { FileColumns, FileQuestion } from '@/lib/domain/imports/bank-statement'
import { paymentMethods, purposes } from '@/lib/domain/record'

type SettingsFormProps = Omit<FormProps, 'name' | 'labels' | 'loadSchema' | 'children'> & {
  readonly questions: readonly FileQuestion[]
  /** The file's own words for kinds of movements that came in. */
  readonly kinds: readonly string[]
  readonly bankAccounts: readonly Option[]
  /** The columns of a table as they are understood; null for what is none. */
  readonly columns: FileColumns | null
  /** Whether it opens as the last file with the same header row was read. */
  readonly isRemembered: boolean
  /** Whether the file has a processor's columns. */
  readonly isProcessor: boolean
}

const bankRoles = ['date', 'amount', 'out', 'in', 'name', 'memo', 'bankId', 'kind'] as const
const roles = [...bankRoles, 'fee', 'net', 'charge', 'payout', 'payoutOn'] as const

/** What holds for a whole file: what only a person can say of it, and how its gifts came, for what, on which account. */
export function SettingsForm({ questions, kinds, bankAccounts, isProcessor, columns, isRemembered, ...form }: SettingsFormProps) {
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
      {isRemembered ? <p>{words('remembered')}</p> : null}
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
      {columns === null || questions.some(({ key }) => key === 'columns') ? null : (
        <details>
          <summary>{words('columnsTitle')}</summary>
          <p>{words('columnsExplain')}</p>
          <ColumnFields samples={columns.samples} asked={isProcessor ? roles : bankRoles} />
        </details>
      )}
      <ActionBar save={words('save')} />
    </Form>
  )
}

function Asked({ question: { key, choices } }: { readonly question: FileQuestion }) {
  const words = useTranslations('imports.settings')
  const answerOf = { dateOrder: (value: string) => words(`dateOrders.${value}`), numberStyle: (value: string) => words(`numberStyles.${value}`), sign: (value: string) => words(`signs.${value}`) }
  if (key !== 'columns') return <RadioGroup name={key} label={words(key)} options={optionsOf(choices, answerOf[key])} />
  return (
    <>
      <p>{words('columns')}</p>
      <ColumnFields samples={choices} asked={roles} />
    </>
  )
}

/** For each of our fields the column that holds it, by its heading and a few values. */
function ColumnFields({ samples, asked }: { readonly samples: readonly string[]; readonly asked: readonly (typeof roles)[number][] }) {
  const words = useTranslations('imports.settings')
  const options = samples.map((sample, column) => ({ value: String(column), label: sample }))
  return asked.map((role) => <SelectField key={role} name={`column-${role}`} label={words(`roles.${role}`)} options={options} optional />)
}
