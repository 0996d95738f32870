import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { erasePersonAction } from '../../actions'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { EraseForm } from '@/components/people/erase-form'
import { requireChapter } from '@/lib/auth/actor'
import { newId } from '@/lib/data/database/uuid'
import { viewErasure } from '@/lib/data/people/erase'
import { openForm } from '@/lib/form-state'

/** What will be lost and what stays, before somebody is erased for good. */
export default async function ErasePersonPage({ params }: PageProps<'/[locale]/c/[chapter]/people/[id]/erase'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await viewErasure(actor, { id })
  if (!view.ok) notFound()
  const words = await getTranslations('people')
  return (
    <ClientWords namespaces={['people']}>
      <BackLink href={`/c/${slug}/people/${id}`} label={view.value.name} />
      <EraseForm
        action={erasePersonAction}
        view={view.value}
        formKey={newId()}
        hidden={{ recordId: id }}
        today={chapter.today}
        chapter={slug}
        title={await pageTitle(words('erase.title', { name: view.value.name }), chapter.name)}
        initial={openForm({}, { revision: view.value.revision })}
      />
    </ClientWords>
  )
}
