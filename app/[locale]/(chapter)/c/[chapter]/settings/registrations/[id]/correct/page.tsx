import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { correctRegistrationAction } from '../../actions'
import { RegistrationForm } from '@/components/registrations/registration-form'
import { registrationName } from '@/components/registrations/registration-labels'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { NotAllowed } from '@/components/frame/not-allowed'
import { pageTitle } from '@/components/frame/page-title'
import { requireChapter } from '@/lib/auth/actor'
import { listChapters } from '@/lib/data/chapters/list'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { getRegistration } from '@/lib/data/registrations/get'
import { fieldTexts } from '@/lib/domain/field-text'
import { can } from '@/lib/domain/permission'
import { approverChoiceOf } from '@/lib/domain/reports/approvers'

export default async function CorrectRegistrationPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/settings/registrations/[id]/correct'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const found = await getRegistration(actor, { chapterId: chapter.id, id })
  if (!found.ok) notFound()
  if (!can(actor, 'settings.change', null).ok) return <NotAllowed />
  const registration = found.value
  const words = await getTranslations('registrations')
  const name = registrationName(words(`regimes.${registration.regime}`), registration.number)
  const heading = words('correctTitle', { name })
  const opened = await openedForm(actor, {
    query: await searchParams, form: 'registration-correction', chapterId: chapter.id, values: { ...fieldTexts(registration), coveredChapterIds: registration.coveredChapterIds, approvers: approverChoiceOf(registration.approvers) }, revision: registration.revision,
  })
  const chapters = await listChapters(actor)
  if (!opened.ok || !chapters.ok) notFound()
  return (
    <ClientWords namespaces={['registrations']}>
      <BackLink href={`/c/${slug}/settings/registrations/${id}`} label={name} />
      <RegistrationForm
        correction
        action={correctRegistrationAction}
        chapters={chapters.value.map(({ id: value, name: label }) => ({ value, label }))}
        {...opened.value}
        hidden={{ recordId: id }}
        today={chapter.today}
        chapter={slug}
        title={await pageTitle(heading, chapter.name)}
        heading={heading}
      />
    </ClientWords>
  )
}
