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
import { statedClosing, type StatedClosing } from '@/lib/data/reconciliations/stated'
import { formatShort } from '@/lib/domain/calendar-date'
import { formatCents, formatGrouped } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import { textOfQuery } from '@/lib/domain/query'
import { nextPeriod } from '@/lib/domain/reconciliation/next-period'
import type { FormValues } from '@/lib/form-state'

/** The month after the last statement of the account, with the balance that it closed with, and the one that the bank's file states at its end. */
async function nextOf(actor: Actor, { account, last }: ListedAccount): Promise<{ readonly values: FormValues; readonly stated: StatedClosing | null }> {
  const { from, through } = nextPeriod(account.openedOn, last, actor.today)
  const found = await statedClosing(actor, { chapterId: account.chapterId, bankAccountId: account.id, from, through })
  const stated = found.ok ? found.value : null
  const opening = formatGrouped(last?.closingCents ?? account.openingBalanceCents)
  const closing = stated === null ? '' : formatGrouped(stated.closingCents)
  return { values: { bankAccountId: account.id, periodFrom: formatShort(from), periodThrough: formatShort(through), opening, closing }, stated }
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
  const { values, stated } = chosen === undefined ? { values: {}, stated: null } : await nextOf(actor, chosen)
  const opened = await openedForm(actor, { query, form: 'bank-statement', chapterId: chapter.id, values })
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
        closingHint={stated === null ? words('hints.closing') : words('hints.stated', { file: stated.fileName, amount: formatCents(stated.statedCents), day: formatShort(stated.on) })}
      />
    </ClientWords>
  )
}
