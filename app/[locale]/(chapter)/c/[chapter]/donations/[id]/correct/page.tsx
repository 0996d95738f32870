import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DonationForm } from '@/components/donations/donation-form'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { countryOptions } from '@/components/ui/countries'
import { requireChapter } from '@/lib/auth/actor'
import { donationFormValues } from '@/lib/data/donations/form-values'
import { getDonation } from '@/lib/data/donations/get'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { recordChoices } from '@/lib/data/records/choices'
import { can } from '@/lib/domain/permission'
import { correctDonationAction } from '../../actions'

export default async function CorrectDonationPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/donations/[id]/correct'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getDonation(actor, { chapterId: chapter.id, id })
  const choices = await recordChoices(actor, chapter.id)
  if (!view.ok || !choices.ok || !can(actor, 'donation.correct', chapter.id).ok || view.value.donation.state === 'voided') notFound()
  const { donation } = view.value
  const words = await getTranslations('donations')
  const opened = await openedForm(actor, {
    query: await searchParams, form: 'donation-correction', chapterId: chapter.id, values: donationFormValues(view.value), revision: donation.revision,
  })
  if (!opened.ok) notFound()
  const heading = words('correct.title', { number: donation.number })
  const options = (things: readonly { readonly id: string; readonly name: string }[]) => things.map((thing) => ({ value: thing.id, label: thing.name }))
  return (
    <ClientWords namespaces={['donations', 'people', 'records']}>
      <BackLink href={`/c/${chapter.slug}/donations/${donation.id}`} label={donation.number} />
      <DonationForm
        correction
        action={correctDonationAction}
        {...opened.value}
        hidden={{ recordId: donation.id }}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(heading, chapter.name)}
        heading={heading}
        save={words('correct.save')}
        principals={options(choices.value.principals)}
        bankAccounts={options(choices.value.bankAccounts)}
        countries={countryOptions(await getLocale())}
      />
    </ClientWords>
  )
}
