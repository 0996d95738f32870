import { useTranslations } from 'next-intl'
import { textValue } from '@/components/records/summary-values'
import { DataTable } from '@/components/ui/data-table'
import { CalendarDay } from '@/components/ui/moments'
import { Money } from '@/components/ui/money'
import { PageLink } from '@/components/ui/page-link'
import { EmptyState } from '@/components/ui/pager'
import { StatusTag } from '@/components/ui/status-tag'
import type { BankAccount } from '@/lib/domain/bank-account'

/** The bank accounts of a chapter; the name leads to the page of each. */
export function BankAccountTable({ rows, href }: { readonly rows: readonly BankAccount[]; readonly href: string }) {
  const words = useTranslations('bankAccounts')
  return (
    <DataTable
      caption={words('caption')}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState reason={words('empty')} />}
      columns={[
        { key: 'name', label: words('columns.name'), first: true, cell: ({ id, name }) => <PageLink href={`${href}/${id}`}><bdi dir="auto">{name}</bdi></PageLink> },
        { key: 'bankName', label: words('columns.bankName'), cell: ({ bankName }) => textValue(bankName) },
        { key: 'last4', label: words('columns.last4'), cell: ({ last4 }) => textValue(last4) },
        { key: 'openingBalance', label: words('fields.openingBalance'), numeric: true, cell: ({ openingBalanceCents }) => <Money cents={openingBalanceCents} /> },
        { key: 'openedOn', label: words('fields.openedOn'), cell: ({ openedOn }) => <CalendarDay day={openedOn} /> },
        { key: 'state', label: words('state'), cell: ({ closedOn }) => <StatusTag status={closedOn === null ? 'open' : 'closed'} /> },
      ]}
    />
  )
}
