import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RecordFiles } from '@/components/attachments/record-files'
import { Banner } from '@/components/frame/banner'
import { BackLink } from '@/components/frame/breadcrumbs'
import { titled } from '@/components/frame/page-title'
import { LobbyingContactHistory } from '@/components/lobbying-contacts/lobbying-contact-history'
import { LobbyingContactSummary } from '@/components/lobbying-contacts/lobbying-contact-summary'
import { FindingList } from '@/components/records/finding-list'
import { SavedRecord } from '@/components/records/saved-record'
import { RecordNumber } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { requireChapter } from '@/lib/auth/actor'
import { listAttachments } from '@/lib/data/attachments/list'
import { getLobbyingContact } from '@/lib/data/lobbying-contacts/get'
import { historyOfRecord } from '@/lib/data/journal/history'
import { namesInHistory } from '@/lib/data/records/names'
import { isUndoable } from '@/lib/data/records/undo'
import { can } from '@/lib/domain/permission'
import { contactInReports } from '@/lib/domain/reports/record-in-reports'
import { SourceOfRecord } from '../../imports/source-of-record'
import { RecordReports } from '../../reports/reports-of-record'
import { undoLobbyingContactAction } from '../actions'
import { SetAsideDone, setAsideHref } from '../../set-aside/set-aside'

type Props = PageProps<'/[locale]/c/[chapter]/lobbying-contacts/[id]'>

async function open({ params }: Props) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getLobbyingContact(actor, { chapterId: chapter.id, id })
  if (!view.ok) notFound()
  return { actor, chapter, view: view.value }
}

export async function generateMetadata(props: Props) {
  const { chapter, view } = await open(props)
  return titled(view.contact.number, chapter.name)
}

export default async function LobbyingContactPage(props: Props) {
  const { actor, chapter, view } = await open(props)
  const { contact } = view
  const history = await historyOfRecord(actor, { chapterId: chapter.id, id: contact.id })
  const words = await getTranslations('lobbyingContacts')
  const query = await props.searchParams
  const entries = history.ok ? history.value : []
  const names = await namesInHistory(actor, { chapterId: chapter.id, entries })
  const files = await listAttachments(actor, { chapterId: chapter.id, record: { kind: 'lobbying-contact', id: contact.id } })
  const href = `/c/${chapter.slug}/lobbying-contacts`
  const mayRecord = can(actor, 'lobbying-contact.record', chapter.id).ok
  const mayCorrect = can(actor, 'lobbying-contact.correct', chapter.id).ok && contact.state !== 'voided'
  return (
    <>
      <BackLink href={href} label={words('title')} />
      {query['saved'] === undefined ? null : (
        <SavedRecord here kind="lobbyingContacts" chapter={chapter.slug} record={contact} undo={isUndoable(entries, actor) ? undoLobbyingContactAction : null} />
      )}
      {query['voided'] === undefined ? null : <Banner kind="success">{words('voided', { number: contact.number })}</Banner>}
      <SetAsideDone query={query} />
      <h1><RecordNumber number={contact.number} /></h1>
      <p className="row">
        {mayCorrect ? <PageLink className="button" href={`${href}/${contact.id}/correct`}>{words('actions.correct')}</PageLink> : null}
        {mayRecord ? <PageLink className="button" href={`${href}/new?from=${contact.id}`}>{words('actions.duplicate')}</PageLink> : null}
        {mayCorrect ? <PageLink className="button" href={`${href}/${contact.id}/void`}>{words('actions.void')}</PageLink> : null}
      </p>
      <LobbyingContactSummary view={view} />
      <h2>{words('findings')}</h2>
      <FindingList findings={view.assessment.findings} none={words('noFindings')} setAside={setAsideHref(actor, chapter, { kind: 'lobbying-contact', record: contact })} />
      <RecordReports actor={actor} chapter={chapter} record={contactInReports(contact)} here={`${href}/${contact.id}`} query={query} />
      <SourceOfRecord actor={actor} kind="lobbying-contact" record={contact} />
      <RecordFiles view={files.ok ? files.value : null} chapter={chapter} attached={query['attached']} />
      <h2>{words('history')}</h2>
      <LobbyingContactHistory entries={entries} names={names.ok ? names.value : new Map()} what={contact.number} timeZone={chapter.timeZone} />
    </>
  )
}
