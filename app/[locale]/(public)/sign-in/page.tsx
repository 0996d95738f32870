import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { signInAction, signInWithPasskeyAction } from './actions'
import { PasskeySignIn } from '@/components/account/passkey-forms'
import { SignInForm } from '@/components/account/sign-in-form'
import { Banner } from '@/components/frame/banner'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { currentUser } from '@/lib/auth/current-user'
import { nextPath } from '@/lib/auth/next-path'
import { passkeyAuthentication } from '@/lib/auth/passkeys'
import { visitorsToday } from '@/lib/auth/set-up'
import { newId } from '@/lib/data/database/uuid'
import { arePasskeysUsed } from '@/lib/data/installation/second-factors/passkeys'
import { hasAccounts } from '@/lib/data/installation/set-up-state'
import { currentLocale } from '@/lib/i18n/current-locale'
import { localePath } from '@/lib/i18n/locales'

type Query = { readonly searchParams: Promise<{ readonly next?: string | readonly string[] }> }

export default async function SignInPage({ searchParams }: Query) {
  const { next } = await searchParams
  const asked = typeof next === 'string' ? next : ''
  const locale = await currentLocale()
  if ((await currentUser()) !== null) redirect(localePath(locale, nextPath(asked)))
  if (!(await hasAccounts())) redirect(localePath(locale, '/'))
  const words = await getTranslations('signIn')
  const passkey = (await arePasskeysUsed()) ? await passkeyAuthentication() : null
  return (
    <ClientWords namespaces={['signIn', 'secondFactor']}>
      {/[?&]draft=/.test(asked) ? <Banner kind="info">{words('draftKept')}</Banner> : null}
      <SignInForm action={signInAction} formKey={newId()} today={visitorsToday()} title={await pageTitle(words('title'))} next={asked} />
      {passkey === null ? null : <PasskeySignIn action={signInWithPasskeyAction} ceremony={{ kind: 'sign', ...passkey }} next={asked} />}
      <p className="small">{words.rich('lockedOut', { code: (text) => <code>{text}</code> })}</p>
    </ClientWords>
  )
}
