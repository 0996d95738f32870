import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { ApproveForm } from '@/components/records/approve-form'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { getExpenditure } from '@/lib/data/expenditures/get'
import { can } from '@/lib/domain/permission'
import { approveExpenditureAction } from '../../actions'

export default async function ApproveExpenditurePage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/expenditures/[id]/approve'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getExpenditure(actor, { chapterId: chapter.id, id })
  if (!view.ok || !can(actor, 'expenditure.approve', chapter.id).ok || view.value.expenditure.approval !== 'waiting') notFound()
  const { expenditure } = view.value
  const words = await getTranslations('expenditures')
  const heading = words('approve.title', { number: expenditure.number })
  const opened = await openedForm(actor, {
    query: await searchParams, form: 'expenditure-approval', chapterId: chapter.id, revision: expenditure.revision,
  })
  if (!opened.ok) notFound()
  return (
    <ClientWords>
      <BackLink href={`/c/${chapter.slug}/expenditures/${expenditure.id}`} label={expenditure.number} />
      <ApproveForm
        name="expenditure-approval"
        action={approveExpenditureAction}
        {...opened.value}
        hidden={{ recordId: expenditure.id }}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(heading, chapter.name)}
        heading={heading}
        explain={words('approve.explain')}
        save={words('approve.save')}
      />
    </ClientWords>
  )
}
