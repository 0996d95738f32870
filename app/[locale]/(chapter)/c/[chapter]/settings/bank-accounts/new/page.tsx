import { getLocale, getTranslations } from 'next-intl/server'
import { recordBankAccountAction } from '../actions'
import { BankAccountForm } from '@/components/bank-accounts/bank-account-form'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { NotAllowed } from '@/components/frame/not-allowed'
import { pageTitle } from '@/components/frame/page-title'
import { countryOptions } from '@/components/ui/countries'
import { requireChapter } from '@/lib/auth/actor'
import { newId } from '@/lib/data/database/uuid'
import { can } from '@/lib/domain/permission'

export default async function NewBankAccountPage({ params }: PageProps<'/[locale]/c/[chapter]/settings/bank-accounts/new'>) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  if (!can(actor, 'settings.change', chapter.id).ok) return <NotAllowed />
  const words = await getTranslations('bankAccounts')
  return (
    <ClientWords namespaces={['bankAccounts']}>
      <BackLink href={`/c/${chapter.slug}/settings/bank-accounts`} label={words('title')} />
      <BankAccountForm
        action={recordBankAccountAction}
        formKey={newId()}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(words('new'), chapter.name)}
        heading={words('new')}
        countries={countryOptions(await getLocale())}
      />
    </ClientWords>
  )
}
