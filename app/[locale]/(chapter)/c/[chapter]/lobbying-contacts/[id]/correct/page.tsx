import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { LobbyingContactForm } from '@/components/lobbying-contacts/lobbying-contact-form'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { lobbyingContactFormValues } from '@/lib/data/lobbying-contacts/form-values'
import { getLobbyingContact } from '@/lib/data/lobbying-contacts/get'
import { recordChoices } from '@/lib/data/records/choices'
import { can } from '@/lib/domain/permission'
import { issueCodes } from '@/lib/domain/rules/lda-lists'
import { correctLobbyingContactAction } from '../../actions'

export default async function CorrectLobbyingContactPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/lobbying-contacts/[id]/correct'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getLobbyingContact(actor, { chapterId: chapter.id, id })
  const choices = await recordChoices(actor, chapter.id)
  if (!view.ok || !choices.ok || !can(actor, 'lobbying-contact.correct', chapter.id).ok || view.value.contact.state === 'voided') notFound()
  const { contact } = view.value
  const words = await getTranslations('lobbyingContacts')
  const opened = await openedForm(actor, {
    query: await searchParams, form: 'lobbying-contact-correction', chapterId: chapter.id, values: lobbyingContactFormValues(view.value), revision: contact.revision,
  })
  if (!opened.ok) notFound()
  const heading = words('correct.title', { number: contact.number })
  const options = (things: readonly { readonly id: string; readonly name: string }[]) => things.map((thing) => ({ value: thing.id, label: thing.name }))
  return (
    <ClientWords namespaces={['lobbyingContacts', 'records']}>
      <BackLink href={`/c/${chapter.slug}/lobbying-contacts/${contact.id}`} label={contact.number} />
      <LobbyingContactForm
        correction
        action={correctLobbyingContactAction}
        {...opened.value}
        hidden={{ recordId: contact.id }}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(heading, chapter.name)}
        heading={heading}
        save={words('correct.save')}
        principals={options(choices.value.principals)}
        issues={issueCodes.map(({ code, name }) => ({ value: code, label: name }))}
      />
    </ClientWords>
  )
}
