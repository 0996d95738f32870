import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { RecordNumber } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { StatusTag } from '@/components/ui/status-tag'
import { standingOf, type OwnItem } from '@/lib/domain/checklists/own-item'
import type { Section } from '@/lib/domain/documents/sections'
import type { SourceDocument } from '@/lib/domain/documents/source-document'

type ItemTableProps = { readonly items: readonly OwnItem[]; readonly newest: SourceDocument; /** Of the newest version. */ readonly sections: readonly Section[]; readonly href: string }

/** The items drawn from a document, each with what became of its passage in the newest version. */
export function ItemTable({ items, newest, sections, href }: ItemTableProps) {
  const words = useTranslations('documents')
  const standing = ({ item, state }: OwnItem) => (state === 'withdrawn' ? 'withdrawn' : (standingOf(item, newest, sections)?.standing ?? 'confirmed'))
  return (
    <DataTable
      caption={words('items')}
      empty={<p>{words('noItems')}</p>}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        { key: 'code', label: words('fields.code'), cell: ({ id, code }) => <PageLink href={`${href}/items/${id}`}><RecordNumber number={code} /></PageLink> },
        { key: 'question', label: words('fields.question'), first: true, long: true, cell: ({ item }) => item.question },
        { key: 'section', label: words('fields.section'), long: true, cell: ({ item }) => item.source.section },
        { key: 'version', label: words('fields.version'), numeric: true, cell: ({ item }) => item.source.document?.version ?? null },
        { key: 'standing', label: words('fields.standing'), cell: (own) => <StatusTag status={standing(own)} /> },
      ]}
    />
  )
}
