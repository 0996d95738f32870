'use client'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { AmountField } from '@/components/ui/amount-field'
import { SelectField, type Option } from '@/components/ui/choice-fields'
import { DateField } from '@/components/ui/date-field'
import { Form, type FormProps } from '@/components/ui/form'
import { PageLink } from '@/components/ui/page-link'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import styles from './batches.module.css'
import { EntryGrid, type EntryGridProps } from './entry-grid'
import { rowsForm } from './grid-cells'

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

type RecordProps = Kit & { readonly grid: EntryGridProps; readonly record: string; readonly single: { readonly href: string; readonly label: string }; readonly locale: string }

/** The grid of a batch with what records it. Without scripts the rows are posted all at once, by a form of their own. */
export function BatchRecordForm({ grid, record, single, locale, ...form }: RecordProps) {
  const words = useTranslations('batches')
  return (
    <>
      <Form {...form} labels={{ mismatchReason: words('fields.mismatchReason') }} loadSchema={() => import('@/lib/schemas/batch').then((file) => file.batchRecordingSchema)}>
        <p><PageLink href={single.href}>{single.label}</PageLink></p>
        <EntryGrid {...grid} />
        <div className={styles.scripted}>
          <TextArea name="mismatchReason" label={words('fields.mismatchReason')} hint={words('hints.mismatchReason')} rows={2} optional />
          <ActionBar save={record} />
        </div>
      </Form>
      <PlainRows grid={grid} record={record} locale={locale} />
    </>
  )
}

/** The form that the cells belong to; its buttons are there only without scripts. */
function PlainRows({ grid: { chapter, kind, batch }, record, locale }: Pick<RecordProps, 'grid' | 'record' | 'locale'>) {
  const words = useTranslations('batches')
  return (
    <form id={rowsForm} method="post" action="/api/batch-rows">
      {Object.entries({ chapter, kind, batch, locale }).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <noscript>
        <p>
          <label htmlFor="plain-reason">{words('fields.mismatchReason')}</label>
          <span className="small muted"> {words('hints.mismatchReason')}</span>
          <textarea id="plain-reason" name="mismatchReason" rows={2} />
        </p>
        <p className="row">
          <button type="submit" className="button" name="intent" value="keep">{words('keep')}</button>
          <button type="submit" className="button button-primary" name="intent" value="record">{record}</button>
        </p>
      </noscript>
    </form>
  )
}
