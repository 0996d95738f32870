import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { OwnItemForm } from '@/components/documents/own-item-form'
import { ownItemOptions } from '@/components/documents/own-item-options'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { NotAllowed } from '@/components/frame/not-allowed'
import { pageTitle } from '@/components/frame/page-title'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { getDocument } from '@/lib/data/source-documents/get'
import { sectionPlace } from '@/lib/domain/documents/sections'
import { sentencesOf } from '@/lib/domain/documents/sentences'
import { can } from '@/lib/domain/permission'
import { countOfQuery, hrefWith } from '@/lib/domain/query'
import { defineChecklistItemAction } from '../../../actions'

/** Marks a passage of one section and makes a checklist item of it. */
export default async function NewOwnItemPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/documents/[document]/items/new'>) {
  const { chapter: slug, document: seriesId } = await params
  const { actor, chapter } = await requireChapter(slug)
  const query = await searchParams
  const found = await getDocument(actor, { chapterId: chapter.id, seriesId, version: countOfQuery(query, 'version') })
  const sectionIndex = countOfQuery(query, 'section') ?? 0
  const section = found.ok ? found.value.sections[sectionIndex] : undefined
  if (!found.ok || section === undefined) notFound()
  const { document } = found.value
  if (!can(actor, 'checklist.define', document.chapterId).ok) return <NotAllowed />
  const opened = await openedForm(actor, { query, form: 'checklist-item', chapterId: chapter.id, values: { first: '1', last: '1', recurrence: 'yearly' } })
  if (!opened.ok) notFound()
  const words = await getTranslations('documents')
  const place = sectionPlace(section) === '' ? words('beginning') : sectionPlace(section)
  return (
    <ClientWords namespaces={['documents']}>
      <BackLink href={hrefWith(`/c/${chapter.slug}/documents/${seriesId}`, { version: String(document.version) })} label={document.title} />
      <OwnItemForm
        name="checklist-item"
        action={defineChecklistItemAction}
        {...opened.value}
        {...ownItemOptions((value) => words(`recurrences.${value}`))}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(words('newItem'), chapter.name)}
        heading={words('newItem')}
        hidden={{ seriesId, version: String(document.version), sectionIndex: String(sectionIndex) }}
        sentences={sentencesOf(section.text).map(({ text }) => text)}
        save={words('make')}
      >
        <p>{words('fromSection', { title: document.title, section: place, version: document.version })}</p>
      </OwnItemForm>
    </ClientWords>
  )
}
