import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { Instant } from '@/components/ui/moments'
import { PersonName } from '@/components/ui/names'
import { describeEntry } from '@/lib/domain/journal/describe'
import { leafHashHex } from '@/lib/domain/journal/leaf-hash'
import { entryText, type JournalEntry } from '@/lib/domain/journal/entry'
import { reasonText } from '@/lib/domain/record'

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
        { key: 'event', label: words('fields.event'), cell: describeEntry },
        { key: 'by', label: words('fields.by'), cell: ({ actor }) => <PersonName name={actor.name} /> },
        { key: 'reason', label: words('fields.reason'), cell: ({ reason }) => <bdi dir="auto">{reasonText(reason ?? '')}</bdi> },
        { key: 'leaf', label: words('fields.leaf'), cell: (entry) => <bdi dir="ltr"><code>{leafHashHex(entryText(entry)).slice(0, 16)}</code></bdi> },
      ]}
    />
  )
}
