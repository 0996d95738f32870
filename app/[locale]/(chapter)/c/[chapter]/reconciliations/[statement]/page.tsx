import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { actOnStatementAction } from '../actions'
import { RecordFiles } from '@/components/attachments/record-files'
import { Banner } from '@/components/frame/banner'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { titled } from '@/components/frame/page-title'
import { CarriedTable } from '@/components/reconciliations/carried-table'
import { MatchedTable } from '@/components/reconciliations/matched-table'
import { OpenLines, OpenRecords } from '@/components/reconciliations/open-items'
import { ProofTable } from '@/components/reconciliations/proof-table'
import { StatementHead } from '@/components/reconciliations/statement-head'
import { StatementHistory } from '@/components/reconciliations/statement-history'
import { SuggestionTable } from '@/components/reconciliations/suggestion-table'
import { StatusTag } from '@/components/ui/status-tag'
import { requireChapter } from '@/lib/auth/actor'
import { listAttachments } from '@/lib/data/attachments/list'
import { viewStatement } from '@/lib/data/reconciliations/view'
import { formatShort } from '@/lib/domain/calendar-date'

type Props = PageProps<'/[locale]/c/[chapter]/reconciliations/[statement]'>

const open = cache(async (slug: string, id: string) => {
  const { actor, chapter } = await requireChapter(slug)
  const found = await viewStatement(actor, { chapterId: chapter.id, id })
  if (!found.ok) notFound()
  const words = await getTranslations('reconciliations')
  const { account, statement } = found.value
  return { actor, chapter, view: found.value, words, heading: words('heading', { account: account.name, from: formatShort(statement.periodFrom), through: formatShort(statement.periodThrough) }) }
})

export async function generateMetadata({ params }: Props) {
  const { chapter, statement } = await params
  const { heading, chapter: { name } } = await open(chapter, statement)
  return titled(heading, name)
}

export default async function StatementPage({ params, searchParams }: Props) {
  const { chapter: slug, statement: id } = await params
  const { actor, chapter, view, words, heading } = await open(slug, id)
  const files = await listAttachments(actor, { chapterId: chapter.id, record: { kind: 'bank-statement', id } })
  const query = await searchParams
  const root = `/c/${chapter.slug}`
  const place = { root, chapter: chapter.slug, act: actOnStatementAction, view }
  return (
    <ClientWords>
      <BackLink href={`${root}/reconciliations`} label={words('title')} />
      <h1>{heading} <StatusTag status={view.statement.state} /></h1>
      {query['recorded'] === undefined ? null : <Banner kind="success"><p>{words('recorded')}</p></Banner>}
      <StatementHead place={place} />
      {view.statement.state === 'open' ? <SuggestionTable place={place} /> : null}
      <OpenLines place={place} />
      <OpenRecords place={place} />
      <MatchedTable place={place} />
      <CarriedTable place={place} />
      <ProofTable proof={view.proof} />
      <RecordFiles view={files.ok ? files.value : null} chapter={chapter} attached={query['attached']} />
      <StatementHistory entries={view.history} timeZone={chapter.timeZone} />
    </ClientWords>
  )
}
