import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Banner } from '@/components/frame/banner'
import { titled } from '@/components/frame/page-title'
import { ReceiptTable } from '@/components/receipts/receipt-table'
import { RecordFilters } from '@/components/records/record-filters'
import { PageLink } from '@/components/ui/page-link'
import { EmptyState, ListHead, Pager } from '@/components/ui/pager'
import { requireChapter } from '@/lib/auth/actor'
import { listReceipts } from '@/lib/data/receipts/list'
import { printedMost } from '@/lib/data/receipts/print'
import { placeText, readReceiptFilter } from '@/lib/data/receipts/query'
import { hrefWith, textOfQuery } from '@/lib/domain/query'

type Props = PageProps<'/[locale]/c/[chapter]/receipts'>

export async function generateMetadata({ params }: Props) {
  const { chapter } = await requireChapter((await params).chapter)
  return titled((await getTranslations('receipts'))('title'), chapter.name)
}

export default async function ReceiptsPage({ params, searchParams }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const query = await searchParams
  const { filter, typed } = readReceiptFilter(query, chapter.id)
  const list = await listReceipts(actor, filter)
  if (!list.ok) notFound()
  const words = await getTranslations('receipts')
  const href = `/c/${chapter.slug}/receipts`
  const { page: _page, ...filters } = typed
  const { rows, count, next } = list.value
  const [issued, left] = [textOfQuery(query, 'issued'), Number(textOfQuery(query, 'left'))]
  return (
    <>
      <h1>{words('title')}</h1>
      {issued === '' ? null : (
        <Banner kind="success">
          <p>{words('issuedMany', { count: Number(issued) })}</p>
          {left > 0 ? <p>{words('left', { count: left })}</p> : null}
        </Banner>
      )}
      <p>{words('explain')}</p>
      <p className="row">
        <PageLink className="button button-primary" href={`${href}/new`}>{words('issueMany')}</PageLink>
        <PageLink href={`${href}/statement`}>{words('statement.open')}</PageLink>
      </p>
      <RecordFilters href={href} typed={filters} text={filter.text} texts={['text', 'series']} choices={[]} label={(name) => words(`filter.${name}`)} any="" />
      {count === 0 ? <EmptyState reason={words(Object.keys(filters).length > 0 ? 'noHits' : 'empty')} /> : (
        <>
          <ListHead count={count}>
            {count <= printedMost ? <a href={hrefWith('/api/receipts', { ...filters, chapter: chapter.slug })}>{words('pdfOfList')}</a> : null}
          </ListHead>
          <ReceiptTable rows={rows} href={href} />
          <Pager label={words('title')} previousHref={null} nextHref={next === null ? null : hrefWith(href, { ...filters, page: placeText(next) })} />
        </>
      )}
    </>
  )
}
