/** The form of a principal: for whom the organization acts (22 U.S.C. 611(b)). */
import { z } from 'zod'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { principalKinds, type PrincipalFacts } from '@/lib/domain/principal'
import { choice, country, line, lines, optionalDate, requiredLine, requiredLines } from './fields'
import { reasonCharactersMax } from './reason'

type Context = { readonly today: CalendarDate }

/** Other names, one a line. */
const aliases = lines(1000).transform((text) => text.split('\n').map((each) => each.trim()).filter((each) => each !== ''))

function fields(today: CalendarDate) {
  return {
    name: requiredLine(),
    kind: choice(principalKinds),
    country: country().refine((code) => code !== '', 'missingChoice'),
    aliases,
    address: lines(500),
    aim: lines(),
    officialDealtWith: line(),
    fromOn: optionalDate(today),
    untilOn: optionalDate(today, false),
  }
}

function principalOf(typed: z.output<z.ZodObject<ReturnType<typeof fields>>>, context: z.RefinementCtx): PrincipalFacts {
  const { fromOn, untilOn } = typed
  if (fromOn !== null && untilOn !== null && untilOn < fromOn) context.addIssue({ code: 'custom', path: ['untilOn'], message: 'periodOrder' })
  return typed
}

/** Gives the schema of the form for a day; its output is the principal. */
export function principalSchema({ today }: Context) {
  return z.object(fields(today)).transform(principalOf)
}

/** The same with the reason that a correction needs. */
export function principalCorrectionSchema({ today }: Context) {
  return z
    .object({ ...fields(today), reason: requiredLines(reasonCharactersMax) })
    .transform(({ reason, ...typed }, context) => ({ reason, principal: principalOf(typed, context) }))
}
