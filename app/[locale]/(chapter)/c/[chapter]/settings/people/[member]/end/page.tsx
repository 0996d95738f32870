import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { endMemberAction } from '../../actions'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { EndMemberForm } from '@/components/members/member-forms'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { getMember } from '@/lib/data/members/get'

/** Ends a role, with a reason. */
export default async function EndMemberPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/settings/people/[member]/end'>) {
  const { chapter: slug, member: membershipId } = await params
  const { actor, chapter } = await requireChapter(slug)
  const member = await getMember(actor, { membershipId, chapterId: chapter.id })
  if (!member.ok) notFound()
  const { name } = member.value
  const words = await getTranslations('members')
  const opened = await openedForm(actor, { query: await searchParams, form: 'end-member', chapterId: chapter.id })
  if (!opened.ok) notFound()
  return (
    <ClientWords namespaces={['members']}>
      <BackLink href={`/c/${slug}/settings/people/${membershipId}`} label={words('changeTitle', { name })} />
      <EndMemberForm
        action={endMemberAction}
        {...opened.value}
        today={chapter.today}
        chapter={slug}
        title={await pageTitle(words('endTitle', { name }), chapter.name)}
        hidden={{ membershipId }}
        name={name}
      />
    </ClientWords>
  )
}
