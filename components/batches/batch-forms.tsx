'use client'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { AmountField } from '@/components/ui/amount-field'
import { SelectField, type Option } from '@/components/ui/choice-fields'
import { DateField } from '@/components/ui/date-field'
import { Form, type FormProps } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { EntryGrid, type EntryGridProps } from './entry-grid'

type Kit = Omit<FormProps, 'labels' | 'loadSchema' | 'children'>
type StartProps = Kit & { readonly bankAccounts: readonly Option[]; readonly methods: readonly Option[]; readonly purposes: readonly Option[] }

const startFields = ['name', 'depositedOn', 'bankAccountId', 'expectedCount', 'expectedTotal', 'method', 'purpose'] as const

/** What is said of a batch before its first row: the deposit slip. */
export function BatchStartForm({ bankAccounts, methods, purposes, ...form }: StartProps) {
  const words = useTranslations('batches')
  const label = (field: (typeof startFields)[number]) => words(`fields.${field}`)
  return (
    <Form {...form} labels={Object.fromEntries(startFields.map((field) => [field, label(field)]))} loadSchema={() => import('@/lib/schemas/batch').then((file) => file.batchSchema)}>
      <TextField name="name" label={label('name')} hint={words('hints.name')} />
      <DateField name="depositedOn" label={label('depositedOn')} />
      {bankAccounts.length === 0 ? null : <SelectField name="bankAccountId" label={label('bankAccountId')} options={bankAccounts} optional />}
      <TextField name="expectedCount" label={label('expectedCount')} hint={words('hints.expectedCount')} inputMode="numeric" />
      <AmountField name="expectedTotal" label={label('expectedTotal')} />
      <SelectField name="method" label={label('method')} hint={words('hints.defaults')} options={methods} optional />
      <SelectField name="purpose" label={label('purpose')} options={purposes} optional />
      <ActionBar save={words('start')} />
    </Form>
  )
}

type RecordProps = Kit & { readonly grid: EntryGridProps; readonly record: string; readonly single: { readonly href: string; readonly label: string } }

/** The grid of a batch with what records it. Without scripts, and on a phone, the single form adds to the books one by one. */
export function BatchRecordForm({ grid, record, single, ...form }: RecordProps) {
  const words = useTranslations('batches')
  return (
    <Form {...form} labels={{ mismatchReason: words('fields.mismatchReason') }} loadSchema={() => import('@/lib/schemas/batch').then((file) => file.batchRecordingSchema)}>
      <p><a href={single.href}>{single.label}</a></p>
      <EntryGrid {...grid} />
      <TextArea name="mismatchReason" label={words('fields.mismatchReason')} hint={words('hints.mismatchReason')} rows={2} optional />
      <ActionBar save={record} />
    </Form>
  )
}
