import { getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { RecordFiles } from '@/components/attachments/record-files'
import { Banner } from '@/components/frame/banner'
import { BackLink } from '@/components/frame/breadcrumbs'
import { titled } from '@/components/frame/page-title'
import { MergedEntries } from '@/components/people/merged-entries'
import { PersonActs } from '@/components/people/person-acts'
import { PersonBanners } from '@/components/people/person-banners'
import { PersonHistory } from '@/components/people/person-history'
import { PersonSummary } from '@/components/people/person-summary'
import { PersonName } from '@/components/ui/names'
import { requireChapter } from '@/lib/auth/actor'
import { listAttachments } from '@/lib/data/attachments/list'
import { getPerson } from '@/lib/data/people/get'
import { historyOfRecord } from '@/lib/data/journal/history'
import { namesInHistory } from '@/lib/data/records/names'
import { isUndoable } from '@/lib/data/records/undo'
import { can } from '@/lib/domain/permission'
import { textOfQuery } from '@/lib/domain/query'
import { lastingInReports } from '@/lib/domain/reports/record-in-reports'
import { currentLocale } from '@/lib/i18n/current-locale'
import { localePath } from '@/lib/i18n/locales'
import { RecordReports } from '../../reports/reports-of-record'
import { undoMergeAction, undoPersonAction } from '../actions'

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
  if (view.survivorId !== null) redirect(localePath(await currentLocale(), `/c/${chapter.slug}/people/${view.survivorId}?merged=${person.id}`))
  const history = await historyOfRecord(actor, { chapterId: chapter.id, id: person.id })
  const words = await getTranslations('people')
  const query = await props.searchParams
  const entries = history.ok ? history.value : []
  const names = await namesInHistory(actor, { chapterId: chapter.id, entries })
  const files = await listAttachments(actor, { chapterId: chapter.id, record: { kind: 'person', id: person.id } })
  const href = `/c/${chapter.slug}/people`
  const isErased = person.recordState === 'erased'
  const may = {
    correct: can(actor, 'person.correct', chapter.id).ok && person.recordState === 'recorded',
    merge: can(actor, 'person.merge', chapter.id).ok && person.recordState === 'recorded',
    unmask: can(actor, 'person.unmask', chapter.id).ok && !isErased && !view.shown && (view.masked || person.bankReference !== ''),
    withhold: can(actor, 'person.withhold', chapter.id).ok && !isErased,
    receipt: can(actor, 'receipt.issue', chapter.id).ok && person.recordState === 'recorded',
    erase: can(actor, 'person.erase', null).ok && !isErased,
  }
  return (
    <>
      <BackLink href={href} label={words('title')} />
      <PersonBanners view={view} done={query} undo={isUndoable(entries, actor) ? { action: undoPersonAction, chapter: chapter.slug, recordId: person.id } : null} />
      <h1><PersonName name={person.name} /></h1>
      <PersonActs href={`${href}/${person.id}`} receipt={`/c/${chapter.slug}/receipts/new?person=${person.id}`} may={may} />
      {view.shown ? <Banner kind="info">{words('shown')}</Banner> : null}
      <PersonSummary view={view} />
      <MergedEntries merged={view.merged} undo={may.merge ? undoMergeAction : null} chapter={chapter.slug} />
      <RecordFiles view={files.ok ? files.value : null} chapter={chapter} attached={query['attached']} />
      <RecordReports actor={actor} chapter={chapter} record={lastingInReports('person', person.id, chapter.today)} here={`${href}/${person.id}`} query={query} />
      <h2>{words('history')}</h2>
      <PersonHistory entries={entries} names={names.ok ? names.value : new Map()} what={person.name} timeZone={chapter.timeZone} />
    </>
  )
}
