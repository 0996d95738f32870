import { notFound } from 'next/navigation'
import { stepOfReport } from '../../../../../../c/[chapter]/reports/step-of-report'
import { requireOrganization } from '@/lib/auth/actor'

/** One step in the life of a report of the whole organization. Its form is posted through a chapter, and names the organization. */
export default async function OrganizationReportStepPage({ params, searchParams }: PageProps<'/[locale]/org/[organization]/reports/[form]/[period]/[step]'>) {
  const { organization: slug, step, ...address } = await params
  const { actor, organization, chapters: [postedThrough] } = await requireOrganization(slug)
  if (postedThrough === undefined) notFound()
  const place = { name: organization.name, href: `/org/${organization.slug}`, today: organization.today }
  return stepOfReport({ actor, chapterId: null, postedThrough, place, hidden: { organization: organization.slug }, step, address, query: await searchParams })
}
