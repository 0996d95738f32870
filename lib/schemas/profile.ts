/** The forms of the registration profile: which fields a kind has, its shape says. */
import { z } from 'zod'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { profileKinds, profileShapes, type ProfileField, type ProfileFacts, type ProfileKind } from '@/lib/domain/profile/profile'
import type { PersonChoice } from '@/lib/domain/person-choice'
import { choice, date, line, lines, optionalChoice, optionalDate, optionalId, personFields, readPersonChoice, requiredLine, requiredLines, tick } from './fields'
import { reasonCharactersMax } from './reason'

type Context = { readonly today: CalendarDate }

/** An entry as typed: the person still as chosen. */
export type TypedProfile = Omit<ProfileFacts, 'personId'> & { readonly person: PersonChoice | null; readonly reason: string }

function fieldOf({ type, required = false, choices = [] }: ProfileField, today: CalendarDate): z.ZodType<string | null> {
  if (type === 'line') return required ? requiredLine() : line()
  if (type === 'lines') return required ? requiredLines() : lines()
  if (type === 'day') return optionalDate(today, false)
  return required ? choice(choices) : optionalChoice(choices)
}

function fieldsOf(kind: ProfileKind, today: CalendarDate, correction: boolean) {
  const { from } = profileShapes[kind]
  return z.looseObject({
    ...personFields('person'),
    principalId: optionalId(),
    fromOn: from === 'required' ? date(today) : optionalDate(today, false),
    untilOn: optionalDate(today, false),
    mistaken: tick(),
    reason: correction ? requiredLines(reasonCharactersMax) : line(),
  }).superRefine(({ fromOn, untilOn }, context) => {
    if (fromOn !== null && untilOn !== null && untilOn < fromOn) context.addIssue({ code: 'custom', path: ['untilOn'], message: 'periodOrder' })
  })
}

function read(typed: { readonly kind: ProfileKind; readonly [name: string]: unknown }, { today }: Context, context: z.RefinementCtx, correction: boolean): TypedProfile {
  const { kind } = typed
  const shape = profileShapes[kind]
  const common = fieldsOf(kind, today, correction).safeParse(typed)
  const own = z.object(Object.fromEntries(shape.fields.map((field) => [field.name, fieldOf(field, today)]))).safeParse(typed)
  const person = shape.person === 'none' ? null : readPersonChoice(typed, 'person')
  if (shape.principal === 'required' && (typed['principalId'] ?? '') === '') context.addIssue({ code: 'custom', path: ['principalId'], message: 'missingChoice' })
  if (shape.person === 'required' && person === null) context.addIssue({ code: 'custom', path: ['person'], message: 'missing' })
  for (const { path, message } of [...(common.error?.issues ?? []), ...(own.error?.issues ?? [])]) context.addIssue({ code: 'custom', path: [...path], message })
  if (!common.success || !own.success) return z.NEVER
  const { principalId, fromOn, untilOn, mistaken, reason } = common.data
  const facts = Object.fromEntries(Object.entries(own.data).map(([name, value]) => [name, value ?? '']))
  return { kind, person, principalId: shape.principal === 'none' ? null : principalId, fromOn, untilOn: shape.until === 'none' ? null : untilOn, facts, mistaken, reason }
}

/** Gives the schema of the form of any kind for a day; the kind is a hidden field. */
export function profileSchema(given: Context) {
  return z.looseObject({ kind: choice(profileKinds) }).transform((typed, context) => read(typed, given, context, false))
}

/** The same with the reason that a correction needs. */
export function profileCorrectionSchema(given: Context) {
  return z.looseObject({ kind: choice(profileKinds) }).transform((typed, context) => read(typed, given, context, true))
}

/** Counsel's sign-off. */
export function signatureSchema() {
  return z.object({ conclusion: requiredLines() })
}
