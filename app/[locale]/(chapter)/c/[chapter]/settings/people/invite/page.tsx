import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { inviteMemberAction } from '../actions'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { NotAllowed } from '@/components/frame/not-allowed'
import { pageTitle } from '@/components/frame/page-title'
import { InviteForm } from '@/components/members/member-forms'
import { requireChapter } from '@/lib/auth/actor'
import { chapterChoices } from '@/lib/data/chapters/choices'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { can } from '@/lib/domain/permission'

export default async function InvitePage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/settings/people/invite'>) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const chapters = await chapterChoices(actor, chapter.id)
  if (!can(actor, 'member.invite', chapter.id).ok || !chapters.ok) return <NotAllowed />
  const words = await getTranslations('members')
  const opened = await openedForm(actor, { query: await searchParams, form: 'invite-member', chapterId: chapter.id })
  if (!opened.ok) notFound()
  return (
    <ClientWords namespaces={['members']}>
      <BackLink href={`/c/${chapter.slug}/settings/people`} label={words('title')} />
      <InviteForm
        action={inviteMemberAction}
        {...opened.value}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(words('inviteTitle'), chapter.name)}
        chapters={chapters.value}
      />
    </ClientWords>
  )
}
