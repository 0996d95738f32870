import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { dayIn } from '@/lib/data/installation/clock'
import {
  findChapterAddress,
  organizationsOf,
  placeOfUser,
  type ChapterPlace,
  type OrganizationPlace,
  type PlaceOfUser,
} from '@/lib/data/installation/places'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { Instant } from '@/lib/domain/instant'
import { membershipsFor, type Actor } from '@/lib/domain/permission'
import { currentUser, type CurrentUser } from './current-user'
import { requestPath } from './request-path'
import { missingFactor, type MissingFactor } from './second-factor-due'

/** A chapter with its organization and the day it is there. */
export type ActorChapter = ChapterPlace & {
  readonly organizationId: string
  readonly organizationName: string
  readonly organizationSlug: string
  /** True in the example organization: pages say so. */
  readonly example: boolean
  readonly today: CalendarDate
}

/** `missing`: the second factor that a role of theirs needs here; while it is overdue, the role sleeps. */
type WithFactor = { readonly missing: MissingFactor | null }

export type ChapterActor = WithFactor & { readonly actor: Actor; readonly chapter: ActorChapter }

export type OrganizationActor = WithFactor & {
  readonly actor: Actor
  readonly organization: OrganizationPlace & { readonly today: CalendarDate }
  /** The chapters that the actor may enter, by address. */
  readonly chapters: readonly ActorChapter[]
}

/** Who acts, and whether they have just shown that it is them: nobody has, unless a session says so. */
type Person = { readonly id: string; readonly name: string; readonly at: Instant; readonly provedRecently?: boolean }

function actorOf({ id, name, at, provedRecently = false }: Person, { organization, memberships }: PlaceOfUser): Actor {
  const { id: organizationId, timeZone, example } = organization
  // The example is opened without a password, and holds nothing to protect.
  return { kind: 'user', userId: id, name, organizationId, memberships, at, today: dayIn(timeZone, at), provedRecently: provedRecently || example }
}

function chapterOf(chapter: ChapterPlace, organization: OrganizationPlace, at: Instant): ActorChapter {
  return {
    ...chapter,
    organizationId: organization.id,
    organizationName: organization.name,
    organizationSlug: organization.slug,
    example: organization.example,
    today: dayIn(chapter.timeZone, at),
  }
}

/** The actor of a user in a chapter; null when there is no such chapter or the user has no role there today: both look alike. */
export async function chapterActorOf(user: Person, slug: string): Promise<ChapterActor | null> {
  const address = await findChapterAddress(slug)
  const place = address === null ? null : await placeOfUser(address.organizationId, user.id, user.at)
  const chapter = place?.chapters.find((candidate) => candidate.slug === slug)
  if (!place || !chapter) return null
  const actor = actorOf(user, place)
  if (membershipsFor(actor, chapter.id).length === 0) return null
  return { actor, chapter: chapterOf(chapter, place.organization, user.at), missing: await missingFactor(user.id, place, actor.today) }
}

/** The actor of a user in an organization; null when the user has no role there today. */
export async function organizationActorOf(user: Person, organizationId: string): Promise<OrganizationActor | null> {
  const place = await placeOfUser(organizationId, user.id, user.at)
  if (place === null) return null
  const actor = actorOf(user, place)
  const chapters = place.chapters.filter(({ id }) => membershipsFor(actor, id).length > 0)
  if (chapters.length === 0 && membershipsFor(actor, null).length === 0) return null
  return {
    actor,
    organization: { ...place.organization, today: actor.today },
    chapters: chapters.map((chapter) => chapterOf(chapter, place.organization, user.at)),
    missing: await missingFactor(user.id, place, actor.today),
  }
}

function isAwake({ missing }: WithFactor): boolean {
  return missing?.due !== 'sleeping'
}

const foundInChapter = cache(async (slug: string): Promise<ChapterActor | null> => {
  const user = await currentUser()
  return user === null ? null : chapterActorOf(user, slug)
})

/** Whoever asks, in the chapter of that address; null when nobody is signed in, the chapter is not theirs to see, or their role sleeps. */
export async function actorForChapter(slug: string): Promise<ChapterActor | null> {
  const found = await foundInChapter(slug)
  return found !== null && isAwake(found) ? found : null
}

const foundInOrganizations = cache(async (): Promise<readonly OrganizationActor[]> => {
  const user = await currentUser()
  if (user === null) return []
  const found = await Promise.all((await organizationsOf(user.id)).map((id) => organizationActorOf(user, id)))
  return found
    .filter((each) => each !== null)
    .toSorted((left, right) => Number(left.organization.example) - Number(right.organization.example))
})

/** Whoever asks, in each organization where they have a role today that does not sleep; a real organization comes before the example. */
export async function actorsForOrganizations(): Promise<readonly OrganizationActor[]> {
  return (await foundInOrganizations()).filter(isAwake)
}

/** Whoever asks, in the organization of that address, else in their first one. */
export async function actorForOrganization(slug?: string): Promise<OrganizationActor | null> {
  const all = await actorsForOrganizations()
  return all.find(({ organization }) => slug === undefined || organization.slug === slug) ?? null
}

/** For pages: whoever is signed in, else the sign-in page, from which one comes back here. */
export async function requireUser(): Promise<CurrentUser> {
  const user = await currentUser()
  if (user !== null) return user
  const { locale, path } = await requestPath()
  redirect(`/${locale}/sign-in?${new URLSearchParams({ next: path }).toString()}`)
}

/** For pages: leads to the second factor that somebody's role here has been waiting for too long. */
async function wakeFirst(found: WithFactor | null | undefined): Promise<void> {
  if (found == null || isAwake(found)) return
  const { locale } = await requestPath()
  redirect(`/${locale}/account/second-factor?needed=1`)
}

/** For pages above the organizations: leads there when no role of theirs is awake. */
export async function wakeSomeRole(): Promise<void> {
  if ((await actorsForOrganizations()).length === 0) await wakeFirst((await foundInOrganizations())[0])
}

/** For pages of a chapter: the actor and the chapter, else the sign-in page, the second factor or "not found". */
export async function requireChapter(slug: string): Promise<ChapterActor> {
  await requireUser()
  await wakeFirst(await foundInChapter(slug))
  return (await actorForChapter(slug)) ?? notFound()
}

/** For pages of the whole organization: the actor and the organization, else the sign-in page or "not found" without a role for all of it. */
export async function requireOrganization(slug?: string): Promise<OrganizationActor> {
  await requireUser()
  await wakeFirst((await foundInOrganizations()).find(({ organization }) => slug === undefined || organization.slug === slug))
  const found = (await actorForOrganization(slug)) ?? notFound()
  return membershipsFor(found.actor, null).length === 0 ? notFound() : found
}
