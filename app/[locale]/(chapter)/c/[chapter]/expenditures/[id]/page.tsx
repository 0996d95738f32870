import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ExpenditureHistory } from '@/components/expenditures/expenditure-history'
import { RecordFiles } from '@/components/attachments/record-files'
import { Banner } from '@/components/frame/banner'
import { BackLink } from '@/components/frame/breadcrumbs'
import { titled } from '@/components/frame/page-title'
import { ExpenditureSummary } from '@/components/expenditures/expenditure-summary'
import { FindingList } from '@/components/records/finding-list'
import { SavedRecord } from '@/components/records/saved-record'
import { RecordNumber } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { requireChapter } from '@/lib/auth/actor'
import { listAttachments } from '@/lib/data/attachments/list'
import { getExpenditure } from '@/lib/data/expenditures/get'
import { historyOfRecord } from '@/lib/data/journal/history'
import { namesInHistory } from '@/lib/data/records/names'
import { isUndoable } from '@/lib/data/records/undo'
import { can } from '@/lib/domain/permission'
import { expenditureInReports } from '@/lib/domain/reports/record-in-reports'
import { SourceOfRecord } from '../../imports/source-of-record'
import { RecordReports } from '../../reports/reports-of-record'
import { undoExpenditureAction } from '../actions'
import { SetAsideDone, setAsideHref } from '../../set-aside/set-aside'

type Props = PageProps<'/[locale]/c/[chapter]/expenditures/[id]'>

async function open({ params }: Props) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getExpenditure(actor, { chapterId: chapter.id, id })
  if (!view.ok) notFound()
  return { actor, chapter, view: view.value }
}

export async function generateMetadata(props: Props) {
  const { chapter, view } = await open(props)
  return titled(view.expenditure.number, chapter.name)
}

export default async function ExpenditurePage(props: Props) {
  const { actor, chapter, view } = await open(props)
  const { expenditure } = view
  const history = await historyOfRecord(actor, { chapterId: chapter.id, id: expenditure.id })
  const words = await getTranslations('expenditures')
  const query = await props.searchParams
  const entries = history.ok ? history.value : []
  const names = await namesInHistory(actor, { chapterId: chapter.id, entries })
  const files = await listAttachments(actor, { chapterId: chapter.id, record: { kind: 'expenditure', id: expenditure.id } })
  const href = `/c/${chapter.slug}/expenditures`
  const mayRecord = can(actor, 'expenditure.record', chapter.id).ok
  const mayCorrect = can(actor, 'expenditure.correct', chapter.id).ok && expenditure.state !== 'voided'
  const mayApprove = mayCorrect && can(actor, 'expenditure.approve', chapter.id).ok && expenditure.approval === 'waiting' && expenditure.enteredBy !== actor.userId
  return (
    <>
      <BackLink href={href} label={words('title')} />
      {query['saved'] === undefined ? null : <SavedRecord here kind="expenditures" chapter={chapter.slug} record={expenditure} undo={isUndoable(entries, actor) ? undoExpenditureAction : null} />}
      {query['voided'] === undefined ? null : <Banner kind="success">{words('voided', { number: expenditure.number })}</Banner>}
      {query['approved'] === undefined ? null : <Banner kind="success">{words('approved', { number: expenditure.number })}</Banner>}
      {expenditure.state === 'held' ? <Banner kind="warning">{words('heldPanel', { reason: expenditure.stateReason })}</Banner> : null}
      <SetAsideDone query={query} />
      <h1><RecordNumber number={expenditure.number} /></h1>
      <p className="row">
        {mayApprove ? <PageLink className="button" href={`${href}/${expenditure.id}/approve`}>{words('actions.approve')}</PageLink> : null}
        {mayCorrect ? <PageLink className="button" href={`${href}/${expenditure.id}/correct`}>{words('actions.correct')}</PageLink> : null}
        {mayRecord ? <PageLink className="button" href={`${href}/new?from=${expenditure.id}`}>{words('actions.duplicate')}</PageLink> : null}
        {mayCorrect ? <PageLink className="button" href={`${href}/${expenditure.id}/void`}>{words('actions.void')}</PageLink> : null}
      </p>
      <ExpenditureSummary view={view} />
      <h2>{words('findings')}</h2>
      <FindingList findings={view.assessment.findings} none={words('noFindings')} setAside={setAsideHref(actor, chapter, { kind: 'expenditure', record: expenditure })} />
      <RecordReports actor={actor} chapter={chapter} record={expenditureInReports(expenditure)} here={`${href}/${expenditure.id}`} query={query} />
      <SourceOfRecord actor={actor} kind="expenditure" record={expenditure} />
      <RecordFiles view={files.ok ? files.value : null} chapter={chapter} attached={query['attached']} />
      <h2>{words('history')}</h2>
      <ExpenditureHistory entries={entries} names={names.ok ? names.value : new Map()} what={expenditure.number} timeZone={chapter.timeZone} />
    </>
  )
}
