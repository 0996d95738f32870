import { useTranslations } from 'next-intl'
import { DataTable, type Column } from '@/components/ui/data-table'
import { PageLink } from '@/components/ui/page-link'
import type { Chapter } from '@/lib/domain/chapter'

/** The chapters of the organization, each leading to its form. `base` is the address of the list. */
export function ChapterTable({ chapters, base }: { readonly chapters: readonly Chapter[]; readonly base: string }) {
  const words = useTranslations('chapters')
  const columns: readonly Column<Chapter>[] = [
    {
      key: 'name',
      label: words('fields.name'),
      cell: ({ id, name }) => (
        <PageLink href={`${base}/${id}`}>
          <bdi dir="auto">{name}</bdi>
        </PageLink>
      ),
    },
    { key: 'slug', label: words('address'), cell: ({ slug }) => <bdi dir="ltr">{slug}</bdi> },
    { key: 'state', label: words('fields.state'), cell: ({ state }) => <bdi dir="ltr">{state}</bdi> },
    { key: 'numberPrefix', label: words('fields.numberPrefix'), cell: ({ numberPrefix }) => <bdi dir="ltr">{numberPrefix}</bdi> },
    { key: 'timeZone', label: words('fields.timeZone'), cell: ({ timeZone }) => <bdi dir="ltr">{timeZone}</bdi> },
  ]
  return <DataTable caption={words('caption')} columns={columns} rows={chapters} rowKey={({ id }) => id} />
}
