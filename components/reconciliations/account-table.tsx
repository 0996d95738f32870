import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { CalendarDay } from '@/components/ui/moments'
import { Money } from '@/components/ui/money'
import { PageLink } from '@/components/ui/page-link'
import { EmptyState } from '@/components/ui/pager'
import type { ListedAccount } from '@/lib/data/reconciliations/list'
import { formatShort } from '@/lib/domain/calendar-date'
import { hrefWith } from '@/lib/domain/query'

/** The bank accounts of a chapter: what the books have in each, and what is next to be done. */
export function AccountTable({ rows, href }: { readonly rows: readonly ListedAccount[]; readonly href: string }) {
  const words = useTranslations('reconciliations.accounts')
  return (
    <DataTable
      caption={words('caption')}
      rows={rows}
      rowKey={({ account }) => account.id}
      empty={<EmptyState reason={words('empty')} />}
      columns={[
        { key: 'name', label: words('columns.name'), first: true, cell: ({ account }) => <bdi dir="auto">{account.name}</bdi> },
        { key: 'book', label: words('columns.book'), numeric: true, cell: ({ bookCents }) => <Money cents={bookCents} /> },
        { key: 'through', label: words('columns.through'), cell: ({ reconciledThrough }) => (reconciledThrough === null ? words('never') : <CalendarDay day={reconciledThrough} />) },
        { key: 'free', label: words('columns.free'), numeric: true, cell: ({ freeLines }) => freeLines },
        { key: 'open', label: words('columns.open'), numeric: true, cell: ({ openLines }) => openLines },
        { key: 'next', label: words('columns.next'), cell: (row) => <Next row={row} href={href} /> },
      ]}
    />
  )
}

function Next({ row: { account, last }, href }: { readonly row: ListedAccount; readonly href: string }) {
  const words = useTranslations('reconciliations.accounts')
  if (last?.state === 'open') return <PageLink href={`${href}/${last.id}`}>{words('continue', { day: formatShort(last.periodThrough) })}</PageLink>
  return <PageLink href={hrefWith(`${href}/new`, { account: account.id })}>{words('add')}<span className="visually-hidden">: {account.name}</span></PageLink>
}
