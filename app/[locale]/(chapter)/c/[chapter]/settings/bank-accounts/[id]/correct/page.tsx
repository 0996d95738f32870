import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { correctBankAccountAction } from '../../actions'
import { BankAccountForm } from '@/components/bank-accounts/bank-account-form'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { NotAllowed } from '@/components/frame/not-allowed'
import { pageTitle } from '@/components/frame/page-title'
import { countryOptions } from '@/components/ui/countries'
import { requireChapter } from '@/lib/auth/actor'
import { getBankAccount } from '@/lib/data/bank-accounts/get'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { fieldTexts } from '@/lib/domain/field-text'
import { can } from '@/lib/domain/permission'

export default async function CorrectBankAccountPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/settings/bank-accounts/[id]/correct'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const found = await getBankAccount(actor, { chapterId: chapter.id, id })
  if (!found.ok) notFound()
  if (!can(actor, 'settings.change', chapter.id).ok) return <NotAllowed />
  const account = found.value
  const words = await getTranslations('bankAccounts')
  const name = account.name
  const heading = words('correctTitle', { name })
  const opened = await openedForm(actor, {
    query: await searchParams, form: 'bank-account-correction', chapterId: chapter.id, values: fieldTexts(account), revision: account.revision,
  })
  if (!opened.ok) notFound()
  return (
    <ClientWords namespaces={['bankAccounts']}>
      <BackLink href={`/c/${slug}/settings/bank-accounts/${id}`} label={name} />
      <BankAccountForm
        correction
        action={correctBankAccountAction}
        {...opened.value}
        hidden={{ recordId: id }}
        today={chapter.today}
        chapter={slug}
        title={await pageTitle(heading, chapter.name)}
        heading={heading}
        countries={countryOptions(await getLocale())}
      />
    </ClientWords>
  )
}
