/** The form of a clock: what happened when, from which a deadline is counted; or an own deadline with its day. */
import { z } from 'zod'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { clockKinds, type ClockFacts } from '@/lib/domain/deadlines/clock'
import { choice, lines, optionalDate, optionalTime, requiredLine, requiredLines, tick } from './fields'
import { reasonCharactersMax } from './reason'

type Context = { readonly today: CalendarDate }

/** A clock as typed: the chapter and its time zone are not in the form. */
export type TypedClock = Pick<ClockFacts, 'kind' | 'title' | 'happenedOn' | 'dueOn' | 'note' | 'mistaken'> & { readonly happenedTime: string | null }

function fields(today: CalendarDate) {
  return {
    kind: choice(clockKinds),
    title: requiredLine(),
    happenedOn: optionalDate(today),
    happenedTime: optionalTime(),
    dueOn: optionalDate(today, false),
    note: lines(),
    mistaken: tick(),
  }
}

/** Which days a kind asks for: an own deadline its day, every other the day of the event, the 48 hours also its hour. */
function clockOf(typed: z.output<z.ZodObject<ReturnType<typeof fields>>>, { today }: Context, context: z.RefinementCtx): TypedClock {
  const { kind, happenedOn, happenedTime, dueOn } = typed
  const missing = (path: string) => context.addIssue({ code: 'custom', path: [path], message: 'missing' })
  if (kind === 'own' && dueOn === null) missing('dueOn')
  if (kind !== 'own' && happenedOn === null) missing('happenedOn')
  if (kind === 'fara-materials' && happenedTime === null) missing('happenedTime')
  return {
    ...typed, happenedOn: happenedOn ?? today, dueOn: kind === 'own' ? dueOn : null, happenedTime: kind === 'fara-materials' ? happenedTime : null,
  }
}

/** Gives the schema of the form for a day; its output is the clock as typed. */
export function clockSchema(given: Context) {
  return z.object(fields(given.today)).transform((typed, context) => clockOf(typed, given, context))
}

/** The same with the reason that a correction needs. */
export function clockCorrectionSchema(given: Context) {
  return z
    .object({ ...fields(given.today), reason: requiredLines(reasonCharactersMax) })
    .transform(({ reason, ...typed }, context) => ({ reason, clock: clockOf(typed, given, context) }))
}
