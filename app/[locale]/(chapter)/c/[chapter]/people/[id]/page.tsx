import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RecordFiles } from '@/components/attachments/record-files'
import { Banner } from '@/components/frame/banner'
import { BackLink } from '@/components/frame/breadcrumbs'
import { titled } from '@/components/frame/page-title'
import { PersonHistory } from '@/components/people/person-history'
import { PersonSummary } from '@/components/people/person-summary'
import { SavedBanner } from '@/components/records/saved-banner'
import { PersonName } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { requireChapter } from '@/lib/auth/actor'
import { listAttachments } from '@/lib/data/attachments/list'
import { getPerson } from '@/lib/data/people/get'
import { historyOfRecord } from '@/lib/data/journal/history'
import { namesInHistory } from '@/lib/data/records/names'
import { isUndoable } from '@/lib/data/records/undo'
import { can } from '@/lib/domain/permission'
import { textOfQuery } from '@/lib/domain/query'
import { undoPersonAction } from '../actions'

type Props = PageProps<'/[locale]/c/[chapter]/people/[id]'>

async function open({ params, searchParams }: Props) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getPerson(actor, { chapterId: chapter.id, id, shown: textOfQuery(await searchParams, 'shown') })
  if (!view.ok) notFound()
  return { actor, chapter, view: view.value }
}

export async function generateMetadata(props: Props) {
  const { chapter, view } = await open(props)
  return titled(view.person.name, chapter.name)
}

export default async function PersonPage(props: Props) {
  const { actor, chapter, view } = await open(props)
  const { person } = view
  const history = await historyOfRecord(actor, { chapterId: chapter.id, id: person.id })
  const words = await getTranslations('people')
  const query = await props.searchParams
  const entries = history.ok ? history.value : []
  const names = await namesInHistory(actor, { chapterId: chapter.id, entries })
  const files = await listAttachments(actor, { chapterId: chapter.id, record: { kind: 'person', id: person.id } })
  const href = `/c/${chapter.slug}/people`
  const mayUnmask = can(actor, 'person.unmask', chapter.id).ok && person.recordState !== 'erased' && !view.shown && (view.masked || person.bankReference !== '')
  const mayCorrect = can(actor, 'person.correct', chapter.id).ok && person.recordState === 'recorded'
  const mayReceipt = can(actor, 'receipt.issue', chapter.id).ok && person.recordState === 'recorded'
  const mayErase = can(actor, 'person.erase', null).ok && person.recordState !== 'erased'
  return (
    <>
      <BackLink href={href} label={words('title')} />
      {query['saved'] === undefined ? null : (
        <SavedBanner
          sentence={words('saved', { name: person.name })}
          undo={isUndoable(entries, actor) ? { action: undoPersonAction, chapter: chapter.slug, recordId: person.id } : null}
        />
      )}
      {query['voided'] === undefined ? null : <Banner kind="success">{words('voided', { name: person.name })}</Banner>}
      {query['erased'] === undefined ? null : <Banner kind="success">{words('erase.done', { name: person.name })}</Banner>}
      <h1><PersonName name={person.name} /></h1>
      {mayCorrect ? (
        <p className="row">
          <PageLink className="button" href={`${href}/${person.id}/correct`}>{words('actions.correct')}</PageLink>
          <PageLink className="button" href={`${href}/${person.id}/void`}>{words('actions.void')}</PageLink>
        </p>
      ) : null}
      {mayUnmask ? <p><PageLink className="button" href={`${href}/${person.id}/unmask`}>{words('actions.unmask')}</PageLink></p> : null}
      {mayReceipt ? <p><PageLink href={`/c/${chapter.slug}/receipts/new?person=${person.id}`}>{words('actions.receipt')}</PageLink></p> : null}
      {mayErase ? <p><PageLink href={`${href}/${person.id}/erase`}>{words('actions.erase')}</PageLink></p> : null}
      {view.shown ? <Banner kind="info">{words('shown')}</Banner> : null}
      <PersonSummary view={view} />
      <RecordFiles view={files.ok ? files.value : null} chapter={chapter} attached={query['attached']} />
      <h2>{words('history')}</h2>
      <PersonHistory entries={entries} names={names.ok ? names.value : new Map()} what={person.name} timeZone={chapter.timeZone} />
    </>
  )
}
