import { answersOfReport } from '../../../answers-of-report'
import { requireChapter } from '@/lib/auth/actor'

/** What a report asks because no record says it. */
export default async function ReportAnswersPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/reports/[form]/[period]/answers'>) {
  const { chapter: slug, ...address } = await params
  const { actor, chapter } = await requireChapter(slug)
  const { name, today } = chapter
  return answersOfReport({ actor, chapterId: chapter.id, where: { chapter }, postedThrough: chapter, name, today, address, query: await searchParams })
}
