import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { titled } from '@/components/frame/page-title'
import { DraftsOfList } from '@/components/records/draft-list'
import { TransferFilters, TransferTable } from '@/components/transfers/transfer-table'
import { Money } from '@/components/ui/money'
import { PageLink } from '@/components/ui/page-link'
import { EmptyState, ListHead, Pager } from '@/components/ui/pager'
import { requireChapter } from '@/lib/auth/actor'
import { listDrafts } from '@/lib/data/drafts/list'
import { listTransfers } from '@/lib/data/transfers/list'
import { readTransferFilter } from '@/lib/data/transfers/query'
import { pageKeyText, readPageKey } from '@/lib/data/records/page'
import { can } from '@/lib/domain/permission'
import { hrefWith } from '@/lib/domain/query'
import { discardDraftAction } from '../drafts/actions'

type Props = PageProps<'/[locale]/c/[chapter]/transfers'>

export async function generateMetadata({ params }: Props) {
  const { chapter } = await requireChapter((await params).chapter)
  const words = await getTranslations('transfers')
  return titled(words('title'), chapter.name)
}

export default async function TransfersPage({ params, searchParams }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const { filter, typed } = readTransferFilter(await searchParams, chapter)
  const list = await listTransfers(actor, filter, readPageKey(typed['page']))
  if (!list.ok) notFound()
  const drafts = await listDrafts(actor, { chapterId: chapter.id, form: 'transfer' })
  const words = await getTranslations('transfers')
  const href = `/c/${chapter.slug}/transfers`
  const { page: _page, ...filters } = typed
  const at = (page: string | null) => (page === null ? null : hrefWith(href, { ...filters, page }))
  const mayRecord = can(actor, 'transfer.record', chapter.id).ok
  return (
    <>
      <h1>{words('title')}</h1>
      {mayRecord ? <p><PageLink className="button button-primary" href={`${href}/new`}>{words('record')}</PageLink></p> : null}
      {drafts.ok ? <DraftsOfList drafts={drafts.value} chapter={chapter} discard={discardDraftAction} /> : null}
      <TransferFilters href={href} typed={filters} text={filter.text} />
      {list.value.count === 0 ? (
        <EmptyState reason={Object.keys(filters).length > 0 ? words('noHits') : words('empty')} />
      ) : (
        <>
          <ListHead count={list.value.count} sum={<Money cents={list.value.sumCents} />}>
            <a href={hrefWith('/api/exports/transfers', { ...filters, chapter: chapter.slug })}>{words('export')}</a>
          </ListHead>
          <TransferTable rows={list.value.rows} href={href} />
          <Pager label={words('title')} previousHref={at(list.value.previous && pageKeyText(list.value.previous))} nextHref={at(list.value.next && pageKeyText(list.value.next))} />
        </>
      )}
    </>
  )
}
