import { notFound } from 'next/navigation'
import { answersOfReport } from '../../../../../../c/[chapter]/reports/answers-of-report'
import { requireOrganization } from '@/lib/auth/actor'

/** What a report asks because no record says it. Its form is posted through a chapter, and names the organization. */
export default async function OrganizationReportAnswersPage({ params, searchParams }: PageProps<'/[locale]/org/[organization]/reports/[form]/[period]/answers'>) {
  const { organization: slug, ...address } = await params
  const { actor, organization, chapters: [postedThrough] } = await requireOrganization(slug)
  if (postedThrough === undefined) notFound()
  const { name, today } = organization
  return answersOfReport({ actor, chapterId: null, where: { organization }, postedThrough, name, today, address, query: await searchParams })
}
