import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { SavedRecord } from '@/components/records/saved-record'
import { TransferForm } from '@/components/transfers/transfer-form'
import { countryOptions } from '@/components/ui/countries'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { recordOfLine } from '@/lib/data/reconciliations/of-line'
import { recordChoices } from '@/lib/data/records/choices'
import { counterpartChapters } from '@/lib/data/transfers/chapters'
import { transferDuplicateValues } from '@/lib/data/transfers/form-values'
import { getTransfer } from '@/lib/data/transfers/get'
import { can } from '@/lib/domain/permission'
import { textOfQuery } from '@/lib/domain/query'
import { valuesOfQuery } from '@/lib/form-state'
import { recordTransferAction, undoTransferAction } from '../actions'

const keptFields = ['kind', 'direction', 'sentOn', 'country', 'channel', 'purpose', 'bankAccountId', 'recipient', 'recipientId']

export default async function NewTransferPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/transfers/new'>) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const choices = await recordChoices(actor, chapter.id)
  if (!can(actor, 'transfer.record', chapter.id).ok || !choices.ok) notFound()
  const others = await counterpartChapters(actor, chapter.id)
  const words = await getTranslations('transfers')
  const query = await searchParams
  const recorded = async (id: string) => (id === '' ? null : getTransfer(actor, { chapterId: chapter.id, id }))
  const [from, saved] = [await recorded(textOfQuery(query, 'from')), await recorded(textOfQuery(query, 'saved'))]
  const line = await recordOfLine(actor, { chapterId: chapter.id, line: textOfQuery(query, 'line'), as: textOfQuery(query, 'as') })
  const values = line.ok && line.value !== null ? line.value.values : from?.ok ? transferDuplicateValues(from.value) : valuesOfQuery(query, keptFields)
  const opened = await openedForm(actor, { query, form: 'transfer', chapterId: chapter.id, values })
  if (!opened.ok) notFound()
  const options = (things: readonly { readonly id: string; readonly name: string }[]) => things.map((thing) => ({ value: thing.id, label: thing.name }))
  return (
    <ClientWords namespaces={['transfers', 'records']}>
      <BackLink href={`/c/${chapter.slug}/transfers`} label={words('title')} />
      {saved?.ok ? <SavedRecord kind="transfers" chapter={chapter.slug} record={saved.value.transfer} undo={undoTransferAction} /> : null}
      <TransferForm
        action={recordTransferAction}
        {...opened.value}
        hidden={line.ok && line.value !== null ? line.value.hidden : undefined}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(words('new.title'), chapter.name)}
        heading={words('new.title')}
        save={words('new.save')}
        focusOn={saved?.ok ? 'recipient' : undefined}
        principals={options(choices.value.principals)}
        bankAccounts={options(choices.value.bankAccounts)}
        countries={countryOptions(await getLocale())}
        chapters={options(others.ok ? others.value : [])}
      />
    </ClientWords>
  )
}
