import 'server-only'
import { findCalendarReader, makeCalendarLink, revokeCalendarLink } from '@/lib/data/installation/calendar-links'
import { now } from '@/lib/data/installation/clock'
import { organizationsOf } from '@/lib/data/installation/places'
import { recordSecurityEvent } from '@/lib/data/installation/security-events'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { organizationActorOf, type OrganizationActor } from './actor'
import { currentUser } from './current-user'
import { linkToShow, showLinkOnce } from './one-time-link'

/** Makes one's own secret address anew; it is shown once, on the next page. */
export async function makeOwnCalendarLink(): Promise<Result<{ readonly made: true }, Refusal>> {
  const user = await currentUser()
  if (user === null) return notFound()
  const at = now()
  await showLinkOnce(await makeCalendarLink(user.id, at), 'calendar')
  await recordSecurityEvent({ kind: 'calendar-link.made', at, userId: user.id })
  return ok({ made: true })
}

/** Ends one's own secret address. */
export async function revokeOwnCalendarLink(): Promise<Result<{ readonly ended: boolean }, Refusal>> {
  const user = await currentUser()
  if (user === null) return notFound()
  const at = now()
  const ended = await revokeCalendarLink(user.id, at)
  if (ended) await recordSecurityEvent({ kind: 'calendar-link.revoked', at, userId: user.id })
  return ok({ ended })
}

/** The token of the secret address that was just made. */
export async function calendarTokenToShow(): Promise<string | null> {
  return linkToShow('calendar')
}

/** Whoever has that secret address, in each organization where they have a role today; null for one that opens nothing. */
export async function actorsOfCalendar(token: string): Promise<readonly OrganizationActor[] | null> {
  const reader = await findCalendarReader(token)
  if (reader === null) return null
  const person = { ...reader, at: now() }
  const found = await Promise.all((await organizationsOf(reader.id)).map((id) => organizationActorOf(person, id)))
  return found.filter((each) => each !== null)
}
