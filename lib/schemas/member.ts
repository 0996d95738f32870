import { z } from 'zod'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { accountEmail } from './account'
import { choice, optionalDate, optionalId, requiredLine, requiredLines } from './fields'
import { reasonCharactersMax } from './reason'

/** The roles that are given here; an auditor is invited with the engagement. */
export const givenRoles = ['administrator', 'treasurer', 'secretary', 'reviewer', 'viewer'] as const

type Context = { readonly today: CalendarDate }

/** Where the role holds: the id of a chapter, or nothing for the whole organization. */
const grant = ({ today }: Context) => ({ role: choice(givenRoles), chapterId: optionalId(), untilOn: optionalDate(today, false) })

export function memberSchema(context: Context) {
  return z.object({ email: accountEmail(), name: requiredLine(), ...grant(context) })
}

export function memberChangeSchema(context: Context) {
  return z.object({ membershipId: z.uuid('choiceUnknown'), ...grant(context), reason: requiredLines(reasonCharactersMax) })
}

export function memberEndSchema() {
  return z.object({ membershipId: z.uuid('choiceUnknown'), reason: requiredLines(reasonCharactersMax) })
}

export function membershipSchema() {
  return z.object({ membershipId: z.uuid('choiceUnknown') })
}
