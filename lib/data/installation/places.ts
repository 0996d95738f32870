import 'server-only'
import { prisma } from '@/lib/data/database/client'
import { dayFromRow, dayToRow, optionalDayFromRow } from '@/lib/data/database/days'
import { asOrganization, asUser, type Transaction } from '@/lib/data/database/transaction'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { Instant } from '@/lib/domain/instant'
import { roles, type Membership, type Role } from '@/lib/domain/permission'
import { needsSecondFactor } from '@/lib/domain/second-factor'
import { isSlug } from '@/lib/domain/slug'
import { dayIn } from './clock'

/** An organization as a request needs it. `timeZone` decides its day. */
export type OrganizationPlace = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly timeZone: string
  readonly example: boolean
}

/** A chapter as a request needs it. */
export type ChapterPlace = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly numberPrefix: string
  readonly state: string
  readonly city: string
  readonly fiscalYearStartMonth: number
  readonly timeZone: string
}

const chapterFields = {
  id: true,
  slug: true,
  name: true,
  numberPrefix: true,
  state: true,
  city: true,
  fiscalYearStartMonth: true,
  timeZone: true,
} as const

/** Where a chapter's address leads; addresses are unique in the installation. */
export async function findChapterAddress(slug: string): Promise<{ readonly organizationId: string; readonly chapterId: string } | null> {
  // What no chapter can be called is not asked for: the database refuses a text with a zero byte, for one.
  if (!isSlug(slug)) return null
  return prisma().chapterAddress.findUnique({ where: { slug }, select: { organizationId: true, chapterId: true } })
}

export async function findOrganizationId(slug: string): Promise<string | null> {
  if (!isSlug(slug)) return null
  const row = await prisma().organization.findUnique({ where: { slug }, select: { id: true } })
  return row?.id ?? null
}

/** The addresses of all organizations, for work on the whole installation. */
export async function organizationSlugs(): Promise<readonly string[]> {
  const rows = await prisma().organization.findMany({ select: { slug: true }, orderBy: { slug: 'asc' } })
  return rows.map(({ slug }) => slug)
}

function isRole(text: string): text is Role {
  return roles.some((role) => role === text)
}

type Held = Membership & { readonly from: CalendarDate }

/** The memberships of a user that have begun and were not ended. One with an end date in the past is left to `membershipsFor`. */
async function membershipsIn(tx: Transaction, organizationId: string, userId: string, day: Date): Promise<readonly Held[]> {
  const rows = await tx.membership.findMany({
    where: { organizationId, userId, endedAt: null, fromOn: { lte: day } },
    select: { role: true, chapterId: true, fromOn: true, untilOn: true, auditId: true },
    orderBy: { id: 'asc' },
  })
  return rows.flatMap(({ role, chapterId, fromOn, untilOn, auditId }) =>
    isRole(role) ? [{ role, chapterId, auditId, from: dayFromRow(fromOn), until: optionalDayFromRow(untilOn) }] : [],
  )
}

async function organizationIn(tx: Transaction, organizationId: string): Promise<OrganizationPlace | null> {
  const [organization, profile] = await Promise.all([
    tx.organization.findUnique({ where: { id: organizationId } }),
    tx.organizationProfile.findFirst({ where: { organizationId }, select: { name: true, timeZone: true } }),
  ])
  if (organization === null || profile === null) return null
  return { id: organization.id, slug: organization.slug, example: organization.example, ...profile }
}

export type PlaceOfUser = {
  readonly organization: OrganizationPlace
  readonly chapters: readonly ChapterPlace[]
  /** Memberships as they stand; the caller asks `membershipsFor` which of them reach and hold. */
  readonly memberships: readonly Membership[]
  /** Since when the user has had a role that needs a second factor, among those that hold today; null without one. */
  readonly guardedSince: CalendarDate | null
}

function guardedSince(held: readonly Held[], today: CalendarDate): CalendarDate | null {
  const days = held.filter(({ role, until }) => needsSecondFactor(role) && (until === null || until >= today)).map(({ from }) => from)
  return days.toSorted()[0] ?? null
}

/** One organization with its chapters and the memberships of one user (none for null); null if there is no such organization. */
export async function placeOfUser(organizationId: string, userId: string | null, at: Instant): Promise<PlaceOfUser | null> {
  return asOrganization(organizationId, async (tx) => {
    const organization = await organizationIn(tx, organizationId)
    if (organization === null) return null
    const today = dayIn(organization.timeZone, at)
    const day = dayToRow(today)
    const [chapters, held] = await Promise.all([
      tx.chapter.findMany({ where: { organizationId }, select: chapterFields, orderBy: [{ slug: 'asc' }] }),
      userId === null ? [] : membershipsIn(tx, organizationId, userId, day),
    ])
    const memberships = held.map(({ role, chapterId, auditId, until }) => ({ role, chapterId, auditId, until }))
    return { organization, chapters, memberships, guardedSince: guardedSince(held, today) }
  })
}

/** The organizations in which a user has ever been given a role that was not ended, oldest first. */
export async function organizationsOf(userId: string): Promise<readonly string[]> {
  const rows = await asUser(userId, (tx) =>
    tx.membership.findMany({
      where: { userId, endedAt: null },
      select: { organizationId: true },
      distinct: ['organizationId'],
      orderBy: { organizationId: 'asc' },
    }),
  )
  return rows.map(({ organizationId }) => organizationId)
}
