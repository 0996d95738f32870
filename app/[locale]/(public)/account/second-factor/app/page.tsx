import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { confirmAuthenticatorAction } from '../actions'
import { AuthenticatorForm } from '@/components/account/authenticator-form'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { requireUser } from '@/lib/auth/actor'
import { waitingAuthenticator } from '@/lib/auth/second-factor'
import { visitorsToday } from '@/lib/auth/set-up'
import { newId } from '@/lib/data/database/uuid'
import { currentLocale } from '@/lib/i18n/current-locale'
import { localePath } from '@/lib/i18n/locales'

/** Gives the secret to an app, and asks for its first code. */
export default async function AuthenticatorPage() {
  await requireUser()
  const waiting = await waitingAuthenticator()
  if (waiting === null) redirect(localePath(await currentLocale(), '/account/second-factor'))
  const words = await getTranslations('secondFactor')
  return (
    <ClientWords namespaces={['secondFactor']}>
      <BackLink href="/account/second-factor" label={words('title')} />
      <AuthenticatorForm
        action={confirmAuthenticatorAction}
        formKey={newId()}
        today={visitorsToday()}
        title={await pageTitle(words('app.setUp'))}
        waiting={waiting}
      />
    </ClientWords>
  )
}
