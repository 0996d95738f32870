import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { ApproveForm } from '@/components/records/approve-form'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { getTransfer } from '@/lib/data/transfers/get'
import { can } from '@/lib/domain/permission'
import { approveTransferAction } from '../../actions'

export default async function ApproveTransferPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/transfers/[id]/approve'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getTransfer(actor, { chapterId: chapter.id, id })
  if (!view.ok || !can(actor, 'expenditure.approve', chapter.id).ok || view.value.transfer.approval !== 'waiting') notFound()
  const { transfer } = view.value
  const words = await getTranslations('transfers')
  const heading = words('approve.title', { number: transfer.number })
  const opened = await openedForm(actor, { query: await searchParams, form: 'transfer-approval', chapterId: chapter.id, revision: transfer.revision })
  if (!opened.ok) notFound()
  return (
    <ClientWords>
      <BackLink href={`/c/${chapter.slug}/transfers/${transfer.id}`} label={transfer.number} />
      <ApproveForm
        name="transfer-approval"
        action={approveTransferAction}
        {...opened.value}
        hidden={{ recordId: transfer.id }}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(heading, chapter.name)}
        heading={heading}
        explain={words('approve.explain')}
        save={words('approve.save')}
      />
    </ClientWords>
  )
}
