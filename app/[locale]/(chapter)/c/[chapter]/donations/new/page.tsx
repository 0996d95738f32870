import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DonationForm } from '@/components/donations/donation-form'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { SavedRecord } from '@/components/records/saved-record'
import { countryOptions } from '@/components/ui/countries'
import { requireChapter } from '@/lib/auth/actor'
import { donationDuplicateValues, donationRefundValues } from '@/lib/data/donations/form-values'
import { getDonation } from '@/lib/data/donations/get'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { recordOfLine } from '@/lib/data/reconciliations/of-line'
import { recordChoices } from '@/lib/data/records/choices'
import { can } from '@/lib/domain/permission'
import { textOfQuery } from '@/lib/domain/query'
import { valuesOfQuery } from '@/lib/form-state'
import { recordDonationAction, undoDonationAction } from '../actions'

const keptFields = ['receivedOn', 'method', 'purpose', 'bankAccountId', 'campaign', 'donor', 'donorId', 'kind']

export default async function NewDonationPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/donations/new'>) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const choices = await recordChoices(actor, chapter.id)
  if (!can(actor, 'donation.record', chapter.id).ok || !choices.ok) notFound()
  const words = await getTranslations('donations')
  const query = await searchParams
  const recorded = async (id: string) => (id === '' ? null : getDonation(actor, { chapterId: chapter.id, id }))
  const [from, returns, saved] = [await recorded(textOfQuery(query, 'from')), await recorded(textOfQuery(query, 'returns')), await recorded(textOfQuery(query, 'saved'))]
  const line = await recordOfLine(actor, { chapterId: chapter.id, line: textOfQuery(query, 'line'), as: textOfQuery(query, 'as') })
  const taken = returns?.ok ? donationRefundValues(returns.value) : from?.ok ? donationDuplicateValues(from.value) : valuesOfQuery(query, keptFields)
  const values = line.ok && line.value !== null ? line.value.values : taken
  const opened = await openedForm(actor, { query, form: 'donation', chapterId: chapter.id, values })
  if (!opened.ok) notFound()
  const options = (things: readonly { readonly id: string; readonly name: string }[]) => things.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <ClientWords namespaces={['donations', 'people', 'records']}>
      <BackLink href={`/c/${chapter.slug}/donations`} label={words('title')} />
      {saved?.ok ? <SavedRecord kind="donations" chapter={chapter.slug} record={saved.value.donation} undo={undoDonationAction} /> : null}
      <DonationForm
        action={recordDonationAction}
        {...opened.value}
        hidden={line.ok && line.value !== null ? line.value.hidden : undefined}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(words('new.title'), chapter.name)}
        heading={words('new.title')}
        save={words('new.save')}
        focusOn={saved?.ok ? 'donor' : undefined}
        principals={options(choices.value.principals)}
        bankAccounts={options(choices.value.bankAccounts)}
        countries={countryOptions(await getLocale())}
      />
    </ClientWords>
  )
}
