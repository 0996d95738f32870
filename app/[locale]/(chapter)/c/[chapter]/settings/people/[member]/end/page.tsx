import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { endMemberAction } from '../../actions'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { EndMemberForm } from '@/components/members/member-forms'
import { requireChapter } from '@/lib/auth/actor'
import { newId } from '@/lib/data/database/uuid'
import { getMember } from '@/lib/data/members/get'

type Params = { readonly params: Promise<{ readonly chapter: string; readonly member: string }> }

/** Ends a role, with a reason. */
export default async function EndMemberPage({ params }: Params) {
  const { chapter: slug, member: membershipId } = await params
  const { actor, chapter } = await requireChapter(slug)
  const member = await getMember(actor, { membershipId, chapterId: chapter.id })
  if (!member.ok) notFound()
  const { name } = member.value
  const words = await getTranslations('members')
  return (
    <ClientWords namespaces={['members']}>
      <BackLink href={`/c/${slug}/settings/people/${membershipId}`} label={words('changeTitle', { name })} />
      <EndMemberForm
        action={endMemberAction}
        formKey={newId()}
        today={chapter.today}
        chapter={slug}
        title={await pageTitle(words('endTitle', { name }), chapter.name)}
        hidden={{ membershipId }}
        name={name}
      />
    </ClientWords>
  )
}
