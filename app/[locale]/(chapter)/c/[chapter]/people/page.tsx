import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { titled } from '@/components/frame/page-title'
import { PersonFilters, PersonTable } from '@/components/people/person-table'
import { DraftsOfList } from '@/components/records/draft-list'
import { SavedViews } from '@/components/records/saved-views'
import { PageLink } from '@/components/ui/page-link'
import { EmptyState, ListHead, Pager } from '@/components/ui/pager'
import { requireChapter } from '@/lib/auth/actor'
import { listDrafts } from '@/lib/data/drafts/list'
import { listPeople, personKeyText, readPersonKey } from '@/lib/data/people/list'
import { readPersonFilter } from '@/lib/data/people/query'
import { listViews } from '@/lib/data/saved-views/list'
import { listPlace } from '@/lib/domain/list-place'
import { can } from '@/lib/domain/permission'
import { discardDraftAction } from '../drafts/actions'
import { keepViewAction, removeViewAction } from '../saved-views/actions'

type Props = PageProps<'/[locale]/c/[chapter]/people'>

export async function generateMetadata({ params }: Props) {
  const { chapter } = await requireChapter((await params).chapter)
  const words = await getTranslations('people')
  return titled(words('title'), chapter.name)
}

export default async function PeoplePage({ params, searchParams }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const { filter, typed } = readPersonFilter(await searchParams, chapter)
  const list = await listPeople(actor, filter, readPersonKey(typed['page']))
  if (!list.ok) notFound()
  const drafts = await listDrafts(actor, { chapterId: chapter.id, form: 'person' })
  const words = await getTranslations('people')
  const href = `/c/${chapter.slug}/people`
  const place = listPlace(href, typed, { column: 'name', descending: false })
  const views = await listViews(actor, { chapterId: chapter.id, list: 'people', now: place.view })
  const mayRecord = can(actor, 'person.record', chapter.id).ok
  return (
    <>
      <h1>{words('title')}</h1>
      <p className="row">
        {mayRecord ? <PageLink className="button button-primary" href={`${href}/new`}>{words('record')}</PageLink> : null}
        {can(actor, 'person.merge', chapter.id).ok ? <PageLink href={`${href}/duplicates`}>{words('duplicates.title')}</PageLink> : null}
      </p>
      {drafts.ok ? <DraftsOfList drafts={drafts.value} chapter={chapter} discard={discardDraftAction} /> : null}
      <PersonFilters href={href} typed={place.view} text={filter.text} />
      {views.ok ? <SavedViews views={views.value} list="people" chapter={chapter.slug} now={place.view} keep={keepViewAction} remove={removeViewAction} /> : null}
      {list.value.count === 0 ? (
        <EmptyState reason={Object.keys(place.filters).length > 0 ? words('noHits') : words('empty')} />
      ) : (
        <>
          <ListHead count={list.value.count} />
          <PersonTable rows={list.value.rows} href={href} sort={place.sort} />
          <Pager label={words('title')} previousHref={place.at(list.value.previous && personKeyText(list.value.previous))} nextHref={place.at(list.value.next && personKeyText(list.value.next))} />
        </>
      )}
    </>
  )
}
