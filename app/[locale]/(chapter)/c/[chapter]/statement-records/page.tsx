import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ExportStep } from '@/components/exports/export-step'
import { titled } from '@/components/frame/page-title'
import { DraftsOfList } from '@/components/records/draft-list'
import { SavedViews } from '@/components/records/saved-views'
import { Selection } from '@/components/records/selection'
import { StatementChooser, StatementFilters, StatementTable } from '@/components/statement-records/statement-table'
import { EmptyState, ListHead, Pager } from '@/components/ui/pager'
import { requireChapter } from '@/lib/auth/actor'
import { listDrafts } from '@/lib/data/drafts/list'
import { pageKeyText, readPageKey } from '@/lib/data/records/page'
import { listStatementRecords, openKinds } from '@/lib/data/statement-records/list'
import { readStatementFilter } from '@/lib/data/statement-records/query'
import { listViews } from '@/lib/data/saved-views/list'
import { listPlace } from '@/lib/domain/list-place'
import { can } from '@/lib/domain/permission'
import { textOfQuery } from '@/lib/domain/query'
import { statementKinds, statementShapes } from '@/lib/domain/statement-records/statement-record'
import { discardDraftAction } from '../drafts/actions'
import { keepViewAction, removeViewAction } from '../saved-views/actions'

type Props = PageProps<'/[locale]/c/[chapter]/statement-records'>

export async function generateMetadata({ params }: Props) {
  const { chapter } = await requireChapter((await params).chapter)
  return titled((await getTranslations('statementRecords'))('title'), chapter.name)
}

/** Activities, informational materials, things of value and campaigns of a chapter. */
export default async function StatementRecordsPage({ params, searchParams }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const query = await searchParams
  const { filter, typed } = readStatementFilter(query, chapter)
  const list = await listStatementRecords(actor, filter, readPageKey(typed['page']))
  if (!list.ok) notFound()
  const drafts = await listDrafts(actor, { chapterId: chapter.id, form: 'statement-record' })
  const words = await getTranslations('statementRecords')
  const href = `/c/${chapter.slug}/statement-records`
  const place = listPlace(href, typed, { column: 'happenedOn', descending: true })
  const views = await listViews(actor, { chapterId: chapter.id, list: 'statement-records', now: place.view })
  const recordable = statementKinds.filter((kind) => can(actor, `${statementShapes[kind].permission}.record`, chapter.id).ok)
  return (
    <>
      <h1>{words('title')}</h1>
      <p>{words('intro')}</p>
      {recordable.length === 0 ? null : <StatementChooser href={href} kinds={recordable} />}
      {drafts.ok ? <DraftsOfList drafts={drafts.value} chapter={chapter} discard={discardDraftAction} /> : null}
      <StatementFilters href={href} typed={place.view} text={filter.text} kinds={openKinds(actor, chapter.id)} />
      {views.ok ? <SavedViews views={views.value} list="statement-records" chapter={chapter.slug} now={place.view} keep={keepViewAction} remove={removeViewAction} /> : null}
      {list.value.count === 0 ? (
        <EmptyState reason={Object.keys(place.filters).length > 0 ? words('noHits') : words('empty')} />
      ) : (
        <>
          <ListHead count={list.value.count}>
            <ExportStep list="statement-records" chapter={chapter.slug} filters={place.filters} label={words('export')} step={textOfQuery(query, 'export')} />
          </ListHead>
          <Selection href={href} chapter={chapter.slug} sort={typed['sort']} />
          <StatementTable rows={list.value.rows} href={href} sort={place.sort} />
          <Pager label={words('title')} previousHref={place.at(list.value.previous && pageKeyText(list.value.previous))} nextHref={place.at(list.value.next && pageKeyText(list.value.next))} />
        </>
      )}
    </>
  )
}
