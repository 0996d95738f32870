import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { LobbyingContactForm } from '@/components/lobbying-contacts/lobbying-contact-form'
import { SavedRecord } from '@/components/records/saved-record'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { lobbyingContactDuplicateValues } from '@/lib/data/lobbying-contacts/form-values'
import { getLobbyingContact } from '@/lib/data/lobbying-contacts/get'
import { recordChoices } from '@/lib/data/records/choices'
import { can } from '@/lib/domain/permission'
import { textOfQuery } from '@/lib/domain/query'
import { issueCodes } from '@/lib/domain/rules/lda-lists'
import { valuesOfQuery } from '@/lib/form-state'
import { recordLobbyingContactAction, undoLobbyingContactAction } from '../actions'

const keptFields = ['counterpart', 'contactOn', 'mode', 'principalId', 'participants', 'topic', 'issueCode']

export default async function NewLobbyingContactPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/lobbying-contacts/new'>) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const choices = await recordChoices(actor, chapter.id)
  if (!can(actor, 'lobbying-contact.record', chapter.id).ok || !choices.ok) notFound()
  const words = await getTranslations('lobbyingContacts')
  const query = await searchParams
  const recorded = async (id: string) => (id === '' ? null : getLobbyingContact(actor, { chapterId: chapter.id, id }))
  const [from, saved] = [await recorded(textOfQuery(query, 'from')), await recorded(textOfQuery(query, 'saved'))]
  const values = from?.ok ? lobbyingContactDuplicateValues(from.value) : valuesOfQuery(query, keptFields)
  const opened = await openedForm(actor, { query, form: 'lobbying-contact', chapterId: chapter.id, values })
  if (!opened.ok) notFound()
  const options = (things: readonly { readonly id: string; readonly name: string }[]) => things.map((thing) => ({ value: thing.id, label: thing.name }))
  return (
    <ClientWords namespaces={['lobbyingContacts', 'records']}>
      <BackLink href={`/c/${chapter.slug}/lobbying-contacts`} label={words('title')} />
      {saved?.ok ? <SavedRecord kind="lobbyingContacts" chapter={chapter.slug} record={saved.value.contact} undo={undoLobbyingContactAction} /> : null}
      <LobbyingContactForm
        action={recordLobbyingContactAction}
        {...opened.value}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(words('new.title'), chapter.name)}
        heading={words('new.title')}
        save={words('new.save')}
        focusOn={saved?.ok ? 'official1' : undefined}
        principals={options(choices.value.principals)}
        issues={issueCodes.map(({ code, name }) => ({ value: code, label: name }))}
      />
    </ClientWords>
  )
}
