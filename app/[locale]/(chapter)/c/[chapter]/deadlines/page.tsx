import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { deadlinesOfChapter } from '@/components/deadlines/deadline-name'
import { DeadlineViews } from '@/components/deadlines/deadline-views'
import { titled } from '@/components/frame/page-title'
import { requireChapter } from '@/lib/auth/actor'
import { listDeadlines } from '@/lib/data/deadlines/list'
import { can } from '@/lib/domain/permission'

type Props = PageProps<'/[locale]/c/[chapter]/deadlines'>

export async function generateMetadata({ params }: Props) {
  const { chapter } = await requireChapter((await params).chapter)
  return titled((await getTranslations('deadlines'))('title'), chapter.name)
}

/** What is due in this chapter and in its organization. */
export default async function DeadlinesPage({ params, searchParams }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const deadlines = await listDeadlines(actor, { chapterId: chapter.id, today: chapter.today })
  if (!deadlines.ok) notFound()
  const path = `/c/${chapter.slug}/deadlines`
  return (
    <DeadlineViews
      deadlines={deadlines.value}
      href={deadlinesOfChapter(chapter.slug)}
      path={path}
      query={await searchParams}
      today={chapter.today}
      timeZone={chapter.timeZone}
      addHref={can(actor, 'deadline.change', chapter.id).ok ? `${path}/new` : null}
    />
  )
}
