import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { correctClockAction } from '../../actions'
import { ClockForm } from '@/components/deadlines/clock-form'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { NotAllowed } from '@/components/frame/not-allowed'
import { pageTitle } from '@/components/frame/page-title'
import { requireChapter } from '@/lib/auth/actor'
import { getClock } from '@/lib/data/clocks/get'
import { clockFormValues } from '@/lib/data/clocks/from-form'
import { getDeadline } from '@/lib/data/deadlines/get'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { can } from '@/lib/domain/permission'

/** Corrects the event behind a deadline, or takes it back as entered by mistake. */
export default async function CorrectDeadlinePage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/deadlines/[deadline]/correct'>) {
  const { chapter: slug, deadline: key } = await params
  const { actor, chapter } = await requireChapter(slug)
  const deadline = await getDeadline(actor, { chapterId: chapter.id, today: chapter.today, key })
  const found = deadline.ok ? await getClock(actor, { chapterId: chapter.id, id: deadline.value.clockId ?? '' }) : deadline
  if (!found.ok) notFound()
  const clock = found.value
  if (!can(actor, 'deadline.change', clock.chapterId).ok) return <NotAllowed />
  const words = await getTranslations('deadlines')
  const heading = words('clock.correctTitle', { name: clock.title })
  const opened = await openedForm(actor, {
    query: await searchParams, form: 'clock-correction', chapterId: chapter.id, values: clockFormValues(clock, chapter.timeZone), revision: clock.revision,
  })
  if (!opened.ok) notFound()
  return (
    <ClientWords namespaces={['deadlines']}>
      <BackLink href={`/c/${slug}/deadlines/${key}`} label={clock.title} />
      <ClockForm
        correction
        action={correctClockAction}
        {...opened.value}
        hidden={{ recordId: clock.id }}
        today={chapter.today}
        chapter={slug}
        title={await pageTitle(heading, chapter.name)}
        heading={heading}
      />
    </ClientWords>
  )
}
