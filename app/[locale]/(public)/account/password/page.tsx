import { getTranslations } from 'next-intl/server'
import { changePasswordAction } from '../actions'
import { ChangePasswordForm } from '@/components/account/password-forms'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { requireUser } from '@/lib/auth/actor'
import { visitorsToday } from '@/lib/auth/set-up'
import { newId } from '@/lib/data/database/uuid'

export default async function PasswordPage() {
  await requireUser()
  const words = await getTranslations('account')
  return (
    <ClientWords namespaces={['account']}>
      <BackLink href="/account" label={words('title')} />
      <ChangePasswordForm
        action={changePasswordAction}
        formKey={newId()}
        today={visitorsToday()}
        title={await pageTitle(words('changePassword.title'))}
      />
    </ClientWords>
  )
}
