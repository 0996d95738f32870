import { getTranslations } from 'next-intl/server'
import { addPasskeyAction, proveAction } from '../actions'
import { ActForm } from '@/components/account/act-form'
import { NewPasskeyForm } from '@/components/account/passkey-forms'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { titled } from '@/components/frame/page-title'
import { requireUser } from '@/lib/auth/actor'
import { passkeyRegistration } from '@/lib/auth/passkeys'

export async function generateMetadata() {
  return titled((await getTranslations('secondFactor'))('passkey.add'))
}

/** Makes a passkey. The password is asked before the browser is, so that nobody makes one in vain. */
export default async function PasskeyPage() {
  const user = await requireUser()
  const words = await getTranslations('secondFactor')
  const { options, origin, token } = await passkeyRegistration(user)
  return (
    <ClientWords namespaces={['secondFactor']}>
      <BackLink href="/account/second-factor" label={words('title')} />
      <h1>{words('passkey.add')}</h1>
      <p>{words('passkey.how')}</p>
      <noscript>
        <p>{words('passkey.scripts')}</p>
      </noscript>
      {user.provedRecently ? (
        <NewPasskeyForm action={addPasskeyAction} ceremony={{ kind: 'make', options, origin, token }} />
      ) : (
        <ActForm action={proveAction} act="prove" label={words('passkey.goOn')} look="button button-primary" />
      )}
    </ClientWords>
  )
}
