import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { correctFilingAction, recordFilingAction } from '../../actions'
import { FilingForm } from '@/components/deadlines/filing-form'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { NotAllowed } from '@/components/frame/not-allowed'
import { pageTitle } from '@/components/frame/page-title'
import { requireChapter } from '@/lib/auth/actor'
import { getDeadline } from '@/lib/data/deadlines/get'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { whoCan } from '@/lib/data/members/who-can'
import { fieldTexts } from '@/lib/domain/field-text'
import { can } from '@/lib/domain/permission'

/** Records what became of a deadline, or corrects it. */
export default async function FilePage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/deadlines/[deadline]/file'>) {
  const { chapter: slug, deadline: key } = await params
  const { actor, chapter } = await requireChapter(slug)
  const found = await getDeadline(actor, { chapterId: chapter.id, today: chapter.today, key })
  if (!found.ok) notFound()
  const { chapterId, kind, filing, copy, gift } = found.value
  if (copy !== null || gift !== undefined) notFound()
  if (!can(actor, 'deadline.change', chapterId).ok) {
    const names = await whoCan(actor, { chapterId: chapter.id, permission: 'deadline.change' })
    return <NotAllowed whoCan={chapterId !== null && names.ok ? names.value : []} />
  }
  const words = await getTranslations('deadlines')
  const heading = words('filing.title', { name: words(`kinds.${kind}`) })
  const opened = await openedForm(actor, {
    query: await searchParams, form: filing === null ? 'filing' : 'filing-correction', chapterId: chapter.id, ...(filing !== null && { values: fieldTexts(filing), revision: filing.revision }),
  })
  if (!opened.ok) notFound()
  return (
    <ClientWords namespaces={['deadlines']}>
      <BackLink href={`/c/${slug}/deadlines/${key}`} label={words(`kinds.${kind}`)} />
      <FilingForm
        correction={filing !== null}
        action={filing === null ? recordFilingAction : correctFilingAction}
        {...opened.value}
        hidden={{ deadline: key }}
        today={chapter.today}
        chapter={slug}
        title={await pageTitle(heading, chapter.name)}
        heading={heading}
      />
    </ClientWords>
  )
}
