import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { Money } from '@/components/ui/money'
import { PageLink } from '@/components/ui/page-link'
import { EmptyState } from '@/components/ui/pager'
import { StatusTag } from '@/components/ui/status-tag'
import type { ListedStatement } from '@/lib/data/reconciliations/list'
import { formatShort } from '@/lib/domain/calendar-date'

/** The bank statements of a chapter, the newest first; the period leads to each. */
export function StatementTable({ rows, href }: { readonly rows: readonly ListedStatement[]; readonly href: string }) {
  const words = useTranslations('reconciliations')
  return (
    <DataTable
      caption={words('caption')}
      rows={rows}
      rowKey={({ statement }) => statement.id}
      empty={<EmptyState reason={words('empty')} />}
      columns={[
        {
          key: 'period', label: words('columns.period'), first: true,
          cell: ({ statement: { id, periodFrom, periodThrough } }) => (
            <PageLink href={`${href}/${id}`}>{words('period', { from: formatShort(periodFrom), through: formatShort(periodThrough) })}</PageLink>
          ),
        },
        { key: 'account', label: words('columns.account'), cell: ({ accountName }) => <bdi dir="auto">{accountName}</bdi> },
        { key: 'opening', label: words('columns.opening'), numeric: true, cell: ({ statement }) => <Money cents={statement.openingCents} /> },
        { key: 'closing', label: words('columns.closing'), numeric: true, cell: ({ statement }) => <Money cents={statement.closingCents} /> },
        { key: 'open', label: words('columns.open'), numeric: true, cell: ({ openLines }) => openLines },
        { key: 'state', label: words('columns.state'), cell: ({ statement }) => <StatusTag status={statement.state} /> },
      ]}
    />
  )
}
