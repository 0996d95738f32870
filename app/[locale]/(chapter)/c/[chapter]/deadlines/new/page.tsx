import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { recordClockAction } from '../actions'
import { ClockForm } from '@/components/deadlines/clock-form'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { NotAllowed } from '@/components/frame/not-allowed'
import { pageTitle } from '@/components/frame/page-title'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { can } from '@/lib/domain/permission'

/** Adds an event from which the law counts, or an own deadline. */
export default async function NewDeadlinePage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/deadlines/new'>) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  if (!can(actor, 'deadline.change', chapter.id).ok) return <NotAllowed />
  const words = await getTranslations('deadlines')
  const opened = await openedForm(actor, { query: await searchParams, form: 'clock', chapterId: chapter.id })
  if (!opened.ok) notFound()
  return (
    <ClientWords namespaces={['deadlines']}>
      <BackLink href={`/c/${chapter.slug}/deadlines`} label={words('title')} />
      <ClockForm
        action={recordClockAction}
        {...opened.value}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(words('clock.new'), chapter.name)}
        heading={words('clock.new')}
      />
    </ClientWords>
  )
}
