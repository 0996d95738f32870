import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { correctProfileEntryAction } from '../../../actions'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { NotAllowed } from '@/components/frame/not-allowed'
import { pageTitle } from '@/components/frame/page-title'
import { ProfileForm } from '@/components/profile/profile-form'
import { titleOf } from '@/components/profile/profile-lists'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { getProfileEntry } from '@/lib/data/profile/get'
import { profileFormValues } from '@/lib/data/profile/form-values'
import { recordChoices } from '@/lib/data/records/choices'
import { can } from '@/lib/domain/permission'

export default async function CorrectProfileEntryPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/profile/[kind]/[id]/correct'>) {
  const { chapter: slug, kind, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const found = await getProfileEntry(actor, { chapterId: chapter.id, kind, id })
  const choices = await recordChoices(actor, chapter.id)
  if (!found.ok || !choices.ok) notFound()
  if (!can(actor, 'settings.change', null).ok) return <NotAllowed />
  const entry = found.value
  const words = await getTranslations('profile')
  const name = titleOf(entry, words(`kinds.${entry.kind}.one`))
  const opened = await openedForm(actor, { query: await searchParams, form: 'profile-correction', chapterId: chapter.id, values: profileFormValues(entry), revision: entry.revision })
  if (!opened.ok) notFound()
  const heading = words('correctTitle', { name })
  return (
    <ClientWords namespaces={['profile', 'records']}>
      <BackLink href={`/c/${slug}/profile/${kind}/${id}`} label={name} />
      <ProfileForm
        correction
        kind={entry.kind}
        action={correctProfileEntryAction}
        {...opened.value}
        hidden={{ kind, recordId: id }}
        principals={choices.value.principals.map((principal) => ({ value: principal.id, label: principal.name }))}
        today={chapter.today}
        chapter={slug}
        title={await pageTitle(heading, chapter.name)}
        heading={heading}
      />
    </ClientWords>
  )
}
