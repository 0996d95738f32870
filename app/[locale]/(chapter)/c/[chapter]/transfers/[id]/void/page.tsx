import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { VoidPage } from '@/components/records/void-page'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { getTransfer } from '@/lib/data/transfers/get'
import { can } from '@/lib/domain/permission'
import { voidTransferAction } from '../../actions'

export default async function VoidTransferPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/transfers/[id]/void'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getTransfer(actor, { chapterId: chapter.id, id })
  if (!view.ok || !can(actor, 'transfer.void', chapter.id).ok || view.value.transfer.state === 'voided') notFound()
  const { transfer } = view.value
  const words = await getTranslations('transfers')
  const opened = await openedForm(actor, { query: await searchParams, form: 'transfer-void', chapterId: chapter.id, revision: transfer.revision })
  if (!opened.ok) notFound()
  const heading = words('void.title', { number: transfer.number })
  return (
    <VoidPage
      form="transfer-void"
      action={voidTransferAction}
      {...opened.value}
      chapter={chapter}
      record={{ id: transfer.id, name: transfer.number, href: `/c/${chapter.slug}/transfers/${transfer.id}` }}
      words={{ heading, label: words('fields.reason'), hint: words('hints.reason'), explain: words('void.explain'), save: words('void.save') }}
    />
  )
}
