import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RecordFiles } from '@/components/attachments/record-files'
import { Banner } from '@/components/frame/banner'
import { BackLink } from '@/components/frame/breadcrumbs'
import { titled } from '@/components/frame/page-title'
import { FindingList } from '@/components/records/finding-list'
import { SavedRecord } from '@/components/records/saved-record'
import { TransferHistory } from '@/components/transfers/transfer-history'
import { TransferSummary } from '@/components/transfers/transfer-summary'
import { RecordNumber } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { requireChapter } from '@/lib/auth/actor'
import { listAttachments } from '@/lib/data/attachments/list'
import { namesInHistory } from '@/lib/data/records/names'
import { isUndoable } from '@/lib/data/records/undo'
import { getTransfer } from '@/lib/data/transfers/get'
import { historyOfRecord } from '@/lib/data/journal/history'
import { can } from '@/lib/domain/permission'
import { transferInReports } from '@/lib/domain/reports/record-in-reports'
import { SourceOfRecord } from '../../imports/source-of-record'
import { RecordReports } from '../../reports/reports-of-record'
import { undoTransferAction } from '../actions'
import { SetAsideDone, setAsideHref } from '../../set-aside/set-aside'

type Props = PageProps<'/[locale]/c/[chapter]/transfers/[id]'>

async function open({ params }: Props) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getTransfer(actor, { chapterId: chapter.id, id })
  if (!view.ok) notFound()
  return { actor, chapter, view: view.value }
}

export async function generateMetadata(props: Props) {
  const { chapter, view } = await open(props)
  return titled(view.transfer.number, chapter.name)
}

export default async function TransferPage(props: Props) {
  const { actor, chapter, view } = await open(props)
  const { transfer } = view
  const history = await historyOfRecord(actor, { chapterId: chapter.id, id: transfer.id })
  const words = await getTranslations('transfers')
  const query = await props.searchParams
  const entries = history.ok ? history.value : []
  const names = await namesInHistory(actor, { chapterId: chapter.id, entries })
  const files = await listAttachments(actor, { chapterId: chapter.id, record: { kind: 'transfer', id: transfer.id } })
  const href = `/c/${chapter.slug}/transfers`
  const mayRecord = can(actor, 'transfer.record', chapter.id).ok
  const mayCorrect = can(actor, 'transfer.correct', chapter.id).ok && transfer.state !== 'voided'
  const mayApprove = mayCorrect && can(actor, 'expenditure.approve', chapter.id).ok && transfer.approval === 'waiting' && transfer.enteredBy !== actor.userId
  return (
    <>
      <BackLink href={href} label={words('title')} />
      {query['saved'] === undefined ? null : <SavedRecord here kind="transfers" chapter={chapter.slug} record={transfer} undo={isUndoable(entries, actor) ? undoTransferAction : null} />}
      {query['voided'] === undefined ? null : <Banner kind="success">{words('voided', { number: transfer.number })}</Banner>}
      {query['approved'] === undefined ? null : <Banner kind="success">{words('approved', { number: transfer.number })}</Banner>}
      {transfer.state === 'held' ? <Banner kind="warning">{words('heldPanel', { reason: transfer.stateReason })}</Banner> : null}
      <SetAsideDone query={query} />
      <h1><RecordNumber number={transfer.number} /></h1>
      <p className="row">
        {mayApprove ? <PageLink className="button" href={`${href}/${transfer.id}/approve`}>{words('actions.approve')}</PageLink> : null}
        {mayCorrect ? <PageLink className="button" href={`${href}/${transfer.id}/correct`}>{words('actions.correct')}</PageLink> : null}
        {mayRecord ? <PageLink className="button" href={`${href}/new?from=${transfer.id}`}>{words('actions.duplicate')}</PageLink> : null}
        {mayCorrect ? <PageLink className="button" href={`${href}/${transfer.id}/void`}>{words('actions.void')}</PageLink> : null}
      </p>
      <TransferSummary view={view} />
      <h2>{words('findings')}</h2>
      <FindingList findings={view.assessment.findings} none={words('noFindings')} setAside={setAsideHref(actor, chapter, { kind: 'transfer', record: transfer })} />
      <RecordReports actor={actor} chapter={chapter} record={transferInReports(transfer)} here={`${href}/${transfer.id}`} query={query} />
      <SourceOfRecord actor={actor} kind="transfer" record={transfer} />
      <RecordFiles view={files.ok ? files.value : null} chapter={chapter} attached={query['attached']} />
      <h2>{words('history')}</h2>
      <TransferHistory entries={entries} names={names.ok ? names.value : new Map()} what={transfer.number} timeZone={chapter.timeZone} />
    </>
  )
}
