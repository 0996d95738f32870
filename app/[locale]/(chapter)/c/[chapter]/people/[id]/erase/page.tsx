import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { erasePersonAction } from '../../actions'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { EraseForm } from '@/components/people/erase-form'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { viewErasure } from '@/lib/data/people/erase'

/** What will be lost and what stays, before somebody is erased for good. */
export default async function ErasePersonPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/people/[id]/erase'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await viewErasure(actor, { id })
  if (!view.ok) notFound()
  const words = await getTranslations('people')
  const opened = await openedForm(actor, { query: await searchParams, form: 'person-erase', chapterId: chapter.id, revision: view.value.revision })
  if (!opened.ok) notFound()
  return (
    <ClientWords namespaces={['people']}>
      <BackLink href={`/c/${slug}/people/${id}`} label={view.value.name} />
      <EraseForm
        action={erasePersonAction}
        view={view.value}
        {...opened.value}
        hidden={{ recordId: id }}
        today={chapter.today}
        chapter={slug}
        title={await pageTitle(words('erase.title', { name: view.value.name }), chapter.name)}
      />
    </ClientWords>
  )
}
