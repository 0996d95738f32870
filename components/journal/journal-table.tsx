import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { Instant } from '@/components/ui/moments'
import { PersonName } from '@/components/ui/names'
import type { JournalEntry } from '@/lib/domain/journal/entry'
import { sentenceOf } from '@/lib/domain/journal/entry-types'
import { leafHashHex } from '@/lib/domain/journal/leaf-hash'
import { entryText } from '@/lib/domain/journal/entry'

/** The number or name by which people know the record of an entry; its kind where it has none. */
function nameOf({ after, before, subject }: JournalEntry, kind: string): string {
  const image = after ?? before ?? {}
  const found = ['number', 'itemId', 'fileName', 'name'].map((field) => image[field]).find((value) => typeof value === 'string')
  return typeof found === 'string' && found !== '' ? found : `${kind} ${subject.id.slice(-6)}`
}

/** One page of the journal: index, time, what happened, who, why, and the first digits of the leaf hash. */
export function JournalTable({ entries, timeZone }: { readonly entries: readonly JournalEntry[]; readonly timeZone: string }) {
  const words = useTranslations('journal')
  return (
    <DataTable
      caption={words('caption')}
      rows={entries}
      rowKey={({ index }) => String(index)}
      columns={[
        { key: 'index', label: words('fields.index'), first: true, cell: ({ index }) => <bdi dir="ltr">{index}</bdi> },
        { key: 'at', label: words('fields.at'), cell: ({ at }) => <Instant at={at} timeZone={timeZone} /> },
        { key: 'event', label: words('fields.event'), cell: (entry) => sentenceOf(entry.type, { who: entry.actor.name, what: nameOf(entry, words(`kinds.${entry.subject.kind}`)) }) },
        { key: 'by', label: words('fields.by'), cell: ({ actor }) => <PersonName name={actor.name} /> },
        { key: 'reason', label: words('fields.reason'), cell: ({ reason }) => <bdi dir="auto">{reason ?? ''}</bdi> },
        { key: 'leaf', label: words('fields.leaf'), cell: (entry) => <bdi dir="ltr"><code>{leafHashHex(entryText(entry)).slice(0, 16)}</code></bdi> },
      ]}
    />
  )
}
