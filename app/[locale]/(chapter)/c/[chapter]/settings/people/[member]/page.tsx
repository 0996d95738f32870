import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { changeMemberAction } from '../actions'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { ChangeMemberForm } from '@/components/members/member-forms'
import { PageLink } from '@/components/ui/page-link'
import { requireChapter } from '@/lib/auth/actor'
import { chapterChoices } from '@/lib/data/chapters/choices'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { getMember } from '@/lib/data/members/get'

/** Changes a role, where it holds and until when. */
export default async function MemberPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/settings/people/[member]'>) {
  const { chapter: slug, member: membershipId } = await params
  const { actor, chapter } = await requireChapter(slug)
  const [member, chapters] = await Promise.all([
    getMember(actor, { membershipId, chapterId: chapter.id }),
    chapterChoices(actor, chapter.id),
  ])
  if (!member.ok || !chapters.ok) notFound()
  const { role, chapterId, untilOn, revision, name } = member.value
  const words = await getTranslations('members')
  const opened = await openedForm(actor, {
    query: await searchParams, form: 'change-member', chapterId: chapter.id, values: { role, chapterId: chapterId ?? '', untilOn: untilOn ?? '' }, revision,
  })
  if (!opened.ok) notFound()
  return (
    <ClientWords namespaces={['members']}>
      <BackLink href={`/c/${slug}/settings/people`} label={words('title')} />
      <ChangeMemberForm
        action={changeMemberAction}
        {...opened.value}
        today={chapter.today}
        chapter={slug}
        title={await pageTitle(words('changeTitle', { name }), chapter.name)}
        hidden={{ membershipId }}
        chapters={chapters.value}
        name={name}
      />
      <p>
        <PageLink href={`/c/${slug}/settings/people/${membershipId}/end`}>{words('endLink')}</PageLink>
      </p>
    </ClientWords>
  )
}
