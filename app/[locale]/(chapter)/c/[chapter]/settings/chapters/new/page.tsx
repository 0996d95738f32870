import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { foundChapterAction } from '../actions'
import { NewChapterForm } from '@/components/chapters/chapter-forms'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { NotAllowed } from '@/components/frame/not-allowed'
import { pageTitle } from '@/components/frame/page-title'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { can } from '@/lib/domain/permission'

export default async function NewChapterPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/settings/chapters/new'>) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  if (!can(actor, 'settings.change', null).ok) return <NotAllowed />
  const words = await getTranslations('chapters')
  const opened = await openedForm(actor, { query: await searchParams, form: 'new-chapter', chapterId: chapter.id })
  if (!opened.ok) notFound()
  return (
    <ClientWords namespaces={['chapters']}>
      <BackLink href={`/c/${chapter.slug}/settings/chapters`} label={words('title')} />
      <NewChapterForm
        action={foundChapterAction}
        {...opened.value}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(words('newTitle'), chapter.name)}
      />
    </ClientWords>
  )
}
