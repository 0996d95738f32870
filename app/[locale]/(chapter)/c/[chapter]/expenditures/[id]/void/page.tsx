import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { VoidPage } from '@/components/records/void-page'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { getExpenditure } from '@/lib/data/expenditures/get'
import { can } from '@/lib/domain/permission'
import { voidExpenditureAction } from '../../actions'

export default async function VoidExpenditurePage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/expenditures/[id]/void'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getExpenditure(actor, { chapterId: chapter.id, id })
  if (!view.ok || !can(actor, 'expenditure.void', chapter.id).ok || view.value.expenditure.state === 'voided') notFound()
  const { expenditure } = view.value
  const words = await getTranslations('expenditures')
  const opened = await openedForm(actor, { query: await searchParams, form: 'expenditure-void', chapterId: chapter.id, revision: expenditure.revision })
  if (!opened.ok) notFound()
  const heading = words('void.title', { number: expenditure.number })
  return (
    <VoidPage
      form="expenditure-void"
      action={voidExpenditureAction}
      {...opened.value}
      chapter={chapter}
      record={{ id: expenditure.id, name: expenditure.number, href: `/c/${chapter.slug}/expenditures/${expenditure.id}` }}
      words={{ heading, label: words('fields.reason'), hint: words('hints.reason'), explain: words('void.explain'), save: words('void.save') }}
    />
  )
}
