import { useTranslations } from 'next-intl'
import { RecordFilters } from '@/components/records/record-filters'
import { selectionForm } from '@/components/records/selection'
import { DataTable } from '@/components/ui/data-table'
import { CalendarDay } from '@/components/ui/moments'
import { Money } from '@/components/ui/money'
import { PersonName, RecordNumber } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { StatusTag } from '@/components/ui/status-tag'
import type { ExpenditureListRow } from '@/lib/data/expenditures/list'
import type { ListPlace } from '@/lib/domain/list-place'
import { expenditureCategories, receiptStates } from '@/lib/domain/expenditure'
import { needs } from '@/lib/domain/needs'
import { approvalStates, purposes, recordStates } from '@/lib/domain/record'

/** One page of expenditures; the number leads to the record. */
export function ExpenditureTable({ rows, href, sort }: { readonly rows: readonly ExpenditureListRow[]; readonly href: string; readonly sort: ListPlace['sort'] }) {
  const words = useTranslations('expenditures')
  const records = useTranslations('records')
  return (
    <DataTable
      caption={words('caption')}
      rows={rows}
      rowKey={(row) => row.id}
      selection={{ form: selectionForm, name: 'only', label: ({ number }) => number }}
      columns={[
        { key: 'number', label: words('fields.number'), first: true, sort: sort('number'), cell: (row) => <PageLink href={`${href}/${row.id}`}><RecordNumber number={row.number} /></PageLink> },
        { key: 'paidOn', label: words('fields.paidOn'), sort: sort('paidOn'), cell: (row) => <CalendarDay day={row.paidOn} /> },
        { key: 'payee', label: words('fields.payee'), sort: sort('payee', 'ascending'), cell: (row) => <PersonName name={row.payeeName} /> },
        { key: 'category', label: words('fields.category'), cell: (row) => words(`categories.${row.category}`) },
        { key: 'purposeText', label: words('fields.purposeText'), cell: (row) => <bdi dir="auto">{row.purposeText}</bdi> },
        { key: 'approval', label: words('fields.approval'), cell: (row) => records(`approvals.${row.approval}`) },
        { key: 'state', label: words('fields.state'), cell: (row) => <StatusTag status={row.state} /> },
        { key: 'amount', label: words('fields.amount'), numeric: true, sort: sort('amount'), cell: (row) => <Money cents={row.amountCents} /> },
      ]}
    />
  )
}

/** The filters of the list of expenditures. */
export function ExpenditureFilters({ href, typed, text }: { readonly href: string; readonly typed: Readonly<Record<string, string>>; readonly text: string }) {
  const words = useTranslations('expenditures')
  const records = useTranslations('records')
  const status = useTranslations('status')
  return (
    <RecordFilters
      href={href}
      typed={typed}
      text={text}
      texts={['text', 'from', 'through']}
      choices={[
        { name: 'category', values: expenditureCategories, word: (value) => words(`categories.${value}`) },
        { name: 'purpose', values: purposes, word: (value) => records(`purposes.${value}`) },
        { name: 'approval', values: approvalStates, word: (value) => records(`approvals.${value}`) },
        { name: 'receiptState', values: receiptStates, word: (value) => words(`receipts.${value}`) },
        { name: 'need', values: needs.expenditure, word: (value) => records(`needs.${value}`) },
        { name: 'state', values: recordStates, word: (value) => status(value) },
      ]}
      label={(name) => words(`filter.${name}`)}
      any={records('any')}
    />
  )
}
