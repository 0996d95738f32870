import { useLocale, useTranslations } from 'next-intl'
import { dayInWords, monthInWords, weekdayInShort } from '@/components/ui/calendar-text'
import { Pager } from '@/components/ui/pager'
import { addMonths, partsOf, type CalendarDate } from '@/lib/domain/calendar-date'
import type { Followed } from '@/lib/domain/deadlines/followed'
import { weeksOf, type MonthDay } from '@/lib/domain/deadlines/month'
import { hrefWith } from '@/lib/domain/query'
import { DeadlineName, type DeadlineHref } from './deadline-name'
import styles from './deadlines.module.css'

type DeadlineMonthProps = {
  /** The first day of the month. */
  readonly first: CalendarDate
  readonly deadlines: readonly Followed[]
  readonly href: DeadlineHref
  /** The path of the page, which takes `view` and `month`. */
  readonly path: string
}

/** The deadlines of a month in a table of its weeks. */
export function DeadlineMonth({ first, deadlines, href, path }: DeadlineMonthProps) {
  const words = useTranslations('deadlines.month')
  const tag = useLocale()
  const weeks = weeksOf(first, deadlines)
  const to = (months: number) => hrefWith(path, { view: 'month', month: addMonths(first, months).slice(0, 7) })
  const caption = words('caption', { month: monthInWords(first, tag) })
  return (
    <>
      <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
        <table className={styles.month}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {weeks[0]?.map(({ day }) => <th key={day} scope="col">{weekdayInShort(day, tag)}</th>)}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => <tr key={week[0]?.day}>{week.map((day) => <Day key={day.day} of={day} href={href} />)}</tr>)}
          </tbody>
        </table>
      </div>
      <Pager label={words('label')} previousHref={to(-1)} nextHref={to(1)} words={{ previous: words('previous'), next: words('next') }} />
    </>
  )
}

function Day({ of: { day, inMonth, due }, href }: { readonly of: MonthDay<Followed>; readonly href: DeadlineHref }) {
  const words = useTranslations('deadlines.month')
  const tag = useLocale()
  return (
    <td className={inMonth ? undefined : styles.otherMonth}>
      <span aria-hidden="true">{partsOf(day).day}</span>
      <span className="visually-hidden">{words('count', { day: dayInWords(day, tag), count: due.length })}</span>
      {due.length === 0 ? null : <ul>{due.map((deadline) => <li key={deadline.key} className={styles[deadline.state]}><DeadlineName deadline={deadline} href={href} /></li>)}</ul>}
    </td>
  )
}
