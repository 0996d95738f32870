import { useTranslations } from 'next-intl'
import { Banner } from '@/components/frame/banner'
import { DataTable } from '@/components/ui/data-table'
import { CalendarDay } from '@/components/ui/moments'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { hundredthsOf } from '@/lib/domain/screening/score'
import { isListOld, listDaysMax, type ScreeningList } from '@/lib/domain/screening/screening-list'

type ListsInForceProps = { readonly lists: readonly ScreeningList[]; readonly progress: { readonly people: number; readonly due: number } | null; readonly today: CalendarDate }

/** The lists that people are compared with, how old they are, and how far the comparison has come. */
export function ListsInForce({ lists, progress, today }: ListsInForceProps) {
  const words = useTranslations('screening')
  if (progress === null) return <Banner kind="warning">{words('noList')}</Banner>
  return (
    <section>
      <h2>{words('lists')}</h2>
      {lists.filter((list) => isListOld(list, today)).map(({ id, source }) => <Banner key={id} kind="warning">{words('listOld', { list: words(`sources.${source}`), days: listDaysMax })}</Banner>)}
      <p role="status">{progress.due === 0 ? words('progressDone', { people: progress.people }) : words('progress', { done: progress.people - progress.due, people: progress.people })}</p>
      <DataTable
        caption={words('lists')}
        rows={lists}
        rowKey={({ id }) => id}
        columns={[
          { key: 'source', label: words('columns.source'), cell: ({ source }) => words(`sources.${source}`) },
          { key: 'published', label: words('columns.published'), cell: ({ publishedOn }) => <CalendarDay day={publishedOn} /> },
          { key: 'edition', label: words('columns.edition'), cell: ({ edition }) => (edition === '' ? words('noEdition') : <bdi>{edition}</bdi>) },
          { key: 'entries', label: words('columns.entries'), numeric: true, cell: ({ entryCount, nameCount }) => words('entries', { entries: entryCount, names: nameCount }) },
          { key: 'from', label: words('columns.queueFrom'), numeric: true, cell: ({ queueFrom }) => hundredthsOf(queueFrom) },
          { key: 'by', label: words('columns.importedBy'), cell: ({ importedName }) => <bdi>{importedName}</bdi> },
          { key: 'screened', label: words('columns.screened'), cell: ({ screenedOn }) => (screenedOn === null ? words('notScreenedYet') : <CalendarDay day={screenedOn} />) },
        ]}
      />
      <details>
        <summary>{words('hashes')}</summary>
        <ul>{lists.flatMap(({ id, fileHashes }) => fileHashes.map((hash) => <li key={`${id}-${hash}`} className="hash"><bdi>{hash}</bdi></li>))}</ul>
      </details>
    </section>
  )
}
