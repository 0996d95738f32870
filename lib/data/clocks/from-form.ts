import 'server-only'
import { instantIn, timeIn } from '@/lib/data/installation/clock'
import type { Clock, ClockFacts } from '@/lib/domain/deadlines/clock'
import { fieldTexts } from '@/lib/domain/field-text'
import type { TypedClock } from '@/lib/schemas/clock'

type Place = { readonly id: string; readonly timeZone: string }

/** The clock that a form means: an own deadline is the chapter's, and an hour is an hour of the chapter's day. */
export function clockFromForm({ happenedTime, ...typed }: TypedClock, { id, timeZone }: Place): ClockFacts {
  return {
    ...typed, chapterId: typed.kind === 'own' ? id : null, happenedAt: happenedTime === null ? null : instantIn(timeZone, typed.happenedOn, happenedTime),
  }
}

/** What stands in the form of a clock that is to be corrected. */
export function clockFormValues(clock: Clock, timeZone: string): Readonly<Record<string, string>> {
  const { happenedAt, ...rest } = clock
  return { ...fieldTexts(rest), happenedTime: happenedAt === null ? '' : timeIn(timeZone, happenedAt) }
}
