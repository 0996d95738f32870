import { getTranslations } from 'next-intl/server'
import { renewInvitationAction, signOutMemberAction } from './actions'
import { Banner } from '@/components/frame/banner'
import { Breadcrumbs } from '@/components/frame/breadcrumbs'
import { NotAllowed } from '@/components/frame/not-allowed'
import { titled } from '@/components/frame/page-title'
import { LinkToHandOver } from '@/components/members/link-to-hand-over'
import { MemberTable } from '@/components/members/member-table'
import { PageLink } from '@/components/ui/page-link'
import { requireChapter } from '@/lib/auth/actor'
import { linkToShow } from '@/lib/auth/one-time-link'
import { passwordLink } from '@/lib/data/installation/setup-link'
import { listMembers } from '@/lib/data/members/list'

type Props = { readonly params: Promise<{ readonly chapter: string }>; readonly searchParams: Promise<{ readonly saved?: string }> }

export async function generateMetadata({ params }: Props) {
  return titled((await getTranslations('members'))('title'), (await requireChapter((await params).chapter)).chapter.name)
}

const notices = ['invited', 'changed', 'ended', 'signedOut'] as const

/** Who has a role in the chapter. */
export default async function PeoplePage({ params, searchParams }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const members = await listMembers(actor, chapter.id)
  if (!members.ok) return <NotAllowed />
  const [words, settings, { saved }, token] = await Promise.all([
    getTranslations('members'),
    getTranslations('settings'),
    searchParams,
    linkToShow(),
  ])
  const notice = notices.find((each) => each === saved)
  return (
    <>
      <Breadcrumbs crumbs={[{ label: settings('title'), href: `/c/${chapter.slug}/settings` }]} />
      {notice === undefined ? null : <Banner kind="success">{words(`saved.${notice}`)}</Banner>}
      {token === null ? null : <LinkToHandOver link={passwordLink(token)} />}
      <h1>{words('title')}</h1>
      <p>
        <PageLink href={`/c/${chapter.slug}/settings/people/invite`} className="button button-primary">
          {words('invite')}
        </PageLink>
      </p>
      <MemberTable members={members.value} chapter={chapter.slug} timeZone={chapter.timeZone} newLink={renewInvitationAction} signOut={signOutMemberAction} />
      <p>
        <PageLink href={`/c/${chapter.slug}/settings/rights`}>{words('rights')}</PageLink>
      </p>
    </>
  )
}
