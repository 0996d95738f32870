import { useTranslations } from 'next-intl'
import { RecordFilters } from '@/components/records/record-filters'
import { selectionForm } from '@/components/records/selection'
import { CountryName } from '@/components/ui/country-name'
import { DataTable } from '@/components/ui/data-table'
import { CalendarDay } from '@/components/ui/moments'
import { Money } from '@/components/ui/money'
import { PersonName, RecordNumber } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { StatusTag } from '@/components/ui/status-tag'
import type { TransferListRow } from '@/lib/data/transfers/list'
import type { ListPlace } from '@/lib/domain/list-place'
import { needs } from '@/lib/domain/needs'
import { approvalStates, purposes, recordStates } from '@/lib/domain/record'
import { transferChannels, transferDirections, transferKinds } from '@/lib/domain/transfer'

/** One page of transfers; the number leads to the record. */
export function TransferTable({ rows, href, sort }: { readonly rows: readonly TransferListRow[]; readonly href: string; readonly sort: ListPlace['sort'] }) {
  const words = useTranslations('transfers')
  const records = useTranslations('records')
  return (
    <DataTable
      caption={words('caption')}
      rows={rows}
      rowKey={(row) => row.id}
      selection={{ form: selectionForm, name: 'only', label: ({ number }) => number }}
      columns={[
        { key: 'number', label: words('fields.number'), first: true, sort: sort('number'), cell: (row) => <PageLink href={`${href}/${row.id}`}><RecordNumber number={row.number} /></PageLink> },
        { key: 'sentOn', label: words('fields.sentOn'), sort: sort('sentOn'), cell: (row) => <CalendarDay day={row.sentOn} /> },
        { key: 'kind', label: words('fields.kind'), cell: (row) => words(`kinds.${row.kind}`) },
        { key: 'direction', label: words('fields.direction'), cell: (row) => words(`directions.${row.direction}`) },
        { key: 'other', label: words('fields.other'), sort: sort('other', 'ascending'), cell: (row) => <PersonName name={row.otherName} /> },
        { key: 'country', label: words('fields.country'), cell: (row) => <CountryName code={row.country} /> },
        { key: 'approval', label: words('fields.approval'), cell: (row) => records(`approvals.${row.approval}`) },
        { key: 'state', label: words('fields.state'), cell: (row) => <StatusTag status={row.state} /> },
        { key: 'amount', label: words('fields.amount'), numeric: true, sort: sort('amount'), cell: (row) => <Money cents={row.amountCents} /> },
      ]}
    />
  )
}

/** The filters of the list of transfers. */
export function TransferFilters({ href, typed, text }: { readonly href: string; readonly typed: Readonly<Record<string, string>>; readonly text: string }) {
  const words = useTranslations('transfers')
  const records = useTranslations('records')
  const status = useTranslations('status')
  return (
    <RecordFilters
      href={href}
      typed={typed}
      text={text}
      texts={['text', 'from', 'through']}
      choices={[
        { name: 'kind', values: transferKinds, word: (value) => words(`kinds.${value}`) },
        { name: 'direction', values: transferDirections, word: (value) => words(`directions.${value}`) },
        { name: 'channel', values: transferChannels, word: (value) => words(`channels.${value}`) },
        { name: 'purpose', values: purposes, word: (value) => records(`purposes.${value}`) },
        { name: 'approval', values: approvalStates, word: (value) => records(`approvals.${value}`) },
        { name: 'need', values: needs.transfer, word: (value) => records(`needs.${value}`) },
        { name: 'state', values: recordStates, word: (value) => status(value) },
      ]}
      label={(name) => words(`filter.${name}`)}
      any={records('any')}
    />
  )
}
