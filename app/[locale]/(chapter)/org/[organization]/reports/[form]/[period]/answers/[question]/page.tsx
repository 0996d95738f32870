import { notFound } from 'next/navigation'
import { answerOfReport } from '../../../../../../../c/[chapter]/reports/answer-of-report'
import { requireOrganization } from '@/lib/auth/actor'

/** One question of a report. Its form is posted through a chapter, and names the organization. */
export default async function OrganizationReportAnswerPage({ params, searchParams }: PageProps<'/[locale]/org/[organization]/reports/[form]/[period]/answers/[question]'>) {
  const { organization: slug, question, ...address } = await params
  const { actor, organization, chapters: [postedThrough] } = await requireOrganization(slug)
  if (postedThrough === undefined) notFound()
  const { name, today } = organization
  return answerOfReport({ actor, chapterId: null, where: { organization }, postedThrough, name, today, address, question, query: await searchParams })
}
