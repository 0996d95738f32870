import { getTranslations } from 'next-intl/server'
import { foundChapterAction } from '../actions'
import { NewChapterForm } from '@/components/chapters/chapter-forms'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { NotAllowed } from '@/components/frame/not-allowed'
import { pageTitle } from '@/components/frame/page-title'
import { requireChapter } from '@/lib/auth/actor'
import { newId } from '@/lib/data/database/uuid'
import { can } from '@/lib/domain/permission'

type Params = { readonly params: Promise<{ readonly chapter: string }> }

export default async function NewChapterPage({ params }: Params) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  if (!can(actor, 'settings.change', null).ok) return <NotAllowed />
  const words = await getTranslations('chapters')
  return (
    <ClientWords namespaces={['chapters']}>
      <BackLink href={`/c/${chapter.slug}/settings/chapters`} label={words('title')} />
      <NewChapterForm
        action={foundChapterAction}
        formKey={newId()}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(words('newTitle'), chapter.name)}
      />
    </ClientWords>
  )
}
