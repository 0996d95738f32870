import { getTranslations } from 'next-intl/server'
import { ChecksBlock } from '@/components/dashboard/checks-block'
import { DueBlock } from '@/components/dashboard/due-block'
import { MoneyBlock } from '@/components/dashboard/money-block'
import { PeriodBlock } from '@/components/dashboard/period-block'
import { RecentBlock } from '@/components/dashboard/recent-block'
import { UnresolvedBlock } from '@/components/dashboard/unresolved-block'
import { deadlinesOfChapter } from '@/components/deadlines/deadline-name'
import { titled } from '@/components/frame/page-title'
import { PageLink } from '@/components/ui/page-link'
import { requireChapter } from '@/lib/auth/actor'
import { checkedDays } from '@/lib/data/dashboard/checks'
import { getDashboard } from '@/lib/data/dashboard/get'
import { opens } from '@/lib/domain/permission'

type Props = PageProps<'/[locale]/c/[chapter]'>

export async function generateMetadata({ params }: Props) {
  const { chapter } = await requireChapter((await params).chapter)
  const words = await getTranslations('dashboard')
  return titled(words('title'), chapter.name)
}

export default async function DashboardPage({ params }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const dashboard = await getDashboard(actor, chapter.id)
  const words = await getTranslations('dashboard')
  if (!dashboard.ok) {
    return (
      <>
        <h1>{chapter.name}</h1>
        <p>{words('auditor')}</p>
        <p><PageLink className="button" href={`/c/${chapter.slug}/audits`}>{words('toAudits')}</PageLink></p>
      </>
    )
  }
  const { due, unresolved, checks, checklist, money, recent } = dashboard.value
  const root = `/c/${chapter.slug}`
  const found = { ...unresolved, checklistOpen: checklist.summary.open, checklistNo: checklist.summary.no }
  return (
    <>
      <h1><bdi dir="auto">{chapter.name}</bdi></h1>
      <DueBlock href={deadlinesOfChapter(chapter.slug)} due={due} all={`${root}/deadlines`} />
      <UnresolvedBlock chapter={chapter.slug} period={checklist.period.id} found={found} opened={(area) => opens(actor, area, chapter.id)} />
      {checks === null ? null : <ChecksBlock chapter={chapter.slug} findings={checks} days={checkedDays} all={`${root}/reports`} />}
      <MoneyBlock months={money.months} />
      <PeriodBlock {...money} timeZone={chapter.timeZone} />
      {recent === null ? null : <RecentBlock changes={recent} timeZone={chapter.timeZone} all={`${root}/journal`} />}
    </>
  )
}
