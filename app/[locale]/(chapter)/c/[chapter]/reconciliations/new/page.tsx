import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { recordBankStatementAction } from '../actions'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { StatementForm } from '@/components/reconciliations/statement-forms'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { listReconciliations, type ListedAccount } from '@/lib/data/reconciliations/list'
import { addDays, addMonths, calendarDate, formatShort } from '@/lib/domain/calendar-date'
import { formatGrouped } from '@/lib/domain/money'
import { textOfQuery } from '@/lib/domain/query'
import type { FormValues } from '@/lib/form-state'

/** The month after the last statement of the account, with the balance that it closed with. */
function nextOf({ account, last }: ListedAccount): FormValues {
  const from = last === null ? account.openedOn : addDays(last.periodThrough, 1)
  const through = addDays(addMonths(calendarDate(`${from.slice(0, 7)}-01`), 1), -1)
  return { bankAccountId: account.id, periodFrom: formatShort(from), periodThrough: formatShort(through), opening: formatGrouped(last?.closingCents ?? account.openingBalanceCents) }
}

export default async function NewStatementPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/reconciliations/new'>) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const list = await listReconciliations(actor, chapter.id)
  if (!list.ok) notFound()
  const words = await getTranslations('reconciliations')
  const query = await searchParams
  const asked = textOfQuery(query, 'account')
  const { accounts } = list.value
  const chosen = accounts.find(({ account }) => account.id === asked) ?? (accounts.length === 1 ? accounts[0] : undefined)
  const opened = await openedForm(actor, { query, form: 'bank-statement', chapterId: chapter.id, values: chosen === undefined ? {} : nextOf(chosen) })
  if (!opened.ok) notFound()
  return (
    <ClientWords namespaces={['reconciliations']}>
      <BackLink href={`/c/${chapter.slug}/reconciliations`} label={words('title')} />
      <StatementForm
        action={recordBankStatementAction}
        {...opened.value}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(words('new.title'), chapter.name)}
        heading={words('new.title')}
        accounts={accounts.map(({ account: { id, name } }) => ({ value: id, label: name }))}
      />
    </ClientWords>
  )
}
