import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { LobbyingContactForm } from '@/components/lobbying-contacts/lobbying-contact-form'
import { requireChapter } from '@/lib/auth/actor'
import { newId } from '@/lib/data/database/uuid'
import { getDraft } from '@/lib/data/drafts/get'
import { recordChoices } from '@/lib/data/records/choices'
import { can } from '@/lib/domain/permission'
import { issueCodes } from '@/lib/domain/rules/lda-lists'
import { openForm, valuesOfQuery } from '@/lib/form-state'
import { recordLobbyingContactAction } from '../actions'

const keptFields = ['counterpart', 'contactOn', 'mode', 'principalId', 'participants', 'topic', 'issueCode']

export default async function NewLobbyingContactPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/lobbying-contacts/new'>) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const choices = await recordChoices(actor, chapter.id)
  if (!can(actor, 'lobbying-contact.record', chapter.id).ok || !choices.ok) notFound()
  const words = await getTranslations('lobbyingContacts')
  const query = await searchParams
  const draft = typeof query['draft'] === 'string' ? await getDraft(actor, { id: query['draft'], form: 'lobbying-contact', chapterId: chapter.id }) : null
  const initial = draft?.ok ? openForm(draft.value.values, { draftSavedAt: draft.value.savedAt }) : openForm(valuesOfQuery(query, keptFields))
  const options = (things: readonly { readonly id: string; readonly name: string }[]) => things.map((thing) => ({ value: thing.id, label: thing.name }))
  return (
    <ClientWords namespaces={['lobbyingContacts', 'records']}>
      <BackLink href={`/c/${chapter.slug}/lobbying-contacts`} label={words('title')} />
      <LobbyingContactForm
        action={recordLobbyingContactAction}
        formKey={draft?.ok ? draft.value.id : newId()}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(words('new.title'), chapter.name)}
        heading={words('new.title')}
        save={words('new.save')}
        initial={initial}
        principals={options(choices.value.principals)}
        issues={issueCodes.map(({ code, name }) => ({ value: code, label: name }))}
      />
    </ClientWords>
  )
}
