import { getTranslations } from 'next-intl/server'
import { inviteMemberAction } from '../actions'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { NotAllowed } from '@/components/frame/not-allowed'
import { pageTitle } from '@/components/frame/page-title'
import { InviteForm } from '@/components/members/member-forms'
import { requireChapter } from '@/lib/auth/actor'
import { newId } from '@/lib/data/database/uuid'
import { chapterChoices } from '@/lib/data/chapters/choices'
import { can } from '@/lib/domain/permission'

type Params = { readonly params: Promise<{ readonly chapter: string }> }

export default async function InvitePage({ params }: Params) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const chapters = await chapterChoices(actor, chapter.id)
  if (!can(actor, 'member.invite', chapter.id).ok || !chapters.ok) return <NotAllowed />
  const words = await getTranslations('members')
  return (
    <ClientWords namespaces={['members']}>
      <BackLink href={`/c/${chapter.slug}/settings/people`} label={words('title')} />
      <InviteForm
        action={inviteMemberAction}
        formKey={newId()}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(words('inviteTitle'), chapter.name)}
        chapters={chapters.value}
      />
    </ClientWords>
  )
}
