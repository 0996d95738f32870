import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { deadlinesOfOrganization } from '@/components/deadlines/deadline-name'
import { DeadlineViews } from '@/components/deadlines/deadline-views'
import { titled } from '@/components/frame/page-title'
import { requireOrganization } from '@/lib/auth/actor'
import { listDeadlines } from '@/lib/data/deadlines/list'

type Props = PageProps<'/[locale]/org/[organization]/deadlines'>

export async function generateMetadata({ params }: Props) {
  const { organization } = await requireOrganization((await params).organization)
  return titled((await getTranslations('deadlines'))('title'), organization.name)
}

/** What is due in the organization and in every chapter of it. */
export default async function OrganizationDeadlinesPage({ params, searchParams }: Props) {
  const { actor, organization, chapters } = await requireOrganization((await params).organization)
  const deadlines = await listDeadlines(actor, { chapterId: null, today: organization.today })
  if (!deadlines.ok) notFound()
  return (
    <DeadlineViews
      deadlines={deadlines.value}
      href={deadlinesOfOrganization(chapters)}
      path={`/org/${organization.slug}/deadlines`}
      query={await searchParams}
      today={organization.today}
      timeZone={organization.timeZone}
      chapters={new Map(chapters.map(({ id, name }) => [id, name]))}
      addHref={null}
    />
  )
}
