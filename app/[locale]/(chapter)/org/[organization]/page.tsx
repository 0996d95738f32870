import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ChapterComparison } from '@/components/dashboard/chapter-comparison'
import { DueBlock } from '@/components/dashboard/due-block'
import { MoneyBlock } from '@/components/dashboard/money-block'
import { PeriodBlock } from '@/components/dashboard/period-block'
import { RecentBlock } from '@/components/dashboard/recent-block'
import { deadlinesOfOrganization } from '@/components/deadlines/deadline-name'
import { titled } from '@/components/frame/page-title'
import { requireOrganization } from '@/lib/auth/actor'
import { compareChapters } from '@/lib/data/dashboard/compare'

type Props = PageProps<'/[locale]/org/[organization]'>

export async function generateMetadata({ params }: Props) {
  const { organization } = await requireOrganization((await params).organization)
  return titled((await getTranslations('dashboard'))('title'), organization.name)
}

/** The national view: what is due, every chapter beside the others, and the money of all of them. */
export default async function OrganizationDashboardPage({ params }: Props) {
  const { actor, organization, chapters } = await requireOrganization((await params).organization)
  const view = await compareChapters(actor)
  if (!view.ok) notFound()
  const { due, money, recent } = view.value
  const { timeZone } = organization
  return (
    <>
      <h1><bdi dir="auto">{organization.name}</bdi></h1>
      <DueBlock href={deadlinesOfOrganization(chapters)} due={due} all={`/org/${organization.slug}/deadlines`} />
      <ChapterComparison view={view.value} timeZone={timeZone} />
      <MoneyBlock months={money.months} />
      <PeriodBlock {...money} timeZone={timeZone} />
      {recent === null ? null : <RecentBlock changes={recent} timeZone={timeZone} all={null} />}
    </>
  )
}
