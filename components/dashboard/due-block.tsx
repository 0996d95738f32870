import { useTranslations } from 'next-intl'
import { CalendarDay } from '@/components/ui/moments'
import { PageLink } from '@/components/ui/page-link'
import type { Deadline } from '@/lib/domain/checklists/deadlines'
import { DeadlineName, type DeadlinePlaces } from './deadline-name'

type DueBlockProps = {
  readonly places: DeadlinePlaces
  readonly due: readonly (Deadline & { readonly days: number })[]
  /** The page of all deadlines, where there is one. */
  readonly all: string | null
}

/** The next deadlines with their days. */
export function DueBlock({ places, due, all }: DueBlockProps) {
  const words = useTranslations('dashboard.due')
  return (
    <section>
      <h2>{words('title')}</h2>
      {due.length === 0 ? <p>{words('none')}</p> : null}
      <ul>
        {due.map((deadline) => (
          <li key={`${deadline.kind} ${deadline.period.id}`}>
            <CalendarDay day={deadline.dueOn} />, {words('days', { days: deadline.days })}: <DeadlineName deadline={deadline} places={places} />{' '}
            {words.rich('period', { from: () => <CalendarDay day={deadline.period.from} />, through: () => <CalendarDay day={deadline.period.through} /> })}
          </li>
        ))}
      </ul>
      {all === null ? null : <p><PageLink href={all}>{words('all')}</PageLink></p>}
    </section>
  )
}
