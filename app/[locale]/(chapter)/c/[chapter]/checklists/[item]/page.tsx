import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AnswerItem } from '@/components/checklists/answer-item'
import { ApproveAnswer } from '@/components/checklists/approve-answer'
import { ItemDetails } from '@/components/checklists/item-details'
import { ItemNavigation } from '@/components/checklists/item-navigation'
import { EvidenceTable } from '@/components/evidence/evidence-table'
import { Banner } from '@/components/frame/banner'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { RecordHistory } from '@/components/records/record-history'
import { requireChapter } from '@/lib/auth/actor'
import { checklistForPeriod } from '@/lib/data/checklists/for-period'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { historyOfRecord } from '@/lib/data/journal/history'
import { quarterToAnswer } from '@/lib/domain/checklists/periods'
import { can } from '@/lib/domain/permission'
import { hrefWith, textOfQuery } from '@/lib/domain/query'
import { attestChecklistAnswerAction, confirmChecklistAnswerAction } from '../actions'

const historyFields = ['answer', 'note', 'attestedName', 'attestedAt', 'attestedBy', 'exceptedUntil', 'computed', 'confirmedName', 'confirmedAt', 'confirmedBy', 'itemId', 'periodFrom', 'periodThrough'] as const

export default async function ChecklistItemPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/checklists/[item]'>) {
  const { chapter: slug, item: itemId } = await params
  const { actor, chapter } = await requireChapter(slug)
  const query = await searchParams
  const period = quarterToAnswer(textOfQuery(query, 'period'), chapter.today)
  const checklist = await checklistForPeriod(actor, chapter.id, period)
  const entry = checklist.ok ? checklist.value.entries.find(({ item }) => item.id === itemId) : undefined
  if (entry === undefined) notFound()
  const applying = checklist.ok ? checklist.value.entries.filter(({ applies }) => applies).map(({ item }) => item.id) : []
  const words = await getTranslations('checklists')
  const heading = `${entry.item.id}: ${entry.item.question}`
  const title = await pageTitle(entry.item.id, chapter.name)
  const mayAnswer = entry.applies && can(actor, 'checklist.answer', chapter.id).ok
  const { attested } = entry
  const opened = await openedForm(actor, {
    query, form: 'checklist-answer', chapterId: chapter.id, values: { answer: attested?.answer ?? '', note: attested?.note ?? '', exceptedUntil: attested?.exceptedUntil ?? '' },
    ...(attested !== null && { revision: attested.revision }),
  })
  if (!opened.ok) notFound()
  const history = attested === null ? null : await historyOfRecord(actor, { chapterId: chapter.id, id: attested.id })
  return (
    <>
      <BackLink href={hrefWith(`/c/${chapter.slug}/checklists`, { period: period.id })} label={words('title')} />
      {query['saved'] === undefined ? null : <Banner kind="success">{words(query['saved'] === 'approval' ? 'saved.approval' : 'saved.answer', { item: entry.item.id })}</Banner>}
      <ItemNavigation ids={applying} id={itemId} hrefOf={(id) => hrefWith(`/c/${chapter.slug}/checklists/${id}`, { period: period.id })} />
      {mayAnswer ? (
        <ClientWords>
          <AnswerItem
            entry={entry} chapter={chapter.slug} today={chapter.today} on={period.through}
            {...opened.value} action={attestChecklistAnswerAction} title={title} heading={heading}
          />
        </ClientWords>
      ) : (
        <>
          <title>{title}</title>
          <h1>{heading}</h1>
          <ItemDetails entry={entry} chapter={chapter.slug} />
        </>
      )}
      {entry.applies ? <EvidenceTable evidence={entry.evidence} chapter={chapter.slug} item={itemId} period={period.id} mayAsk={can(actor, 'evidence.request', chapter.id).ok} /> : null}
      {attested !== null && attested.attestedBy !== actor.userId && can(actor, 'checklist.confirm', chapter.id).ok ? (
        <ClientWords><ApproveAnswer attested={attested} chapter={chapter.slug} on={period.through} action={confirmChecklistAnswerAction} label={words('secondPerson.approve')} /></ClientWords>
      ) : null}
      {history?.ok === true ? (
        <>
          <h2>{words('history')}</h2>
          <RecordHistory entries={history.value} what={entry.item.id} timeZone={chapter.timeZone} fields={{ labelled: historyFields, word: (name) => words(`fields.${name}`) }} />
        </>
      ) : null}
    </>
  )
}
