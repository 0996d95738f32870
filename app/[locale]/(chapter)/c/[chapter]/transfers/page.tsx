import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ExportStep } from '@/components/exports/export-step'
import { titled } from '@/components/frame/page-title'
import { DraftsOfList } from '@/components/records/draft-list'
import { SavedViews } from '@/components/records/saved-views'
import { Selection } from '@/components/records/selection'
import { TransferFilters, TransferTable } from '@/components/transfers/transfer-table'
import { Money } from '@/components/ui/money'
import { PageLink } from '@/components/ui/page-link'
import { EmptyState, ListHead, Pager } from '@/components/ui/pager'
import { requireChapter } from '@/lib/auth/actor'
import { listDrafts } from '@/lib/data/drafts/list'
import { listTransfers } from '@/lib/data/transfers/list'
import { readTransferFilter } from '@/lib/data/transfers/query'
import { pageKeyText, readPageKey } from '@/lib/data/records/page'
import { listViews } from '@/lib/data/saved-views/list'
import { listPlace } from '@/lib/domain/list-place'
import { can } from '@/lib/domain/permission'
import { textOfQuery } from '@/lib/domain/query'
import { discardDraftAction } from '../drafts/actions'
import { keepViewAction, removeViewAction } from '../saved-views/actions'

type Props = PageProps<'/[locale]/c/[chapter]/transfers'>

export async function generateMetadata({ params }: Props) {
  const { chapter } = await requireChapter((await params).chapter)
  const words = await getTranslations('transfers')
  return titled(words('title'), chapter.name)
}

export default async function TransfersPage({ params, searchParams }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const query = await searchParams
  const { filter, typed } = readTransferFilter(query, chapter)
  const list = await listTransfers(actor, filter, readPageKey(typed['page']))
  if (!list.ok) notFound()
  const drafts = await listDrafts(actor, { chapterId: chapter.id, form: 'transfer' })
  const words = await getTranslations('transfers')
  const href = `/c/${chapter.slug}/transfers`
  const place = listPlace(href, typed, { column: 'sentOn', descending: true })
  const views = await listViews(actor, { chapterId: chapter.id, list: 'transfers', now: place.view })
  const mayRecord = can(actor, 'transfer.record', chapter.id).ok
  return (
    <>
      <h1>{words('title')}</h1>
      {mayRecord ? <p><PageLink className="button button-primary" href={`${href}/new`}>{words('record')}</PageLink></p> : null}
      {drafts.ok ? <DraftsOfList drafts={drafts.value} chapter={chapter} discard={discardDraftAction} /> : null}
      <TransferFilters href={href} typed={place.view} text={filter.text} />
      {views.ok ? <SavedViews views={views.value} list="transfers" chapter={chapter.slug} now={place.view} keep={keepViewAction} remove={removeViewAction} /> : null}
      {list.value.count === 0 ? (
        <EmptyState reason={Object.keys(place.filters).length > 0 ? words('noHits') : words('empty')} />
      ) : (
        <>
          <ListHead count={list.value.count} sum={<Money cents={list.value.sumCents} />}>
            <ExportStep list="transfers" chapter={chapter.slug} filters={place.filters} label={words('export')} step={textOfQuery(query, 'export')} />
          </ListHead>
          <Selection href={href} chapter={chapter.slug} sort={typed['sort']} />
          <TransferTable rows={list.value.rows} href={href} sort={place.sort} />
          <Pager label={words('title')} previousHref={place.at(list.value.previous && pageKeyText(list.value.previous))} nextHref={place.at(list.value.next && pageKeyText(list.value.next))} />
        </>
      )}
    </>
  )
}
