import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { Instant } from '@/components/ui/moments'
import { PersonName } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import type { ListedDocument } from '@/lib/data/source-documents/list'

/** The documents of a chapter and of its organization, each with the items drawn from it. */
export function DocumentTable({ documents, href, timeZone }: { readonly documents: readonly ListedDocument[]; readonly href: string; readonly timeZone: string }) {
  const words = useTranslations('documents')
  return (
    <DataTable
      caption={words('caption')}
      empty={<p>{words('empty')}</p>}
      rows={documents}
      rowKey={({ seriesId }) => seriesId}
      columns={[
        { key: 'title', label: words('fields.title'), first: true, cell: ({ seriesId, title }) => <PageLink href={`${href}/${seriesId}`}><PersonName name={title} /></PageLink> },
        { key: 'scope', label: words('fields.scope'), cell: ({ chapterId }) => words(chapterId === null ? 'scopes.organization' : 'scopes.chapter') },
        { key: 'version', label: words('fields.version'), numeric: true, cell: ({ version }) => version },
        { key: 'importedAt', label: words('fields.importedAt'), cell: ({ importedAt }) => <Instant at={importedAt} timeZone={timeZone} /> },
        { key: 'items', label: words('fields.items'), numeric: true, cell: ({ items }) => items },
        { key: 'toConfirm', label: words('fields.toConfirm'), numeric: true, cell: ({ toConfirm }) => toConfirm },
        { key: 'sha256', label: words('fields.sha256'), cell: ({ sha256 }) => <bdi dir="ltr"><code>{sha256.slice(0, 12)}</code></bdi> },
      ]}
    />
  )
}
