import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { ReceiptForm } from '@/components/receipts/receipt-form'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { receiptRequest } from '@/lib/data/receipts/request'
import { issueGiftReceiptAction, issueReceiptsAction, issueYearReceiptAction } from '../actions'

const actions = { receipt: issueGiftReceiptAction, receipts: issueReceiptsAction, 'receipt-year': issueYearReceiptAction } as const

/** Issues the receipt of one gift (`?donation=`), of somebody's year (`?person=`), or of all gifts of a filter of the donations. */
export default async function NewReceiptPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/receipts/new'>) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const query = await searchParams
  const found = await receiptRequest(actor, query, chapter)
  if (!found.ok) notFound()
  const { form, of, hidden, plan } = found.value
  const words = await getTranslations('receipts')
  const values = { language: 'en', ...(form === 'receipt-year' && { year: chapter.today.slice(0, 4) }) }
  const opened = await openedForm(actor, { query, form, chapterId: chapter.id, values })
  if (!opened.ok) notFound()
  const heading = words(`new.${form}.title`, { of })
  const back = form === 'receipt' ? `donations/${hidden['donationId'] ?? ''}` : form === 'receipt-year' ? `people/${hidden['personId'] ?? ''}` : 'receipts'
  return (
    <ClientWords namespaces={['receipts']}>
      <BackLink href={`/c/${chapter.slug}/${back}`} label={form === 'receipts' ? words('title') : of} />
      <ReceiptForm
        name={form} action={actions[form]} {...opened.value} hidden={hidden} today={chapter.today} chapter={chapter.slug} ofYear={form === 'receipt-year'}
        title={await pageTitle(heading, chapter.name)} heading={heading} save={words(`new.${form}.save`)}
      >
        <p>{words(`new.${form}.explain`)}</p>
        {plan === null ? null : <p>{words('new.plan', { gifts: plan.gifts, waiting: plan.waiting, without: plan.without })}</p>}
      </ReceiptForm>
    </ClientWords>
  )
}
