import 'server-only'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { instant, type Instant } from '@/lib/domain/instant'
import type { Actor, Role } from '@/lib/domain/permission'

export type ExampleUser = { readonly id: string; readonly name: string }
export type ExampleUsers = Readonly<Record<'administrator' | 'treasurer' | 'secretary' | 'reviewer' | 'auditor', ExampleUser>>

/** The evening of a day, when volunteers do the books. */
function instantOn(day: CalendarDate): Instant {
  return instant(`${day}T23:30:00.000Z`)
}

/** Somebody of the example who acts on a day in the past. Only the example and tests make actors this way. */
function as(organizationId: string, user: ExampleUser, role: Role, on: CalendarDate): Actor {
  return {
    kind: 'user', userId: user.id, name: user.name, organizationId, at: instantOn(on), today: on, provedRecently: true,
    memberships: [{ role, chapterId: null, until: null, auditId: null }],
  }
}

export const exampleActor = { as, instantOn }
