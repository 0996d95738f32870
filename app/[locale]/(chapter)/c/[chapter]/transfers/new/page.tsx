import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { TransferForm } from '@/components/transfers/transfer-form'
import { countryOptions } from '@/components/ui/countries'
import { requireChapter } from '@/lib/auth/actor'
import { newId } from '@/lib/data/database/uuid'
import { getDraft } from '@/lib/data/drafts/get'
import { recordChoices } from '@/lib/data/records/choices'
import { counterpartChapters } from '@/lib/data/transfers/chapters'
import { can } from '@/lib/domain/permission'
import { openForm, valuesOfQuery } from '@/lib/form-state'
import { recordTransferAction } from '../actions'

const keptFields = ['kind', 'direction', 'sentOn', 'country', 'channel', 'purpose', 'bankAccountId', 'recipient', 'recipientId']

export default async function NewTransferPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/transfers/new'>) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const choices = await recordChoices(actor, chapter.id)
  if (!can(actor, 'transfer.record', chapter.id).ok || !choices.ok) notFound()
  const others = await counterpartChapters(actor, chapter.id)
  const words = await getTranslations('transfers')
  const query = await searchParams
  const draft = typeof query['draft'] === 'string' ? await getDraft(actor, { id: query['draft'], form: 'transfer', chapterId: chapter.id }) : null
  const initial = draft?.ok ? openForm(draft.value.values, { draftSavedAt: draft.value.savedAt }) : openForm(valuesOfQuery(query, keptFields))
  const options = (things: readonly { readonly id: string; readonly name: string }[]) => things.map((thing) => ({ value: thing.id, label: thing.name }))
  return (
    <ClientWords namespaces={['transfers', 'records']}>
      <BackLink href={`/c/${chapter.slug}/transfers`} label={words('title')} />
      <TransferForm
        action={recordTransferAction}
        formKey={draft?.ok ? draft.value.id : newId()}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(words('new.title'), chapter.name)}
        heading={words('new.title')}
        save={words('new.save')}
        initial={initial}
        principals={options(choices.value.principals)}
        bankAccounts={options(choices.value.bankAccounts)}
        countries={countryOptions(await getLocale())}
        chapters={options(others.ok ? others.value : [])}
      />
    </ClientWords>
  )
}
