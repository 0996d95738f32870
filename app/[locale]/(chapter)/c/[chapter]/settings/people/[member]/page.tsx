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
import { newId } from '@/lib/data/database/uuid'
import { getMember } from '@/lib/data/members/get'
import { openForm } from '@/lib/form-state'

type Params = { readonly params: Promise<{ readonly chapter: string; readonly member: string }> }

/** Changes a role, where it holds and until when. */
export default async function MemberPage({ params }: Params) {
  const { chapter: slug, member: membershipId } = await params
  const { actor, chapter } = await requireChapter(slug)
  const [member, chapters] = await Promise.all([
    getMember(actor, { membershipId, chapterId: chapter.id }),
    chapterChoices(actor, chapter.id),
  ])
  if (!member.ok || !chapters.ok) notFound()
  const { role, chapterId, untilOn, revision, name } = member.value
  const words = await getTranslations('members')
  return (
    <ClientWords namespaces={['members']}>
      <BackLink href={`/c/${slug}/settings/people`} label={words('title')} />
      <ChangeMemberForm
        action={changeMemberAction}
        formKey={newId()}
        today={chapter.today}
        chapter={slug}
        title={await pageTitle(words('changeTitle', { name }), chapter.name)}
        initial={openForm({ role, chapterId: chapterId ?? '', untilOn: untilOn ?? '' }, { revision })}
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
