import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { signInWithPasskeyAction } from '../actions'
import { enterCodeAction } from './actions'
import { PasskeySignIn } from '@/components/account/passkey-forms'
import { SecondStepForm } from '@/components/account/second-step-form'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { currentUser } from '@/lib/auth/current-user'
import { nextPath, signInPath } from '@/lib/auth/next-path'
import { passkeyAuthentication } from '@/lib/auth/passkeys'
import { userOfFirstStep } from '@/lib/auth/second-step'
import { visitorsToday } from '@/lib/auth/set-up'
import { newId } from '@/lib/data/database/uuid'
import { secondFactorsOf } from '@/lib/data/installation/second-factors/state'
import { currentLocale } from '@/lib/i18n/current-locale'
import { localePath } from '@/lib/i18n/locales'

type Query = { readonly searchParams: Promise<{ readonly next?: string | readonly string[] }> }

/** The second step of signing in, for whoever has shown the password a moment ago. */
export default async function SecondStepPage({ searchParams }: Query) {
  const { next } = await searchParams
  const asked = typeof next === 'string' ? next : ''
  const locale = await currentLocale()
  if ((await currentUser()) !== null) redirect(localePath(locale, nextPath(asked)))
  const user = await userOfFirstStep()
  if (user === null) redirect(localePath(locale, signInPath('/sign-in', asked)))
  const words = await getTranslations('secondFactor')
  const passkey = (await secondFactorsOf(user.id)).passkeys.length > 0 ? await passkeyAuthentication() : null
  return (
    <ClientWords namespaces={['secondFactor']}>
      <BackLink href={signInPath('/sign-in', asked)} label={words('signIn.back')} />
      <SecondStepForm action={enterCodeAction} formKey={newId()} today={visitorsToday()} title={await pageTitle(words('signIn.title'))} next={asked} />
      {passkey === null ? null : <PasskeySignIn action={signInWithPasskeyAction} ceremony={{ kind: 'sign', ...passkey }} next={asked} />}
      <p className="small">{words.rich('signIn.lost', { code: (text) => <code>{text}</code> })}</p>
    </ClientWords>
  )
}
