import type { ReactNode } from 'react'
import { signOutAction } from '../../../(public)/account/actions'
import { SignOut } from '@/components/account/sign-out'
import { FactorBar, NoticeBar } from '@/components/frame/banner'
import { chapterNavigation } from '@/components/frame/chapter-navigation'
import { Keys } from '@/components/frame/keys'
import { Shell } from '@/components/frame/shell'
import { actorsForOrganizations, requireChapter } from '@/lib/auth/actor'
import { can, membershipsFor, opens } from '@/lib/domain/permission'
import { servedLocales } from '@/lib/i18n/served-locales'
import { programVersion } from '@/lib/program-version'

type ChapterLayoutProps = { readonly children: ReactNode; readonly params: Promise<{ readonly chapter: string }> }

/** The frame of a chapter: its navigation by role. It shows; every page and action asks for rights itself. */
export default async function ChapterLayout({ children, params }: ChapterLayoutProps) {
  const { actor, chapter, missing } = await requireChapter((await params).chapter)
  const places = await actorsForOrganizations()
  const chapters = places.flatMap((place) => place.chapters).filter(({ organizationId }) => organizationId === chapter.organizationId)
  const readsOnly =
    !can(actor, 'person.record', chapter.id).ok &&
    !can(actor, 'checklist.answer', chapter.id).ok &&
    !can(actor, 'audit.test', chapter.id).ok
  const bars = [...(chapter.example ? ['demonstration' as const] : []), ...(readsOnly ? ['readOnly' as const] : [])]
  return (
    <Shell
      organization={{ name: chapter.organizationName, href: membershipsFor(actor, null).length === 0 ? '/org' : `/org/${chapter.organizationSlug}` }}
      chapter={{ name: chapter.name, href: `/c/${chapter.slug}` }}
      chapters={chapters.map(({ name, slug }) => ({ name, href: `/c/${slug}` }))}
      navigation={chapterNavigation(chapter.slug, {
        allowed: (permission) => can(actor, permission, chapter.id).ok,
        opened: (area) => opens(actor, area, chapter.id),
      })}
      locales={servedLocales()}
      account={{ name: actor.name, signOut: <SignOut action={signOutAction} /> }}
      version={programVersion}
      searchHref={`/c/${chapter.slug}/search`}
      keysHref={`/c/${chapter.slug}/keys`}
      bars={bars.length === 0 && missing === null ? undefined : [
        ...bars.map((kind) => <NoticeBar key={kind} kind={kind} />),
        ...(missing === null ? [] : [<FactorBar key="factor" dueOn={missing.dueOn} />]),
      ]}
    >
      <Keys chapter={chapter.slug} />
      {children}
    </Shell>
  )
}
