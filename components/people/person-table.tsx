import { useTranslations } from 'next-intl'
import { RecordFilters } from '@/components/records/record-filters'
import { CountryName } from '@/components/ui/country-name'
import { DataTable } from '@/components/ui/data-table'
import { PersonName } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { StatusTag } from '@/components/ui/status-tag'
import type { PersonListRow } from '@/lib/data/people/list'
import type { ListPlace } from '@/lib/domain/list-place'
import { personKinds, personTags } from '@/lib/domain/person'

/** One page of people; the name leads to the entry. */
export function PersonTable({ rows, href, sort }: { readonly rows: readonly PersonListRow[]; readonly href: string; readonly sort: ListPlace['sort'] }) {
  const words = useTranslations('people')
  return (
    <DataTable
      caption={words('caption')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'name', label: words('fields.name'), first: true, sort: sort('name', 'ascending'), cell: (row) => <PageLink href={`${href}/${row.id}`}><PersonName name={row.name} /></PageLink> },
        { key: 'nameOtherScript', label: words('fields.nameOtherScript'), cell: (row) => <bdi dir="auto">{row.nameOtherScript}</bdi> },
        { key: 'kind', label: words('fields.kind'), cell: (row) => words(`kinds.${row.kind}`) },
        { key: 'tags', label: words('fields.tags'), cell: (row) => <ul>{row.tags.map((tag) => <li key={tag}>{words(`tags.${tag}`)}</li>)}</ul> },
        { key: 'office', label: words('fields.office'), cell: (row) => <bdi dir="auto">{row.office}</bdi> },
        { key: 'place', label: words('fields.addressState'), cell: (row) => row.state },
        { key: 'country', label: words('fields.addressCountry'), cell: (row) => <CountryName code={row.country} /> },
        { key: 'state', label: words('fields.state'), cell: (row) => <StatusTag status={row.recordState} /> },
      ]}
    />
  )
}

/** The filters of the list of people. */
export function PersonFilters({ href, typed, text }: { readonly href: string; readonly typed: Readonly<Record<string, string>>; readonly text: string }) {
  const words = useTranslations('people')
  const records = useTranslations('records')
  return (
    <RecordFilters
      href={href}
      typed={typed}
      text={text}
      texts={['text']}
      choices={[
        { name: 'kind', values: personKinds, word: (value) => words(`kinds.${value}`) },
        { name: 'tag', values: personTags, word: (value) => words(`tags.${value}`) },
      ]}
      label={(name) => words(`filter.${name}`)}
      any={records('any')}
    />
  )
}
