import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { titled } from '@/components/frame/page-title'
import { ExpenditureFilters, ExpenditureTable } from '@/components/expenditures/expenditure-table'
import { NewRecord } from '@/components/batches/new-record'
import { ExportStep } from '@/components/exports/export-step'
import { DraftsOfList } from '@/components/records/draft-list'
import { SavedViews } from '@/components/records/saved-views'
import { Selection } from '@/components/records/selection'
import { Money } from '@/components/ui/money'
import { EmptyState, ListHead, Pager } from '@/components/ui/pager'
import { requireChapter } from '@/lib/auth/actor'
import { listDrafts } from '@/lib/data/drafts/list'
import { listExpenditures } from '@/lib/data/expenditures/list'
import { readExpenditureFilter } from '@/lib/data/expenditures/query'
import { pageKeyText, readPageKey } from '@/lib/data/records/page'
import { listViews } from '@/lib/data/saved-views/list'
import { listPlace } from '@/lib/domain/list-place'
import { can } from '@/lib/domain/permission'
import { textOfQuery } from '@/lib/domain/query'
import { discardDraftAction } from '../drafts/actions'
import { keepViewAction, removeViewAction } from '../saved-views/actions'

type Props = PageProps<'/[locale]/c/[chapter]/expenditures'>

export async function generateMetadata({ params }: Props) {
  const { chapter } = await requireChapter((await params).chapter)
  const words = await getTranslations('expenditures')
  return titled(words('title'), chapter.name)
}

export default async function ExpendituresPage({ params, searchParams }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const query = await searchParams
  const { filter, typed } = readExpenditureFilter(query, chapter)
  const list = await listExpenditures(actor, filter, readPageKey(typed['page']))
  if (!list.ok) notFound()
  const drafts = await listDrafts(actor, { chapterId: chapter.id, form: 'expenditure' })
  const words = await getTranslations('expenditures')
  const href = `/c/${chapter.slug}/expenditures`
  const place = listPlace(href, typed, { column: 'paidOn', descending: true })
  const views = await listViews(actor, { chapterId: chapter.id, list: 'expenditures', now: place.view })
  const mayRecord = can(actor, 'expenditure.record', chapter.id).ok
  return (
    <>
      <h1>{words('title')}</h1>
      {mayRecord ? <NewRecord href={href} batches={`/c/${chapter.slug}/batches/expenditures`} label={words('record')} /> : null}
      {drafts.ok ? <DraftsOfList drafts={drafts.value} chapter={chapter} discard={discardDraftAction} /> : null}
      <ExpenditureFilters href={href} typed={place.view} text={filter.text} />
      {views.ok ? <SavedViews views={views.value} list="expenditures" chapter={chapter.slug} now={place.view} keep={keepViewAction} remove={removeViewAction} /> : null}
      {list.value.count === 0 ? (
        <EmptyState reason={Object.keys(place.filters).length > 0 ? words('noHits') : words('empty')} />
      ) : (
        <>
          <ListHead count={list.value.count} sum={<Money cents={list.value.sumCents} />}>
            <ExportStep list="expenditures" chapter={chapter.slug} filters={place.filters} label={words('export')} step={textOfQuery(query, 'export')} />
          </ListHead>
          <Selection href={href} chapter={chapter.slug} sort={typed['sort']} />
          <ExpenditureTable rows={list.value.rows} href={href} sort={place.sort} />
          <Pager label={words('title')} previousHref={place.at(list.value.previous && pageKeyText(list.value.previous))} nextHref={place.at(list.value.next && pageKeyText(list.value.next))} />
        </>
      )}
    </>
  )
}
