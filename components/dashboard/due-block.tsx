import { useTranslations } from 'next-intl'
import { DeadlineName, type DeadlineHref } from '@/components/deadlines/deadline-name'
import { DeadlineState } from '@/components/deadlines/deadline-state'
import { CalendarDay } from '@/components/ui/moments'
import { PageLink } from '@/components/ui/page-link'
import type { Followed } from '@/lib/domain/deadlines/followed'

type DueBlockProps = {
  readonly href: DeadlineHref
  readonly due: readonly Followed[]
  /** The page of all deadlines. */
  readonly all: string
}

/** What is late and what comes next, with the days. */
export function DueBlock({ href, due, all }: DueBlockProps) {
  const words = useTranslations('dashboard.due')
  return (
    <section>
      <h2>{words('title')}</h2>
      {due.length === 0 ? <p>{words('none')}</p> : null}
      <ul>
        {due.map((deadline) => (
          <li key={deadline.key}>
            <DeadlineState deadline={deadline} />, <CalendarDay day={deadline.lastDay} />: <DeadlineName deadline={deadline} href={href} />{' '}
            <Period deadline={deadline} />
          </li>
        ))}
      </ul>
      <p><PageLink href={all}>{words('all')}</PageLink></p>
    </section>
  )
}

function Period({ deadline: { period } }: { readonly deadline: Followed }) {
  const words = useTranslations('deadlines')
  if (period === null) return null
  return <>{words.rich('forPeriod', { from: () => <CalendarDay day={period.from} />, through: () => <CalendarDay day={period.through} /> })}</>
}
