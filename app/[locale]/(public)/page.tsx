import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { exploreExampleAction } from './actions'
import { titled } from '@/components/frame/page-title'
import { StartPage } from '@/components/setup/start-page'
import { currentUser } from '@/lib/auth/current-user'
import { mayExplore } from '@/lib/auth/explore'
import { currentSetUp } from '@/lib/auth/set-up'
import { hasAccounts, hasRealOrganization } from '@/lib/data/installation/set-up-state'
import { currentLocale } from '@/lib/i18n/current-locale'
import { localePath } from '@/lib/i18n/locales'

export async function generateMetadata() {
  return titled((await getTranslations('signIn.start'))('title'))
}

/** The first page: leads on for who is signed in, to sign-in where an organization is set up, else offers how to begin. */
export default async function Start() {
  const locale = await currentLocale()
  if ((await currentSetUp()) !== null) redirect(localePath(locale, '/setup'))
  if ((await currentUser()) !== null) redirect(localePath(locale, '/org'))
  if (await hasRealOrganization()) redirect(localePath(locale, '/sign-in'))
  const [explore, signIn] = await Promise.all([mayExplore(), hasAccounts()])
  return <StartPage explore={explore ? exploreExampleAction : null} signIn={signIn} />
}
