import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RecordFiles } from '@/components/attachments/record-files'
import { ItemsOfRecord } from '@/components/checklists/further-records'
import { Banner } from '@/components/frame/banner'
import { BackLink } from '@/components/frame/breadcrumbs'
import { titled } from '@/components/frame/page-title'
import { SavedRecord } from '@/components/records/saved-record'
import { CampaignAccountPart } from '@/components/statement-records/campaign-account'
import { StatementHistory, StatementSummary } from '@/components/statement-records/statement-record'
import { RecordNumber } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { requireChapter } from '@/lib/auth/actor'
import { listAttachments } from '@/lib/data/attachments/list'
import { historyOfRecord } from '@/lib/data/journal/history'
import { namesInHistory } from '@/lib/data/records/names'
import { isUndoable } from '@/lib/data/records/undo'
import { campaignAccount } from '@/lib/data/statement-records/campaign-account'
import { getStatementRecord } from '@/lib/data/statement-records/get'
import { can } from '@/lib/domain/permission'
import { statementInReports } from '@/lib/domain/reports/record-in-reports'
import { statementShapes } from '@/lib/domain/statement-records/statement-record'
import { SourceOfRecord } from '../../imports/source-of-record'
import { RecordReports } from '../../reports/reports-of-record'
import { undoStatementRecordAction } from '../actions'

type Props = PageProps<'/[locale]/c/[chapter]/statement-records/[id]'>

async function open({ params }: Props) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getStatementRecord(actor, { chapterId: chapter.id, id })
  if (!view.ok) notFound()
  return { actor, chapter, view: view.value }
}

export async function generateMetadata(props: Props) {
  const { chapter, view } = await open(props)
  return titled(view.record.number, chapter.name)
}

export default async function StatementRecordPage(props: Props) {
  const { actor, chapter, view } = await open(props)
  const { record } = view
  const { permission } = statementShapes[record.kind]
  const history = await historyOfRecord(actor, { chapterId: chapter.id, id: record.id })
  const [words, query] = [await getTranslations('statementRecords'), await props.searchParams]
  const entries = history.ok ? history.value : []
  const names = await namesInHistory(actor, { chapterId: chapter.id, entries })
  const files = await listAttachments(actor, { chapterId: chapter.id, record: { kind: 'statement-record', id: record.id } })
  const account = record.kind === 'campaign' ? await campaignAccount(actor, { chapterId: chapter.id, id: record.id }) : null
  const href = `/c/${chapter.slug}/statement-records`
  const mayRecord = can(actor, `${permission}.record`, chapter.id).ok
  const mayCorrect = can(actor, `${permission}.correct`, chapter.id).ok && record.state !== 'voided'
  return (
    <>
      <BackLink href={href} label={words('title')} />
      {query['saved'] === undefined ? null : (
        <SavedRecord here kind="statementRecords" chapter={chapter.slug} record={record} undo={isUndoable(entries, actor) ? undoStatementRecordAction : null} />
      )}
      {query['voided'] === undefined ? null : <Banner kind="success">{words('voided', { number: record.number })}</Banner>}
      <h1>{words(`kinds.${record.kind}.one`)} <RecordNumber number={record.number} /></h1>
      <p className="row">
        {mayCorrect && record.kind === 'material' && record.filedAt === null ? <PageLink className="button button-primary" href={`${href}/${record.id}/correct?filing=1`}>{words('actions.file')}</PageLink> : null}
        {mayCorrect ? <PageLink className="button" href={`${href}/${record.id}/correct`}>{words('actions.correct')}</PageLink> : null}
        {mayRecord ? <PageLink className="button" href={`${href}/new?from=${record.id}`}>{words('actions.duplicate')}</PageLink> : null}
        {mayCorrect ? <PageLink className="button" href={`${href}/${record.id}/void`}>{words('actions.void')}</PageLink> : null}
      </p>
      <StatementSummary view={view} timeZone={chapter.timeZone} />
      {account?.ok === true ? <CampaignAccountPart account={account.value} chapter={chapter.slug} /> : null}
      <RecordReports actor={actor} chapter={chapter} record={statementInReports(record)} here={`${href}/${record.id}`} query={query} />
      <ItemsOfRecord kind={record.kind} chapter={chapter.slug} />
      <SourceOfRecord actor={actor} kind="statement-record" record={record} />
      <RecordFiles view={files.ok ? files.value : null} chapter={chapter} attached={query['attached']} />
      <h2>{words('history')}</h2>
      <StatementHistory view={view} entries={entries} names={names.ok ? names.value : new Map()} timeZone={chapter.timeZone} />
    </>
  )
}
