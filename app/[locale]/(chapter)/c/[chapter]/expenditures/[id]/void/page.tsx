import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { VoidForm } from '@/components/records/void-form'
import { requireChapter } from '@/lib/auth/actor'
import { newId } from '@/lib/data/database/uuid'
import { getExpenditure } from '@/lib/data/expenditures/get'
import { can } from '@/lib/domain/permission'
import { openForm } from '@/lib/form-state'
import { voidExpenditureAction } from '../../actions'

export default async function VoidExpenditurePage({ params }: PageProps<'/[locale]/c/[chapter]/expenditures/[id]/void'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getExpenditure(actor, { chapterId: chapter.id, id })
  if (!view.ok || !can(actor, 'expenditure.void', chapter.id).ok || view.value.expenditure.state === 'voided') notFound()
  const { expenditure } = view.value
  const words = await getTranslations('expenditures')
  const heading = words('void.title', { number: expenditure.number })
  return (
    <ClientWords>
      <BackLink href={`/c/${chapter.slug}/expenditures/${expenditure.id}`} label={expenditure.number} />
      <VoidForm
        name="expenditure-void"
        action={voidExpenditureAction}
        formKey={newId()}
        hidden={{ recordId: expenditure.id }}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(heading, chapter.name)}
        heading={heading}
        label={words('fields.reason')}
        hint={words('hints.reason')}
        explain={words('void.explain')}
        save={words('void.save')}
        initial={openForm({}, { revision: expenditure.revision })}
      />
    </ClientWords>
  )
}
