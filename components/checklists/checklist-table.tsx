import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { CalendarDay } from '@/components/ui/moments'
import { RecordNumber } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { StatusTag } from '@/components/ui/status-tag'
import type { ChecklistEntry } from '@/lib/domain/checklists/assemble'
import { groupLabel } from '@/lib/domain/checklists/catalogue'
import { ItemPeriod } from './item-period'

/** The question, and beside a computed answer what the records say and how it was counted. */
function Question({ entry: { item, computed } }: { readonly entry: ChecklistEntry }) {
  const words = useTranslations('checklists')
  return (
    <div>
      {item.question}
      {computed === null ? null : (
        <details className="small">
          <summary>{computed.reason}</summary>
          <p>{words('countedBy', { query: item.computedFrom ?? '' })}</p>
        </details>
      )}
    </div>
  )
}

/** The state by date; below it whether the records changed since somebody answered, and whether the answer got worse. */
function State({ entry: { applies, state, changed } }: { readonly entry: ChecklistEntry }) {
  const words = useTranslations('checklists.changed')
  return (
    <div>
      <StatusTag status={applies ? state : 'does-not-apply'} />
      {changed === null ? null : <p className="small">{words(changed.isRegression ? 'regressed' : 'short')}</p>}
    </div>
  )
}

/** The items of one group: code, question, period, state, answer, and how many records the answer speaks of. */
export function ChecklistTable({ group, entries, hrefOf }: {
  readonly group: string
  readonly entries: readonly ChecklistEntry[]
  readonly hrefOf: (id: string) => string
}) {
  const words = useTranslations('checklists')
  return (
    <DataTable
      caption={groupLabel(group)}
      rows={entries}
      rowKey={({ item }) => item.id}
      columns={[
        { key: 'item', label: words('columns.item'), cell: ({ item }) => <PageLink href={hrefOf(item.id)}><RecordNumber number={item.id} /></PageLink> },
        { key: 'question', label: words('columns.question'), first: true, long: true, cell: (entry) => <Question entry={entry} /> },
        { key: 'period', label: words('columns.period'), cell: (entry) => <ItemPeriod entry={entry} /> },
        { key: 'due', label: words('columns.due'), cell: ({ applies, dueOn }) => (applies && dueOn !== null ? <CalendarDay day={dueOn} /> : null) },
        { key: 'state', label: words('columns.state'), cell: (entry) => <State entry={entry} /> },
        { key: 'answer', label: words('columns.answer'), first: true, cell: ({ answer }) => <StatusTag status={answer === 'none-yet' ? 'none' : answer} /> },
        { key: 'records', label: words('columns.records'), numeric: true, cell: ({ computed }) => computed?.recordCount ?? null },
      ]}
    />
  )
}
