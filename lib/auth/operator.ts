import 'server-only'
import { dayIn, now } from '@/lib/data/installation/clock'
import { newId } from '@/lib/data/database/uuid'
import {
  findChapterAddress,
  findOrganizationId,
  organizationSlugs,
  placeOfUser,
  type ChapterPlace,
  type OrganizationPlace,
} from '@/lib/data/installation/places'
import { findUser } from '@/lib/data/installation/users'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { Instant } from '@/lib/domain/instant'
import type { Actor } from '@/lib/domain/permission'

/** Who runs a command line: may do all but what a person must stand behind (permission.ts). */
export type OperatorPlace = {
  readonly actor: Actor
  readonly organization: OrganizationPlace
  /** The chapter that was named; null when the organization was. */
  readonly chapter: (ChapterPlace & { readonly today: CalendarDate }) | null
  readonly chapters: readonly ChapterPlace[]
}

export type OperatorTarget = { readonly chapterSlug: string } | { readonly organizationSlug: string }

type Moment = { readonly organizationId: string; readonly at: Instant; readonly today: CalendarDate }

function operatorAt({ organizationId, at, today }: Moment): Actor {
  return { kind: 'operator', userId: null, name: 'Operator', organizationId, memberships: [], at, today, provedRecently: false }
}

/** The operator in an organization or chapter that exists; null when there is none of that address. */
export async function operatorFor(target: OperatorTarget): Promise<OperatorPlace | null> {
  const slug = 'chapterSlug' in target ? target.chapterSlug : null
  const organizationId =
    'chapterSlug' in target
      ? (await findChapterAddress(target.chapterSlug))?.organizationId
      : await findOrganizationId(target.organizationSlug)
  const at = now()
  const place = organizationId == null ? null : await placeOfUser(organizationId, null, at)
  if (place === null) return null
  const chapter = place.chapters.find((candidate) => candidate.slug === slug)
  return {
    actor: operatorAt({ organizationId: place.organization.id, at, today: dayIn(place.organization.timeZone, at) }),
    organization: place.organization,
    chapter: chapter === undefined ? null : { ...chapter, today: dayIn(chapter.timeZone, at) },
    chapters: place.chapters,
  }
}

/** The operator in an organization that exists; null when there is none of that id. */
export async function operatorIn(organizationId: string, at: Instant): Promise<Actor | null> {
  const place = await placeOfUser(organizationId, null, at)
  return place === null ? null : operatorAt({ organizationId, at, today: dayIn(place.organization.timeZone, at) })
}

/** The program itself in an organization, for what nobody asked it to do; null when there is no such organization. */
export async function systemFor(organizationId: string, at: Instant): Promise<Actor | null> {
  const operator = await operatorIn(organizationId, at)
  return operator === null ? null : { ...operator, kind: 'system', name: 'Sunledger' }
}

/** Somebody who asked for a job that goes on without them, with the roles that they hold now; null for who is gone. */
export async function colleagueIn(organizationId: string, userId: string, at: Instant): Promise<Actor | null> {
  const [place, user] = [await placeOfUser(organizationId, userId, at), await findUser(userId)]
  if (place === null || user === null) return null
  return { kind: 'user', userId, name: user.name, organizationId, memberships: place.memberships, at, today: dayIn(place.organization.timeZone, at), provedRecently: false }
}

/** The operator of an organization that is about to be founded: its id is new. */
export function founderOperator(timeZone: string): Actor {
  const at = now()
  return operatorAt({ organizationId: newId(), at, today: dayIn(timeZone, at) })
}

/** The program itself, for a job in each organization; who acts is named in the entries that it writes. */
export async function systemActors(): Promise<readonly { readonly actor: Actor; readonly timeZone: string; readonly isExample: boolean }[]> {
  const places = await Promise.all((await organizationSlugs()).map((organizationSlug) => operatorFor({ organizationSlug })))
  return places.flatMap((place) => (place === null ? [] : [{ actor: { ...place.actor, kind: 'system', name: 'Sunledger' } as const, timeZone: place.organization.timeZone, isExample: place.organization.example }]))
}
