import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Banner } from '@/components/frame/banner'
import { BackLink } from '@/components/frame/breadcrumbs'
import { titled } from '@/components/frame/page-title'
import { ReceiptActs } from '@/components/receipts/receipt-acts'
import { ReceiptSheet } from '@/components/receipts/receipt-sheet'
import { RecordNumber } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { requireChapter } from '@/lib/auth/actor'
import { getReceipt } from '@/lib/data/receipts/get'
import { printedReceipt, proofAddress } from '@/lib/data/receipts/print'
import { textOfQuery } from '@/lib/domain/query'
import { deliveryWays } from '@/lib/domain/receipts/receipt'
import { qrPicture } from '@/lib/formats/qr'
import { handOverReceiptAction } from '../actions'

type Props = PageProps<'/[locale]/c/[chapter]/receipts/[id]'>

async function open({ params }: Props) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getReceipt(actor, { chapterId: chapter.id, id })
  if (!view.ok) notFound()
  return { chapter, view: view.value }
}

export async function generateMetadata(props: Props) {
  const { chapter, view } = await open(props)
  return titled(view.receipt.number, chapter.name)
}

export default async function ReceiptPage(props: Props) {
  const { chapter, view } = await open(props)
  const { receipt, state, text } = view
  const query = await props.searchParams
  const words = await getTranslations('receipts')
  const handed = deliveryWays.find((how) => how === textOfQuery(query, 'handed'))
  const list = `/c/${chapter.slug}/receipts`
  const again = `${list}/new?${receipt.donationId === null ? `person=${receipt.personId}` : `donation=${receipt.donationId}`}`
  return (
    <>
      <BackLink href={list} label={words('title')} />
      {query['issued'] === undefined ? null : <Banner kind="success">{words('issued', { number: receipt.number })}</Banner>}
      {query['there'] === undefined ? null : <Banner kind="info">{words('there', { number: receipt.number })}</Banner>}
      {handed === undefined ? null : <Banner kind="success">{words(`handed.${handed}`, { number: receipt.number })}</Banner>}
      <h1><RecordNumber number={receipt.number} /></h1>
      {state === 'current' ? null : (
        <Banner kind="warning">
          <p>{words(`states.${state}`)}</p>
          {view.replacedById === null ? null : <p><PageLink href={`${list}/${view.replacedById}`}>{words('newer')}</PageLink></p>}
          {state === 'changed' ? <p><PageLink className="button" href={again}>{words('issueNew')}</PageLink></p> : null}
        </Banner>
      )}
      <ReceiptActs view={view} chapter={chapter} action={handOverReceiptAction} />
      {text === null ? <p>{words('erased')}</p> : <ReceiptSheet receipt={printedReceipt(view, text)} qr={qrPicture(proofAddress(text.code))} />}
    </>
  )
}
