import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { Instant } from '@/components/ui/moments'
import { PersonName } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { describeEntry } from '@/lib/domain/journal/describe'
import { leafHashHex } from '@/lib/domain/journal/leaf-hash'
import { entryText, type JournalEntry } from '@/lib/domain/journal/entry'
import { reasonText } from '@/lib/domain/record'

type JournalTableProps = {
  readonly entries: readonly JournalEntry[]
  readonly timeZone: string
  /** The address of an entry's own page; null for those that the reader may not open. */
  readonly hrefOf: (entry: JournalEntry) => string | null
}

/** One page of the journal: index, time, what happened, who, why, and the first digits of the leaf hash. */
export function JournalTable({ entries, timeZone, hrefOf }: JournalTableProps) {
  const words = useTranslations('journal')
  const indexOf = (entry: JournalEntry) => {
    const [href, index] = [hrefOf(entry), <bdi key="index" dir="ltr">{entry.index}</bdi>]
    return href === null ? index : <PageLink href={href}>{index}</PageLink>
  }
  return (
    <DataTable
      caption={words('caption')}
      rows={entries}
      rowKey={({ index }) => String(index)}
      columns={[
        { key: 'index', label: words('fields.index'), first: true, cell: indexOf },
        { key: 'at', label: words('fields.at'), cell: ({ at }) => <Instant at={at} timeZone={timeZone} /> },
        { key: 'event', label: words('fields.event'), cell: describeEntry },
        { key: 'by', label: words('fields.by'), cell: ({ actor }) => <PersonName name={actor.name} /> },
        { key: 'reason', label: words('fields.reason'), cell: ({ reason }) => <bdi dir="auto">{reasonText(reason ?? '')}</bdi> },
        { key: 'leaf', label: words('fields.leaf'), cell: (entry) => <bdi dir="ltr"><code>{leafHashHex(entryText(entry)).slice(0, 16)}</code></bdi> },
      ]}
    />
  )
}
