import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { VoidPage } from '@/components/records/void-page'
import { requireChapter } from '@/lib/auth/actor'
import { getOwnItem } from '@/lib/data/checklist-items/get'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { can } from '@/lib/domain/permission'
import { withdrawChecklistItemAction } from '../../../../actions'

/** Takes an own item out of the checklists. */
export default async function WithdrawItemPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/documents/[document]/items/[item]/withdraw'>) {
  const { chapter: slug, document: seriesId, item: id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const found = await getOwnItem(actor, { chapterId: chapter.id, id })
  if (!found.ok || found.value.own.state === 'withdrawn' || !can(actor, 'checklist.define', found.value.own.chapterId).ok) notFound()
  const { own } = found.value
  const words = await getTranslations('documents')
  const opened = await openedForm(actor, { query: await searchParams, form: 'checklist-item-withdrawal', chapterId: chapter.id, revision: own.revision })
  if (!opened.ok) notFound()
  return (
    <VoidPage
      form="checklist-item-withdrawal"
      action={withdrawChecklistItemAction}
      {...opened.value}
      chapter={chapter}
      record={{ id: own.id, name: own.code, href: `/c/${chapter.slug}/documents/${seriesId}/items/${own.id}` }}
      words={{
        heading: words('withdraw.title', { code: own.code }), label: words('withdraw.reason'), hint: words('withdraw.hint'), explain: words('withdraw.explain'), save: words('withdraw.save'),
      }}
    />
  )
}
