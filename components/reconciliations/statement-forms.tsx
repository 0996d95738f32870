'use client'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { AmountField } from '@/components/ui/amount-field'
import { SelectField, type Option } from '@/components/ui/choice-fields'
import { DateField } from '@/components/ui/date-field'
import { Form, type FormProps } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'

type StatementFormProps = Omit<FormProps, 'name' | 'labels' | 'loadSchema' | 'children'>

const schemas = () => import('@/lib/schemas/bank-statement')

/** Adds a bank statement: which account, which days, from what to what, and the lines that stand on paper. */
export function StatementForm({ accounts, closingHint, ...form }: StatementFormProps & { readonly accounts: readonly Option[]; readonly closingHint: string }) {
  const words = useTranslations('reconciliations')
  const label = (name: 'bankAccountId' | 'periodFrom' | 'periodThrough' | 'opening' | 'closing' | 'lines') => words(`fields.${name}`)
  const labels = {
    bankAccountId: label('bankAccountId'), periodFrom: label('periodFrom'), periodThrough: label('periodThrough'), opening: label('opening'), closing: label('closing'), lines: label('lines'),
  }
  return (
    <Form {...form} name="bank-statement" labels={labels} loadSchema={() => schemas().then((file) => file.bankStatementSchema)}>
      <SelectField name="bankAccountId" label={labels.bankAccountId} options={accounts} />
      <DateField name="periodFrom" label={labels.periodFrom} />
      <DateField name="periodThrough" label={labels.periodThrough} hint={words('hints.periodThrough')} />
      <AmountField name="opening" label={labels.opening} sign="any" />
      <AmountField name="closing" label={labels.closing} sign="any" hint={closingHint} />
      <TextArea name="lines" label={labels.lines} hint={words('hints.lines')} rows={6} optional />
      <ActionBar save={words('new.save')} />
    </Form>
  )
}

/** Corrects the balances of a statement, and adds lines to it. */
export function StatementCorrectionForm(form: StatementFormProps) {
  const words = useTranslations('reconciliations')
  const labels = { opening: words('fields.opening'), closing: words('fields.closing'), lines: words('fields.lines'), reason: words('fields.reason') }
  return (
    <Form {...form} name="bank-statement-correction" labels={labels} loadSchema={() => schemas().then((file) => file.bankStatementCorrectionSchema)}>
      <AmountField name="opening" label={labels.opening} sign="any" />
      <AmountField name="closing" label={labels.closing} sign="any" hint={words('hints.closing')} />
      <TextArea name="lines" label={labels.lines} hint={words('hints.lines')} rows={6} optional />
      <TextArea name="reason" label={labels.reason} hint={words('hints.reason')} rows={2} />
      <ActionBar save={words('correct.save')} />
    </Form>
  )
}

/** Gives a line or a difference that stays open a name and a reason. */
export function CarryForm({ line, ...form }: StatementFormProps & { /** The line in words; null for a difference. */ readonly line: string | null }) {
  const words = useTranslations('reconciliations')
  const labels = { name: words('fields.name'), amount: words('fields.amount'), reason: words('fields.reason') }
  return (
    <Form {...form} name="bank-carry" labels={labels} loadSchema={() => schemas().then((file) => file.carrySchema)}>
      <p>{words('carried.explain')}</p>
      {line === null ? null : <p><bdi dir="auto">{line}</bdi></p>}
      <TextField name="name" label={labels.name} hint={words('hints.name')} />
      {line === null ? <AmountField name="amount" label={labels.amount} sign="any" hint={words('hints.amount')} /> : null}
      <TextArea name="reason" label={labels.reason} hint={words('hints.reason')} rows={2} />
      <ActionBar save={words('carried.save')} />
    </Form>
  )
}
