import { stepOfReport } from '../../../step-of-report'
import { requireChapter } from '@/lib/auth/actor'

/** One step of a report's life. */
export default async function ReportStepPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/reports/[form]/[period]/[step]'>) {
  const { chapter: slug, step, ...address } = await params
  const { actor, chapter } = await requireChapter(slug)
  const place = { name: chapter.name, href: `/c/${chapter.slug}`, today: chapter.today }
  return stepOfReport({ actor, chapterId: chapter.id, postedThrough: chapter, place, hidden: {}, step, address, query: await searchParams })
}
