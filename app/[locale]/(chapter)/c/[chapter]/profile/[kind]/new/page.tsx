import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { recordProfileEntryAction } from '../../actions'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { NotAllowed } from '@/components/frame/not-allowed'
import { pageTitle } from '@/components/frame/page-title'
import { ProfileForm } from '@/components/profile/profile-form'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { recordChoices } from '@/lib/data/records/choices'
import { can } from '@/lib/domain/permission'
import { isProfileKind } from '@/lib/domain/profile/profile'

export default async function NewProfileEntryPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/profile/[kind]/new'>) {
  const { chapter: slug, kind } = await params
  const { actor, chapter } = await requireChapter(slug)
  if (!isProfileKind(kind)) notFound()
  if (!can(actor, 'settings.change', null).ok) return <NotAllowed />
  const words = await getTranslations('profile')
  const choices = await recordChoices(actor, chapter.id)
  const opened = await openedForm(actor, { query: await searchParams, form: 'profile', chapterId: chapter.id })
  if (!opened.ok || !choices.ok) notFound()
  const heading = words(`kinds.${kind}.add`)
  return (
    <ClientWords namespaces={['profile', 'records']}>
      <BackLink href={`/c/${slug}/profile`} label={words('title')} />
      <ProfileForm
        kind={kind}
        action={recordProfileEntryAction}
        {...opened.value}
        hidden={{ kind }}
        principals={choices.value.principals.map(({ id, name }) => ({ value: id, label: name }))}
        today={chapter.today}
        chapter={slug}
        title={await pageTitle(heading, chapter.name)}
        heading={heading}
      />
    </ClientWords>
  )
}
