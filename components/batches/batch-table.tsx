import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { CalendarDay } from '@/components/ui/moments'
import { Money } from '@/components/ui/money'
import { PageLink } from '@/components/ui/page-link'
import type { ListedBatch } from '@/lib/data/batches/list'

/** The batches of a chapter: those that are typed, then those that were recorded. */
export function BatchTable({ batches, href }: { readonly batches: readonly ListedBatch[]; readonly href: string }) {
  const words = useTranslations('batches')
  return (
    <DataTable
      caption={words('list')}
      rows={batches}
      rowKey={({ key }) => key}
      columns={[
        { key: 'name', label: words('fields.name'), first: true, cell: ({ key, name }) => <PageLink href={`${href}/${key}`}><bdi dir="auto">{name}</bdi></PageLink> },
        { key: 'depositedOn', label: words('fields.depositedOn'), cell: ({ depositedOn }) => <CalendarDay day={depositedOn} /> },
        { key: 'count', label: words('fields.count'), numeric: true, cell: ({ count }) => count },
        { key: 'total', label: words('fields.total'), numeric: true, cell: ({ expectedCents }) => <Money cents={expectedCents} /> },
        { key: 'state', label: words('fields.state'), cell: ({ state }) => words(`states.${state}`) },
      ]}
    />
  )
}
