import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { recordBankAccountAction } from '../actions'
import { BankAccountForm } from '@/components/bank-accounts/bank-account-form'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { NotAllowed } from '@/components/frame/not-allowed'
import { pageTitle } from '@/components/frame/page-title'
import { countryOptions } from '@/components/ui/countries'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { can } from '@/lib/domain/permission'

export default async function NewBankAccountPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/settings/bank-accounts/new'>) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  if (!can(actor, 'settings.change', chapter.id).ok) return <NotAllowed />
  const words = await getTranslations('bankAccounts')
  const opened = await openedForm(actor, { query: await searchParams, form: 'bank-account', chapterId: chapter.id })
  if (!opened.ok) notFound()
  return (
    <ClientWords namespaces={['bankAccounts']}>
      <BackLink href={`/c/${chapter.slug}/settings/bank-accounts`} label={words('title')} />
      <BankAccountForm
        action={recordBankAccountAction}
        {...opened.value}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(words('new'), chapter.name)}
        heading={words('new')}
        countries={countryOptions(await getLocale())}
      />
    </ClientWords>
  )
}
