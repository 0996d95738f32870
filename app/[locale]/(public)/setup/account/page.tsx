import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { beginSetUpAction } from '../actions'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { FirstAccountForm } from '@/components/setup/account-form'
import { linkOfRequest } from '@/lib/auth/one-time-link'
import { currentSetUp, visitorsToday } from '@/lib/auth/set-up'
import { newId } from '@/lib/data/database/uuid'
import { hasRealOrganization } from '@/lib/data/installation/set-up-state'
import { currentLocale } from '@/lib/i18n/current-locale'
import { localePath } from '@/lib/i18n/locales'

/** Only with an open one-time link; who has used it goes on to the list. */
export default async function FirstAccountPage() {
  if ((await currentSetUp()) !== null) redirect(localePath(await currentLocale(), '/setup'))
  if ((await hasRealOrganization()) || (await linkOfRequest('set-up')) === null) notFound()
  const words = await getTranslations('setup')
  return (
    <ClientWords namespaces={['setup', 'account']}>
      <FirstAccountForm
        action={beginSetUpAction}
        formKey={newId()}
        today={visitorsToday()}
        title={await pageTitle(words('steps.account'))}
      />
    </ClientWords>
  )
}
