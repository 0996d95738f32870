import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { ExpenditureForm } from '@/components/expenditures/expenditure-form'
import { SavedRecord } from '@/components/records/saved-record'
import { countryOptions } from '@/components/ui/countries'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { expenditureDuplicateValues } from '@/lib/data/expenditures/form-values'
import { getExpenditure } from '@/lib/data/expenditures/get'
import { recordOfLine } from '@/lib/data/reconciliations/of-line'
import { recordChoices } from '@/lib/data/records/choices'
import { can } from '@/lib/domain/permission'
import { textOfQuery } from '@/lib/domain/query'
import { valuesOfQuery } from '@/lib/form-state'
import { recordExpenditureAction, undoExpenditureAction } from '../actions'

const keptFields = ['paidOn', 'method', 'category', 'purpose', 'bankAccountId', 'payee', 'payeeId', 'kind']

export default async function NewExpenditurePage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/expenditures/new'>) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const choices = await recordChoices(actor, chapter.id)
  if (!can(actor, 'expenditure.record', chapter.id).ok || !choices.ok) notFound()
  const words = await getTranslations('expenditures')
  const query = await searchParams
  const recorded = async (id: string) => (id === '' ? null : getExpenditure(actor, { chapterId: chapter.id, id }))
  const [from, saved] = [await recorded(textOfQuery(query, 'from')), await recorded(textOfQuery(query, 'saved'))]
  const line = await recordOfLine(actor, { chapterId: chapter.id, line: textOfQuery(query, 'line'), as: textOfQuery(query, 'as') })
  const values = line.ok && line.value !== null ? line.value.values : from?.ok ? expenditureDuplicateValues(from.value) : valuesOfQuery(query, keptFields)
  const opened = await openedForm(actor, { query, form: 'expenditure', chapterId: chapter.id, values })
  if (!opened.ok) notFound()
  const options = (things: readonly { readonly id: string; readonly name: string }[]) => things.map((thing) => ({ value: thing.id, label: thing.name }))
  return (
    <ClientWords namespaces={['expenditures', 'records']}>
      <BackLink href={`/c/${chapter.slug}/expenditures`} label={words('title')} />
      {saved?.ok ? <SavedRecord kind="expenditures" chapter={chapter.slug} record={saved.value.expenditure} undo={undoExpenditureAction} /> : null}
      <ExpenditureForm
        action={recordExpenditureAction}
        {...opened.value}
        hidden={line.ok && line.value !== null ? line.value.hidden : undefined}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(words('new.title'), chapter.name)}
        heading={words('new.title')}
        save={words('new.save')}
        focusOn={saved?.ok ? 'payee' : undefined}
        principals={options(choices.value.principals)}
        bankAccounts={options(choices.value.bankAccounts)}
        countries={countryOptions(await getLocale())}
      />
    </ClientWords>
  )
}
