import { answerOfReport } from '../../../../answer-of-report'
import { requireChapter } from '@/lib/auth/actor'

/** One question of a report. */
export default async function ReportAnswerPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/reports/[form]/[period]/answers/[question]'>) {
  const { chapter: slug, question, ...address } = await params
  const { actor, chapter } = await requireChapter(slug)
  const { name, today } = chapter
  return answerOfReport({ actor, chapterId: chapter.id, where: { chapter }, postedThrough: chapter, name, today, address, question, query: await searchParams })
}
