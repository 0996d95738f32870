import { getTranslations } from 'next-intl/server'
import { choosePasswordAction } from './actions'
import { ChoosePasswordForm } from '@/components/account/password-forms'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { linkOfRequest } from '@/lib/auth/one-time-link'
import { visitorsToday } from '@/lib/auth/set-up'
import { newId } from '@/lib/data/database/uuid'

/** Where a one-time link leads: choosing a password. */
export default async function InvitePage() {
  const words = await getTranslations('account')
  if ((await linkOfRequest('password')) === null) {
    return (
      <>
        <title>{await pageTitle(words('linkGone.title'))}</title>
        <h1>{words('linkGone.title')}</h1>
        <p>{words('linkGone.explanation')}</p>
      </>
    )
  }
  return (
    <ClientWords namespaces={['account']}>
      <ChoosePasswordForm
        action={choosePasswordAction}
        formKey={newId()}
        today={visitorsToday()}
        title={await pageTitle(words('choose.title'))}
      />
    </ClientWords>
  )
}
