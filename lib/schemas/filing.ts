/** The form of a filing: when something was filed, or until when it was extended, with the proof. */
import { z } from 'zod'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { FilingAnswer } from '@/lib/domain/deadlines/filing'
import { line, lines, optionalDate, reference, requiredLines } from './fields'
import { reasonCharactersMax } from './reason'

type Context = { readonly today: CalendarDate }

function fields(today: CalendarDate) {
  return {
    filedOn: optionalDate(today),
    confirmationNumber: reference(),
    lateReason: lines(),
    extendedTo: optionalDate(today, false),
    extensionProof: line(),
    note: lines(),
  }
}

function filingOf(typed: FilingAnswer, context: z.RefinementCtx): FilingAnswer {
  if (typed.filedOn === null && typed.extendedTo === null) context.addIssue({ code: 'custom', path: ['filedOn'], message: 'missing' })
  if (typed.extendedTo !== null && typed.extensionProof === '') context.addIssue({ code: 'custom', path: ['extensionProof'], message: 'missing' })
  return typed
}

/** Gives the schema of the form for a day. Whether a reason for being late is missing, only the deadline tells. */
export function filingSchema({ today }: Context) {
  return z.object(fields(today)).transform((typed, context) => ({ reason: '', ...filingOf(typed, context) }))
}

/** The same with the reason that a correction needs. */
export function filingCorrectionSchema({ today }: Context) {
  return z
    .object({ ...fields(today), reason: requiredLines(reasonCharactersMax) })
    .transform(({ reason, ...typed }, context) => ({ reason, ...filingOf(typed, context) }))
}
