import type { ReactNode } from 'react'
import { signOutAction } from '../../../(public)/account/actions'
import { SignOut } from '@/components/account/sign-out'
import { NoticeBar } from '@/components/frame/banner'
import { organizationNavigation } from '@/components/frame/chapter-navigation'
import { Shell } from '@/components/frame/shell'
import { requireOrganization } from '@/lib/auth/actor'
import { servedLocales } from '@/lib/i18n/served-locales'
import { programVersion } from '@/lib/program-version'

type OrganizationLayoutProps = { readonly children: ReactNode; readonly params: Promise<{ readonly organization: string }> }

/** The frame of the whole organization: its dashboard and reports, and the way into each chapter. */
export default async function OrganizationLayout({ children, params }: OrganizationLayoutProps) {
  const { actor, organization, chapters } = await requireOrganization((await params).organization)
  const href = `/org/${organization.slug}`
  return (
    <Shell
      organization={{ name: organization.name, href }}
      chapter={null}
      chapters={chapters.map(({ name, slug }) => ({ name, href: `/c/${slug}` }))}
      navigation={organizationNavigation(href)}
      locales={servedLocales()}
      account={{ name: actor.name, signOut: <SignOut action={signOutAction} /> }}
      version={programVersion}
      bars={organization.example ? <NoticeBar kind="demonstration" /> : undefined}
    >
      {children}
    </Shell>
  )
}
