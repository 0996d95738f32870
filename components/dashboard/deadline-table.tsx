import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { CalendarDay } from '@/components/ui/moments'
import type { Deadline } from '@/lib/domain/checklists/deadlines'
import { DeadlineName, placesOfChapter } from './deadline-name'

type Row = Deadline & { readonly days: number }

/** How the day came about: the rule in words, and what a weekend or holiday did to it. */
function Computed({ deadline: { kind, nominalDue, fileBy } }: { readonly deadline: Deadline }) {
  const words = useTranslations('dashboard.deadlines')
  return (
    <>
      {words(`computed.${kind}`)}
      {nominalDue === null ? null : <p>{words.rich('moved', { day: () => <CalendarDay day={nominalDue} /> })}</p>}
      {fileBy === null ? null : <p>{words.rich('fileBy', { day: () => <CalendarDay day={fileBy} /> })}</p>}
    </>
  )
}

/** What is due, when, for which period, how the day was computed, and on which law. */
export function DeadlineTable({ chapter, deadlines }: { readonly chapter: string; readonly deadlines: readonly Row[] }) {
  const words = useTranslations('dashboard.deadlines')
  const due = useTranslations('dashboard.due')
  const basis = ({ citation, toBeConfirmed }: Row) => {
    if (citation === null) return words('house')
    return toBeConfirmed ? words('toConfirm', { citation }) : citation
  }
  return (
    <DataTable
      caption={words('caption')}
      rows={deadlines}
      rowKey={({ kind, period }) => `${kind} ${period.id}`}
      columns={[
        { key: 'what', label: words('what'), first: true, cell: (row) => <DeadlineName deadline={row} places={placesOfChapter(chapter)} /> },
        {
          key: 'period', label: words('forPeriod'),
          cell: ({ period }) => due.rich('period', { from: () => <CalendarDay day={period.from} />, through: () => <CalendarDay day={period.through} /> }),
        },
        { key: 'on', label: words('on'), first: true, cell: ({ dueOn }) => <CalendarDay day={dueOn} /> },
        { key: 'when', label: words('when'), cell: ({ days }) => (days < 0 ? due('past', { days: -days }) : due('days', { days })) },
        { key: 'how', label: words('how'), cell: (row) => <Computed deadline={row} /> },
        { key: 'basis', label: words('basis'), cell: basis },
      ]}
    />
  )
}
