import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { VoidPage } from '@/components/records/void-page'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { getLobbyingContact } from '@/lib/data/lobbying-contacts/get'
import { can } from '@/lib/domain/permission'
import { voidLobbyingContactAction } from '../../actions'

export default async function VoidLobbyingContactPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/lobbying-contacts/[id]/void'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getLobbyingContact(actor, { chapterId: chapter.id, id })
  if (!view.ok || !can(actor, 'lobbying-contact.void', chapter.id).ok || view.value.contact.state === 'voided') notFound()
  const { contact } = view.value
  const words = await getTranslations('lobbyingContacts')
  const opened = await openedForm(actor, { query: await searchParams, form: 'lobbying-contact-void', chapterId: chapter.id, revision: contact.revision })
  if (!opened.ok) notFound()
  const heading = words('void.title', { number: contact.number })
  return (
    <VoidPage
      form="lobbying-contact-void"
      action={voidLobbyingContactAction}
      {...opened.value}
      chapter={chapter}
      record={{ id: contact.id, name: contact.number, href: `/c/${chapter.slug}/lobbying-contacts/${contact.id}` }}
      words={{ heading, label: words('fields.reason'), hint: words('hints.reason'), explain: words('void.explain'), save: words('void.save') }}
    />
  )
}
