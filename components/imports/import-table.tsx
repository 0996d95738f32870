import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { Instant } from '@/components/ui/moments'
import { PersonName } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import type { ListedFile } from '@/lib/data/statements/list'

/** The files of a chapter, each with what became of it. */
export function ImportTable({ files, href, timeZone }: { readonly files: readonly ListedFile[]; readonly href: string; readonly timeZone: string }) {
  const words = useTranslations('imports')
  return (
    <DataTable
      caption={words('caption')}
      empty={<p>{words('empty')}</p>}
      rows={files}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', label: words('fields.name'), cell: ({ id, name }) => <PageLink href={`${href}/${id}`}><PersonName name={name} /></PageLink> },
        { key: 'sentAt', label: words('fields.sentAt'), cell: ({ sentAt }) => <Instant at={sentAt} timeZone={timeZone} /> },
        { key: 'state', label: words('fields.state'), cell: ({ state }) => words(`states.${state}`) },
        { key: 'rowCount', label: words('fields.rowCount'), numeric: true, cell: ({ rowCount }) => rowCount },
        { key: 'recordCount', label: words('fields.recordCount'), numeric: true, cell: ({ recordCount }) => recordCount },
        { key: 'hash', label: words('fields.hash'), cell: ({ hash }) => <bdi dir="ltr"><code>{hash.slice(0, 12)}</code></bdi> },
      ]}
    />
  )
}
