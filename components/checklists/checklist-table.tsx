import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { CalendarDay } from '@/components/ui/moments'
import { PageLink } from '@/components/ui/page-link'
import { StatusTag } from '@/components/ui/status-tag'
import type { ChecklistEntry } from '@/lib/domain/checklists/assemble'
import { ItemPeriod } from './item-period'

/** The items of one group: code, question, period, state, answer, and how many records the answer speaks of. */
export function ChecklistTable({ group, entries, hrefOf }: {
  readonly group: string
  readonly entries: readonly ChecklistEntry[]
  readonly hrefOf: (id: string) => string
}) {
  const words = useTranslations('checklists')
  return (
    <DataTable
      caption={group}
      rows={entries}
      rowKey={({ item }) => item.id}
      columns={[
        { key: 'item', label: words('columns.item'), cell: ({ item }) => <PageLink href={hrefOf(item.id)}><bdi dir="ltr">{item.id}</bdi></PageLink> },
        { key: 'question', label: words('columns.question'), first: true, cell: ({ item }) => item.question },
        { key: 'period', label: words('columns.period'), cell: (entry) => <ItemPeriod entry={entry} /> },
        { key: 'due', label: words('columns.due'), cell: ({ applies, dueOn }) => (applies && dueOn !== null ? <CalendarDay day={dueOn} /> : null) },
        { key: 'state', label: words('columns.state'), cell: ({ applies, state }) => <StatusTag status={applies ? state : 'does-not-apply'} /> },
        { key: 'answer', label: words('columns.answer'), first: true, cell: ({ answer }) => <StatusTag status={answer === 'none-yet' ? 'none' : answer} /> },
        { key: 'records', label: words('columns.records'), numeric: true, cell: ({ computed }) => computed?.recordCount ?? null },
      ]}
    />
  )
}
