import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { VoidForm } from '@/components/records/void-form'
import { requireChapter } from '@/lib/auth/actor'
import { newId } from '@/lib/data/database/uuid'
import { getTransfer } from '@/lib/data/transfers/get'
import { can } from '@/lib/domain/permission'
import { openForm } from '@/lib/form-state'
import { voidTransferAction } from '../../actions'

export default async function VoidTransferPage({ params }: PageProps<'/[locale]/c/[chapter]/transfers/[id]/void'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getTransfer(actor, { chapterId: chapter.id, id })
  if (!view.ok || !can(actor, 'transfer.void', chapter.id).ok || view.value.transfer.state === 'voided') notFound()
  const { transfer } = view.value
  const words = await getTranslations('transfers')
  const heading = words('void.title', { number: transfer.number })
  return (
    <ClientWords>
      <BackLink href={`/c/${chapter.slug}/transfers/${transfer.id}`} label={transfer.number} />
      <VoidForm
        name="transfer-void"
        action={voidTransferAction}
        formKey={newId()}
        hidden={{ recordId: transfer.id }}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(heading, chapter.name)}
        heading={heading}
        label={words('fields.reason')}
        hint={words('hints.reason')}
        explain={words('void.explain')}
        save={words('void.save')}
        initial={openForm({}, { revision: transfer.revision })}
      />
    </ClientWords>
  )
}
