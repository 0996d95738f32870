import { useTranslations } from 'next-intl'
import { CalendarDay } from '@/components/ui/moments'
import type { Followed } from '@/lib/domain/deadlines/followed'
import styles from './deadlines.module.css'

const shapes: Readonly<Record<Followed['state'], string>> = { late: '✕', today: '▲', ahead: '', done: '✓', 'done-late': '✓' }

/** How a deadline stands today, in words; late and today also by a shape. */
export function DeadlineState({ deadline: { state, days, filedOn } }: { readonly deadline: Followed }) {
  const words = useTranslations('deadlines.states')
  const told = filedOn === null ? words(state, { days: Math.abs(days) }) : words.rich(state, { day: () => <CalendarDay day={filedOn} /> })
  return (
    <span className={styles[state]}>
      {shapes[state] === '' ? null : <span aria-hidden="true">{shapes[state]} </span>}
      {told}
    </span>
  )
}
