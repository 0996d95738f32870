import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { TransferForm } from '@/components/transfers/transfer-form'
import { countryOptions } from '@/components/ui/countries'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { transferFormValues } from '@/lib/data/transfers/form-values'
import { getTransfer } from '@/lib/data/transfers/get'
import { recordChoices } from '@/lib/data/records/choices'
import { counterpartChapters } from '@/lib/data/transfers/chapters'
import { can } from '@/lib/domain/permission'
import { correctTransferAction } from '../../actions'

export default async function CorrectTransferPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/transfers/[id]/correct'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getTransfer(actor, { chapterId: chapter.id, id })
  const choices = await recordChoices(actor, chapter.id)
  if (!view.ok || !choices.ok || !can(actor, 'transfer.correct', chapter.id).ok || view.value.transfer.state === 'voided') notFound()
  const others = await counterpartChapters(actor, chapter.id)
  const { transfer } = view.value
  const words = await getTranslations('transfers')
  const opened = await openedForm(actor, {
    query: await searchParams, form: 'transfer-correction', chapterId: chapter.id, values: transferFormValues(view.value), revision: transfer.revision,
  })
  if (!opened.ok) notFound()
  const heading = words('correct.title', { number: transfer.number })
  const options = (things: readonly { readonly id: string; readonly name: string }[]) => things.map((thing) => ({ value: thing.id, label: thing.name }))
  return (
    <ClientWords namespaces={['transfers', 'records']}>
      <BackLink href={`/c/${chapter.slug}/transfers/${transfer.id}`} label={transfer.number} />
      <TransferForm
        correction
        action={correctTransferAction}
        {...opened.value}
        hidden={{ recordId: transfer.id }}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(heading, chapter.name)}
        heading={heading}
        save={words('correct.save')}
        principals={options(choices.value.principals)}
        bankAccounts={options(choices.value.bankAccounts)}
        countries={countryOptions(await getLocale())}
        chapters={options(others.ok ? others.value : [])}
      />
    </ClientWords>
  )
}
