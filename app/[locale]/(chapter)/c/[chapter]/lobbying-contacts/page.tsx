import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ExportStep } from '@/components/exports/export-step'
import { titled } from '@/components/frame/page-title'
import { LobbyingContactFilters, LobbyingContactTable } from '@/components/lobbying-contacts/lobbying-contact-table'
import { DraftsOfList } from '@/components/records/draft-list'
import { SavedViews } from '@/components/records/saved-views'
import { Selection } from '@/components/records/selection'
import { PageLink } from '@/components/ui/page-link'
import { EmptyState, ListHead, Pager } from '@/components/ui/pager'
import { requireChapter } from '@/lib/auth/actor'
import { listDrafts } from '@/lib/data/drafts/list'
import { listLobbyingContacts } from '@/lib/data/lobbying-contacts/list'
import { readLobbyingContactFilter } from '@/lib/data/lobbying-contacts/query'
import { pageKeyText, readPageKey } from '@/lib/data/records/page'
import { listViews } from '@/lib/data/saved-views/list'
import { listPlace } from '@/lib/domain/list-place'
import { can } from '@/lib/domain/permission'
import { textOfQuery } from '@/lib/domain/query'
import { discardDraftAction } from '../drafts/actions'
import { keepViewAction, removeViewAction } from '../saved-views/actions'

type Props = PageProps<'/[locale]/c/[chapter]/lobbying-contacts'>

export async function generateMetadata({ params }: Props) {
  const { chapter } = await requireChapter((await params).chapter)
  const words = await getTranslations('lobbyingContacts')
  return titled(words('title'), chapter.name)
}

export default async function LobbyingContactsPage({ params, searchParams }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const query = await searchParams
  const { filter, typed } = readLobbyingContactFilter(query, chapter)
  const list = await listLobbyingContacts(actor, filter, readPageKey(typed['page']))
  if (!list.ok) notFound()
  const drafts = await listDrafts(actor, { chapterId: chapter.id, form: 'lobbying-contact' })
  const words = await getTranslations('lobbyingContacts')
  const href = `/c/${chapter.slug}/lobbying-contacts`
  const place = listPlace(href, typed, { column: 'contactOn', descending: true })
  const views = await listViews(actor, { chapterId: chapter.id, list: 'lobbying-contacts', now: place.view })
  const mayRecord = can(actor, 'lobbying-contact.record', chapter.id).ok
  return (
    <>
      <h1>{words('title')}</h1>
      {mayRecord ? <p><PageLink className="button button-primary" href={`${href}/new`}>{words('record')}</PageLink></p> : null}
      {drafts.ok ? <DraftsOfList drafts={drafts.value} chapter={chapter} discard={discardDraftAction} /> : null}
      <LobbyingContactFilters href={href} typed={place.view} text={filter.text} />
      {views.ok ? <SavedViews views={views.value} list="lobbying-contacts" chapter={chapter.slug} now={place.view} keep={keepViewAction} remove={removeViewAction} /> : null}
      {list.value.count === 0 ? (
        <EmptyState reason={Object.keys(place.filters).length > 0 ? words('noHits') : words('empty')} />
      ) : (
        <>
          <ListHead count={list.value.count}>
            <ExportStep list="lobbying-contacts" chapter={chapter.slug} filters={place.filters} label={words('export')} step={textOfQuery(query, 'export')} />
          </ListHead>
          <Selection href={href} chapter={chapter.slug} sort={typed['sort']} />
          <LobbyingContactTable rows={list.value.rows} href={href} sort={place.sort} />
          <Pager label={words('title')} previousHref={place.at(list.value.previous && pageKeyText(list.value.previous))} nextHref={place.at(list.value.next && pageKeyText(list.value.next))} />
        </>
      )}
    </>
  )
}
