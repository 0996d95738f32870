import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DonationFilters } from '@/components/donations/donation-filters'
import { DonationTable } from '@/components/donations/donation-table'
import { titled } from '@/components/frame/page-title'
import { NewRecord } from '@/components/batches/new-record'
import { DraftsOfList } from '@/components/records/draft-list'
import { Money } from '@/components/ui/money'
import { PageLink } from '@/components/ui/page-link'
import { EmptyState, ListHead, Pager } from '@/components/ui/pager'
import { requireChapter } from '@/lib/auth/actor'
import { listDonations } from '@/lib/data/donations/list'
import { readDonationFilter } from '@/lib/data/donations/query'
import { listDrafts } from '@/lib/data/drafts/list'
import { pageKeyText, readPageKey } from '@/lib/data/records/page'
import { can } from '@/lib/domain/permission'
import { hrefWith } from '@/lib/domain/query'
import { discardDraftAction } from '../drafts/actions'

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
  const { page: _page, ...filters } = typed
  const at = (page: string | null) => (page === null ? null : hrefWith(href, { ...filters, page }))
  const mayRecord = can(actor, 'donation.record', chapter.id).ok
  const filtered = Object.keys(filters).length > 0
  return (
    <>
      <h1>{words('title')}</h1>
      {mayRecord ? <NewRecord href={href} batches={`/c/${chapter.slug}/batches/donations`} label={words('record')} /> : null}
      {drafts.ok ? <DraftsOfList drafts={drafts.value} chapter={chapter} discard={discardDraftAction} /> : null}
      <DonationFilters href={href} typed={filters} text={filter.text} />
      {list.value.count === 0 ? (
        <EmptyState reason={filtered ? words('noHits') : words('empty')} />
      ) : (
        <>
          <ListHead count={list.value.count} sum={<Money cents={list.value.sumCents} />}>
            <a href={hrefWith('/api/exports/donations', { ...filters, chapter: chapter.slug })}>{words('export')}</a>
            {can(actor, 'receipt.issue', chapter.id).ok ? <PageLink href={hrefWith(`/c/${chapter.slug}/receipts/new`, filters)}>{words('receipts')}</PageLink> : null}
          </ListHead>
          <DonationTable rows={list.value.rows} href={href} />
          <Pager label={words('title')} previousHref={at(list.value.previous && pageKeyText(list.value.previous))} nextHref={at(list.value.next && pageKeyText(list.value.next))} />
        </>
      )}
    </>
  )
}
