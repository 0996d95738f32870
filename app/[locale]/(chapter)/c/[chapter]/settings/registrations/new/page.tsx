import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { recordRegistrationAction } from '../actions'
import { RegistrationForm } from '@/components/registrations/registration-form'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { NotAllowed } from '@/components/frame/not-allowed'
import { pageTitle } from '@/components/frame/page-title'
import { requireChapter } from '@/lib/auth/actor'
import { listChapters } from '@/lib/data/chapters/list'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { can } from '@/lib/domain/permission'

export default async function NewRegistrationPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/settings/registrations/new'>) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  if (!can(actor, 'settings.change', null).ok) return <NotAllowed />
  const words = await getTranslations('registrations')
  const opened = await openedForm(actor, { query: await searchParams, form: 'registration', chapterId: chapter.id })
  const chapters = await listChapters(actor)
  if (!opened.ok || !chapters.ok) notFound()
  return (
    <ClientWords namespaces={['registrations']}>
      <BackLink href={`/c/${chapter.slug}/settings/registrations`} label={words('title')} />
      <RegistrationForm
        action={recordRegistrationAction}
        chapters={chapters.value.map(({ id, name }) => ({ value: id, label: name }))}
        {...opened.value}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(words('new'), chapter.name)}
        heading={words('new')}
      />
    </ClientWords>
  )
}
