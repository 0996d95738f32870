import { useTranslations } from 'next-intl'
import { PageLink } from '@/components/ui/page-link'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { Followed } from '@/lib/domain/deadlines/followed'
import { monthNamed } from '@/lib/domain/deadlines/month'
import { hrefWith, textOfQuery, type Query } from '@/lib/domain/query'
import { DeadlineList } from './deadline-list'
import { DeadlineMonth } from './deadline-month'
import type { DeadlineHref } from './deadline-name'

type DeadlineViewsProps = {
  readonly deadlines: readonly Followed[]
  readonly href: DeadlineHref
  readonly path: string
  readonly query: Query
  readonly today: CalendarDate
  readonly timeZone: string
  readonly chapters?: ReadonlyMap<string, string>
  /** Where a deadline is added, for who may. */
  readonly addHref: string | null
}

/** The page of deadlines: as a list or by month, as the address says. */
export function DeadlineViews({ query, path, today, addHref, ...of }: DeadlineViewsProps) {
  const words = useTranslations('deadlines')
  const byMonth = textOfQuery(query, 'view') === 'month'
  return (
    <>
      <h1>{words('title')}</h1>
      <p>{words('intro')}</p>
      {addHref === null ? null : <p><PageLink className="button button-primary" href={addHref}>{words('add')}</PageLink></p>}
      <nav aria-label={words('view.label')} className="row no-print">
        <PageLink href={path} aria-current={byMonth ? undefined : 'page'}>{words('view.list')}</PageLink>
        <PageLink href={hrefWith(path, { view: 'month' })} aria-current={byMonth ? 'page' : undefined}>{words('view.month')}</PageLink>
      </nav>
      {byMonth ? <DeadlineMonth {...of} path={path} first={monthNamed(textOfQuery(query, 'month'), today)} /> : <DeadlineList {...of} />}
      <p className="small muted">{words('notAdvice')}</p>
    </>
  )
}
