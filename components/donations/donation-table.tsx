import { useTranslations } from 'next-intl'
import { selectionForm } from '@/components/records/selection'
import { DataTable } from '@/components/ui/data-table'
import { CalendarDay } from '@/components/ui/moments'
import { Money } from '@/components/ui/money'
import { PersonName, RecordNumber } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { StatusTag } from '@/components/ui/status-tag'
import type { DonationRow } from '@/lib/data/donations/list'
import type { ListPlace } from '@/lib/domain/list-place'

/** One page of donations; the number leads to the record. */
export function DonationTable({ rows, href, sort }: { readonly rows: readonly DonationRow[]; readonly href: string; readonly sort: ListPlace['sort'] }) {
  const words = useTranslations('donations')
  const records = useTranslations('records')
  const donor = ({ anonymous, donorName }: DonationRow) =>
    donorName === null ? words(anonymous ? 'anonymous' : 'nobody') : <PersonName name={donorName} />
  return (
    <DataTable
      caption={words('caption')}
      rows={rows}
      rowKey={(row) => row.id}
      selection={{ form: selectionForm, name: 'only', label: ({ number }) => number }}
      columns={[
        { key: 'number', label: words('fields.number'), first: true, sort: sort('number'), cell: (row) => <PageLink href={`${href}/${row.id}`}><RecordNumber number={row.number} /></PageLink> },
        { key: 'receivedOn', label: words('fields.receivedOn'), sort: sort('receivedOn'), cell: (row) => <CalendarDay day={row.receivedOn} /> },
        { key: 'donor', label: words('fields.donor'), sort: sort('donor', 'ascending'), cell: donor },
        { key: 'kind', label: words('fields.kind'), cell: (row) => words(`kinds.${row.kind}`) },
        { key: 'method', label: words('fields.method'), cell: (row) => records(`methods.${row.method}`) },
        { key: 'purpose', label: words('fields.purpose'), cell: (row) => records(`purposes.${row.purpose}`) },
        { key: 'state', label: words('fields.state'), cell: (row) => <StatusTag status={row.state} /> },
        { key: 'amount', label: words('fields.amount'), numeric: true, sort: sort('amount'), cell: (row) => <Money cents={row.amountCents} /> },
      ]}
    />
  )
}
