import { getTranslations } from 'next-intl/server'
import { changeNameAction } from '../actions'
import { NameForm } from '@/components/account/password-forms'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { requireUser } from '@/lib/auth/actor'
import { visitorsToday } from '@/lib/auth/set-up'
import { newId } from '@/lib/data/database/uuid'

export default async function NamePage() {
  const user = await requireUser()
  const words = await getTranslations('account')
  return (
    <ClientWords namespaces={['account']}>
      <BackLink href="/account" label={words('title')} />
      <NameForm
        action={changeNameAction}
        formKey={newId()}
        today={visitorsToday()}
        title={await pageTitle(words('changeName.title'))}
        name={user.name}
      />
    </ClientWords>
  )
}
