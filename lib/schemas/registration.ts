/** The form of a registration: under which law, since when, until when. */
import { z } from 'zod'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { regimes, type RegistrationFacts } from '@/lib/domain/registration'
import { approverChoices, approversOf, asOrganization } from '@/lib/domain/reports/approvers'
import { choice, days, line, lines, optionalDate, reference, requiredLines } from './fields'
import { reasonCharactersMax } from './reason'

type Context = { readonly today: CalendarDate }

function fields(today: CalendarDate) {
  return {
    regime: choice(regimes),
    number: reference(),
    jurisdiction: line(),
    becameAgentOn: optionalDate(today),
    registeredOn: optionalDate(today),
    expiresOn: optionalDate(today, false),
    endedOn: optionalDate(today),
    assignedPeriodEnds: days(today),
    coveredChapterIds: z.array(z.uuid()).default([]),
    approvers: z.enum(approverChoices).default(asOrganization).transform(approversOf),
    followFrom: optionalDate(today, false),
    note: lines(),
  }
}

function registrationOf(typed: z.output<z.ZodObject<ReturnType<typeof fields>>>, context: z.RefinementCtx): RegistrationFacts {
  const { registeredOn } = typed
  for (const field of ['expiresOn', 'endedOn'] as const) {
    const day = typed[field]
    if (registeredOn !== null && day !== null && day < registeredOn) context.addIssue({ code: 'custom', path: [field], message: 'periodOrder' })
  }
  return typed
}

/** Gives the schema of the form for a day; its output is the registration. */
export function registrationSchema({ today }: Context) {
  return z.object(fields(today)).transform(registrationOf)
}

/** The same with the reason that a correction needs. */
export function registrationCorrectionSchema({ today }: Context) {
  return z
    .object({ ...fields(today), reason: requiredLines(reasonCharactersMax) })
    .transform(({ reason, ...typed }, context) => ({ reason, registration: registrationOf(typed, context) }))
}
