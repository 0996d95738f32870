import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { OwnItemDetails } from '@/components/documents/own-item-details'
import { OwnItemForm } from '@/components/documents/own-item-form'
import { ownItemOptions, ownItemValues } from '@/components/documents/own-item-options'
import { SectionChoice } from '@/components/documents/section-choice'
import { Banner } from '@/components/frame/banner'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { PageLink } from '@/components/ui/page-link'
import { requireChapter } from '@/lib/auth/actor'
import { getOwnItem } from '@/lib/data/checklist-items/get'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { passageOfItem } from '@/lib/domain/checklists/own-item'
import { sentencesOf } from '@/lib/domain/documents/sentences'
import { can } from '@/lib/domain/permission'
import { countOfQuery, textOfQuery } from '@/lib/domain/query'
import { correctChecklistItemAction } from '../../../actions'

/** An item drawn from a document: its passage, what became of it in the newest version, and the form that corrects it or confirms that. */
export default async function OwnItemPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/documents/[document]/items/[item]'>) {
  const { chapter: slug, document: seriesId, item: id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const query = await searchParams
  const found = await getOwnItem(actor, { chapterId: chapter.id, id })
  if (!found.ok || found.value.newest.seriesId !== seriesId) notFound()
  const { own, newest, sections, comparison } = found.value
  const passage = comparison === null ? passageOfItem(own.item) : comparison.found
  const sectionIndex = countOfQuery(query, 'section') ?? passage?.sectionIndex ?? null
  const shown = passage?.sectionIndex === sectionIndex ? passage : null
  const opened = await openedForm(actor, { query, form: 'checklist-item-correction', chapterId: chapter.id, values: ownItemValues(own, sections, shown), revision: own.revision })
  if (!opened.ok) notFound()
  const words = await getTranslations('documents')
  const heading = `${own.code}: ${own.item.question}`
  const title = await pageTitle(own.code, chapter.name)
  const href = `/c/${chapter.slug}/documents/${seriesId}`
  const saved = (['made', 'corrected', 'withdrawn'] as const).find((each) => each === textOfQuery(query, 'saved'))
  const mayDefine = own.state === 'in-force' && can(actor, 'checklist.define', own.chapterId).ok
  const details = <OwnItemDetails own={own} comparison={comparison} newest={newest.version} />
  return (
    <>
      <BackLink href={href} label={newest.title} />
      {saved === undefined ? null : <Banner kind="success">{words(`saved.${saved}`, { code: own.code })}</Banner>}
      {mayDefine && sectionIndex !== null ? (
        <ClientWords namespaces={['documents']}>
          <OwnItemForm
            name="checklist-item-correction" action={correctChecklistItemAction} {...opened.value} {...ownItemOptions((value) => words(`recurrences.${value}`))}
            today={chapter.today} chapter={chapter.slug} title={title} heading={heading}
            hidden={{ seriesId, version: String(newest.version), sectionIndex: String(sectionIndex), recordId: own.id }}
            sentences={sentencesOf(sections[sectionIndex]?.text ?? '').map(({ text }) => text)} save={words(comparison === null ? 'correct' : 'confirm')}
          >
            {details}
          </OwnItemForm>
        </ClientWords>
      ) : <><title>{title}</title><h1>{heading}</h1>{details}</>}
      {mayDefine ? <SectionChoice sections={sections} chosen={sectionIndex} /> : null}
      <p className="row">
        {own.state === 'in-force' ? <PageLink className="button" href={`/c/${chapter.slug}/checklists/${own.code}`}>{words('toChecklist')}</PageLink> : null}
        {mayDefine ? <PageLink className="button" href={`${href}/items/${own.id}/withdraw`}>{words('withdraw.open')}</PageLink> : null}
      </p>
    </>
  )
}
