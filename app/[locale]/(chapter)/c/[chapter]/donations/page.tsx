import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DonationFilters } from '@/components/donations/donation-filters'
import { DonationTable } from '@/components/donations/donation-table'
import { titled } from '@/components/frame/page-title'
import { NewRecord } from '@/components/batches/new-record'
import { ExportStep } from '@/components/exports/export-step'
import { DraftsOfList } from '@/components/records/draft-list'
import { SavedViews } from '@/components/records/saved-views'
import { Selection } from '@/components/records/selection'
import { Money } from '@/components/ui/money'
import { PageLink } from '@/components/ui/page-link'
import { EmptyState, ListHead, Pager } from '@/components/ui/pager'
import { requireChapter } from '@/lib/auth/actor'
import { listDonations } from '@/lib/data/donations/list'
import { readDonationFilter } from '@/lib/data/donations/query'
import { listDrafts } from '@/lib/data/drafts/list'
import { pageKeyText, readPageKey } from '@/lib/data/records/page'
import { listViews } from '@/lib/data/saved-views/list'
import { listPlace } from '@/lib/domain/list-place'
import { can } from '@/lib/domain/permission'
import { hrefWith, textOfQuery } from '@/lib/domain/query'
import { discardDraftAction } from '../drafts/actions'
import { keepViewAction, removeViewAction } from '../saved-views/actions'

type Props = PageProps<'/[locale]/c/[chapter]/donations'>

export async function generateMetadata({ params }: Props) {
  const { chapter } = await requireChapter((await params).chapter)
  const words = await getTranslations('donations')
  return titled(words('title'), chapter.name)
}

export default async function DonationsPage({ params, searchParams }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const query = await searchParams
  const { filter, typed } = readDonationFilter(query, chapter)
  const list = await listDonations(actor, filter, readPageKey(typed['page']))
  if (!list.ok) notFound()
  const drafts = await listDrafts(actor, { chapterId: chapter.id, form: 'donation' })
  const words = await getTranslations('donations')
  const href = `/c/${chapter.slug}/donations`
  const place = listPlace(href, typed, { column: 'receivedOn', descending: true })
  const views = await listViews(actor, { chapterId: chapter.id, list: 'donations', now: place.view })
  const mayRecord = can(actor, 'donation.record', chapter.id).ok
  const filtered = Object.keys(place.filters).length > 0
  return (
    <>
      <h1>{words('title')}</h1>
      {mayRecord ? <NewRecord href={href} batches={`/c/${chapter.slug}/batches/donations`} label={words('record')} /> : null}
      {drafts.ok ? <DraftsOfList drafts={drafts.value} chapter={chapter} discard={discardDraftAction} /> : null}
      <DonationFilters href={href} typed={place.view} text={filter.text} />
      {views.ok ? <SavedViews views={views.value} list="donations" chapter={chapter.slug} now={place.view} keep={keepViewAction} remove={removeViewAction} /> : null}
      {list.value.count === 0 ? (
        <EmptyState reason={filtered ? words('noHits') : words('empty')} />
      ) : (
        <>
          <ListHead count={list.value.count} sum={<Money cents={list.value.sumCents} />}>
            <ExportStep list="donations" chapter={chapter.slug} filters={place.filters} label={words('export')} step={textOfQuery(query, 'export')} />
            {can(actor, 'receipt.issue', chapter.id).ok ? <PageLink href={hrefWith(`/c/${chapter.slug}/receipts/new`, place.filters)}>{words('receipts')}</PageLink> : null}
          </ListHead>
          <Selection href={href} chapter={chapter.slug} sort={typed['sort']} acts={can(actor, 'receipt.issue', chapter.id).ok ? [{ label: words('receiptsSelected'), href: `/c/${chapter.slug}/receipts/new` }] : []} />
          <DonationTable rows={list.value.rows} href={href} sort={place.sort} />
          <Pager label={words('title')} previousHref={place.at(list.value.previous && pageKeyText(list.value.previous))} nextHref={place.at(list.value.next && pageKeyText(list.value.next))} />
        </>
      )}
    </>
  )
}
