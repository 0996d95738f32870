import { useTranslations } from 'next-intl'
import { dayValue } from '@/components/records/summary-values'
import { CountryName } from '@/components/ui/country-name'
import { DataTable } from '@/components/ui/data-table'
import { PersonName } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { EmptyState } from '@/components/ui/pager'
import type { Principal } from '@/lib/domain/principal'

/** The principals of the organization; the name leads to the page of each. */
export function PrincipalTable({ rows, href }: { readonly rows: readonly Principal[]; readonly href: string }) {
  const words = useTranslations('principals')
  return (
    <DataTable
      caption={words('caption')}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState reason={words('empty')} />}
      columns={[
        { key: 'name', label: words('columns.name'), first: true, cell: ({ id, name }) => <PageLink href={`${href}/${id}`}><PersonName name={name} /></PageLink> },
        { key: 'kind', label: words('columns.kind'), cell: ({ kind }) => words(`kinds.${kind}`) },
        { key: 'country', label: words('columns.country'), cell: ({ country }) => <CountryName code={country} /> },
        { key: 'fromOn', label: words('columns.fromOn'), cell: ({ fromOn }) => dayValue(fromOn) },
        { key: 'untilOn', label: words('columns.untilOn'), cell: ({ untilOn }) => dayValue(untilOn) },
      ]}
    />
  )
}
