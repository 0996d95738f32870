import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { requireChapter } from '@/lib/auth/actor'
import { newId } from '@/lib/data/database/uuid'
import { viewStatement } from '@/lib/data/reconciliations/view'
import { formatShort } from '@/lib/domain/calendar-date'
import { textOfQuery } from '@/lib/domain/query'
import { StatementActForm, titlesOf } from './act-form'

/** What a statement in each state may be asked for. */
const acts: Readonly<Record<string, readonly string[]>> = { open: ['match', 'correct', 'carry', 'void'], reconciled: ['unlock'] }

export default async function StatementActPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/reconciliations/[statement]/[act]'>) {
  const { chapter: slug, statement: id, act } = await params
  const { actor, chapter } = await requireChapter(slug)
  const found = await viewStatement(actor, { chapterId: chapter.id, id })
  if (!found.ok) notFound()
  const view = found.value
  const { statement } = view
  const title = titlesOf(await getTranslations('reconciliations'))[act]
  const asked = textOfQuery(await searchParams, 'line')
  const line = view.openLines.find((each) => each.id === asked) ?? null
  if (title === undefined || acts[statement.state]?.includes(act) !== true) notFound()
  const form = {
    formKey: newId(), today: chapter.today, chapter: chapter.slug, heading: title, title: await pageTitle(title, chapter.name),
    hidden: { recordId: statement.id, ...(line === null ? {} : { lineId: line.id }) },
  }
  return (
    <ClientWords namespaces={['reconciliations']}>
      <BackLink href={`/c/${chapter.slug}/reconciliations/${id}`} label={`${view.account.name}, ${formatShort(statement.periodThrough)}`} />
      <StatementActForm act={act} form={form} view={view} line={line} />
    </ClientWords>
  )
}
