import { useTranslations } from 'next-intl'
import { CalendarDay, Instant } from '@/components/ui/moments'
import { holidayOn } from '@/lib/domain/business-day'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { Deadline } from '@/lib/domain/deadlines/deadline'
import { basisOf } from '@/lib/domain/rules/deadlines'

/** How the day came about: what was counted from which day, and what a weekend or holiday did to it. */
export function DeadlineComputed({ deadline, timeZone }: { readonly deadline: Deadline; readonly timeZone: string }) {
  const words = useTranslations('deadlines')
  const { kind, counted, dueOn, dueAt, nominalDue, fileBy } = deadline
  const day = (of: CalendarDate) => function Day() {
    return <CalendarDay day={of} long />
  }
  const holiday = (of: CalendarDate) => holidayOn(of) ?? 'none'
  const how = kind === 'fara-deficiency-response' ? 'deficiency' : counted.unit
  return (
    <>
      <p>
        {words.rich(`counted.${how}`, {
          amount: counted.amount, from: day(counted.from), nominal: day(nominalDue ?? dueOn),
          due: dueAt === null ? day(nominalDue ?? dueOn) : () => <Instant at={dueAt} timeZone={timeZone} />,
        })}
      </p>
      {nominalDue === null ? null : <p>{words.rich('moved', { holiday: holiday(nominalDue), due: day(dueOn) })}</p>}
      {fileBy === null ? null : <p>{words.rich('fileBy', { holiday: holiday(dueOn), day: day(fileBy) })}</p>}
    </>
  )
}

/** The law behind a deadline, each rule with how it was read; or that it is none. */
export function DeadlineBasis({ deadline: { kind, rules } }: { readonly deadline: Deadline }) {
  const words = useTranslations('deadlines')
  if (rules.length === 0) return <>{kind === 'own' ? words('ownBasis') : words('house')}</>
  return (
    <ul>
      {rules.map((id) => {
        const { citation, mark } = basisOf(id)
        return <li key={id}>{words('basis', { citation, marks: mark.split('/').map((each) => words(`mark.${each}`)).join('; ') })}</li>
      })}
    </ul>
  )
}
