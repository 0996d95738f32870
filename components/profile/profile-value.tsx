import type { ReactNode } from 'react'
import { CalendarDay } from '@/components/ui/moments'
import { isCalendarDate } from '@/lib/domain/calendar-date'
import { profileShapes, type ProfileKind } from '@/lib/domain/profile/profile'
import { useChoiceWords } from './profile-words'

type ProfileValueProps = { readonly kind: ProfileKind; readonly name: string; readonly value: string }

/** What stands in a field, in words; nothing where nothing was said. */
export function ProfileValue({ kind, name, value }: ProfileValueProps): ReactNode {
  const choices = useChoiceWords(kind)
  if (value === '') return null
  const field = profileShapes[kind].fields.find((each) => each.name === name)
  if (field?.type === 'day' && isCalendarDate(value)) return <CalendarDay day={value} />
  if (field?.type !== 'choice') return <bdi dir="auto">{value}</bdi>
  return choices[name]?.word(value)
}
