import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { CalendarDay } from '@/components/ui/moments'
import { Money } from '@/components/ui/money'
import { PersonName, RecordNumber } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { StatusTag } from '@/components/ui/status-tag'
import type { ListedReceipt } from '@/lib/data/receipts/list'
import type { DeliveryWay } from '@/lib/domain/receipts/receipt'

/** One page of receipts; the number leads to the receipt. */
export function ReceiptTable({ rows, href }: { readonly rows: readonly ListedReceipt[]; readonly href: string }) {
  const words = useTranslations('receipts')
  const ways = (all: readonly DeliveryWay[]) => (all.length === 0 ? words('notHanded') : [...new Set(all)].map((how) => words(`ways.${how}`)).join(', '))
  return (
    <DataTable
      caption={words('title')}
      rows={rows}
      rowKey={({ receipt }) => receipt.id}
      columns={[
        { key: 'number', label: words('fields.number'), first: true, cell: ({ receipt }) => <PageLink href={`${href}/${receipt.id}`}><RecordNumber number={receipt.number} /></PageLink> },
        { key: 'issuedOn', label: words('fields.issuedOn'), cell: ({ receipt }) => <CalendarDay day={receipt.issuedOn} /> },
        { key: 'donor', label: words('fields.donor'), cell: ({ donorName }) => <PersonName name={donorName} /> },
        { key: 'of', label: words('fields.of'), cell: ({ giftNumber, receipt }) => (giftNumber === null ? words('ofYear', { year: String(receipt.summaryYear) }) : <RecordNumber number={giftNumber} />) },
        { key: 'language', label: words('fields.language'), cell: ({ receipt }) => words(`languages.${receipt.language}`) },
        { key: 'handed', label: words('fields.handed'), cell: ({ receipt }) => ways(receipt.deliveries.map(({ how }) => how)) },
        { key: 'state', label: words('fields.state'), cell: ({ state }) => <StatusTag status={`receipt-${state}`} /> },
        { key: 'amount', label: words('fields.amount'), numeric: true, cell: ({ receipt }) => <Money cents={receipt.amountCents} /> },
      ]}
    />
  )
}
