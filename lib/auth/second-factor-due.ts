import 'server-only'
import { cache } from 'react'
import type { PlaceOfUser } from '@/lib/data/installation/places'
import { hasSecondFactor } from '@/lib/data/installation/second-factors/state'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { secondFactorDue, secondFactorDueOn, type SecondFactorDue } from '@/lib/domain/second-factor'
import { env } from '@/lib/env'

/** A second factor that somebody's role in an organization needs and that is missing. */
export type MissingFactor = { readonly dueOn: CalendarDate; readonly due: SecondFactorDue }

const hasFactor = cache(hasSecondFactor)

/** What is missing; null where nothing is, where no role needs it, and in the example, which is opened without a password. */
export async function missingFactor(userId: string, place: PlaceOfUser, today: CalendarDate): Promise<MissingFactor | null> {
  if (place.guardedSince === null || place.organization.example) return null
  const dueOn = secondFactorDueOn(place.guardedSince, env.secondFactorGraceDays)
  const due = secondFactorDue(dueOn, today)
  return due === 'later' || (await hasFactor(userId)) ? null : { dueOn, due }
}
