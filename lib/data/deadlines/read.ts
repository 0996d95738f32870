import 'server-only'
import { registrationsOf } from '@/lib/data/checklists/facts/registrations'
import { clockFromRow } from '@/lib/data/clocks/rows'
import { dayToRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { watchedGifts } from '@/lib/data/donations/watched'
import { readProfile, registrantChangedOn } from '@/lib/data/profile/read'
import { principalFromRow } from '@/lib/data/principals/rows'
import { filingFromRow } from '@/lib/data/filings/rows'
import { today as dayOf } from '@/lib/data/records/today'
import { statementFromRow } from '@/lib/data/statement-records/rows'
import { addMonths, type CalendarDate } from '@/lib/domain/calendar-date'
import type { Deadline } from '@/lib/domain/deadlines/deadline'
import { deadlinesThrough } from '@/lib/domain/deadlines/due'
import type { SentMaterial } from '@/lib/domain/deadlines/material'
import { followed, type Followed } from '@/lib/domain/deadlines/followed'
import { instant } from '@/lib/domain/instant'
import { visibility, type Actor } from '@/lib/domain/permission'
import { profileChanges, type ProfileChange } from '@/lib/domain/profile/changes'
import { registrationUnder, type Registration } from '@/lib/domain/registration'
import { z } from 'zod'

/** How far ahead deadlines are named. */
const monthsAhead = 12

/** How long the copies that were filed, and gifts that were mended, are shown; what is open never goes away. */
const monthsBehind = 12

/** Each material that counts, while its copy is not filed or as long as filed copies are shown. */
async function materialsSent(tx: Transaction, organizationId: string, since: CalendarDate): Promise<readonly SentMaterial[]> {
  const rows = await tx.statementRecord.findMany({
    where: { organizationId, kind: 'material', state: { in: ['recorded', 'held'] }, OR: [{ filedAt: null }, { happenedOn: { gte: dayToRow(since) } }] }, orderBy: { id: 'asc' },
  })
  return rows.map(statementFromRow).flatMap(({ id, chapterId, title, happenedOn, happenedAt, filedAt }) => (happenedAt === null ? [] : [{ id, chapterId, title, happenedOn, happenedAt, filedAt }]))
}

const sinceSchema = z.array(z.object({ id: z.string(), since: z.date(), timeZone: z.string() }))

/** Each chapter with the day on which it was added: from its quarter on, the house rules ask for its reports. */
async function chaptersSince(tx: Transaction, organizationId: string) {
  const rows = await tx.$queryRaw`SELECT c.id, c.time_zone AS "timeZone", min(e.at) AS since FROM chapter c
    JOIN journal_entry e ON e.organization_id = c.organization_id AND e.subject_id = c.id
    WHERE c.organization_id = ${organizationId}::uuid GROUP BY c.id, c.time_zone`
  return sinceSchema.parse(rows).map(({ id, since, timeZone }) => ({ id, since: dayOf(instant(since.toISOString()), timeZone) }))
}

/** The changes of the profile while the FARA registration is in force, from today's profile. */
async function changesOf(tx: Transaction, organizationId: string, registrations: readonly Registration[], timeZone: string): Promise<readonly ProfileChange[]> {
  const registration = registrationUnder('FARA', registrations)
  if (registration === null || registration.registeredOn === null) return []
  const principals = (await tx.principal.findMany({ where: { organizationId }, orderBy: { id: 'asc' } })).map(principalFromRow)
  return profileChanges({ registration, principals, entries: await readProfile(tx, organizationId), registrantChangedOn: await registrantChangedOn(tx, organizationId, timeZone) })
}

export type DeadlineScope = {
  /** A chapter sees its own deadlines and those of the organization; null sees all. */
  readonly chapterId: string | null
  readonly today: CalendarDate
}

/**
 * Whether somebody may see a deadline of a scope that is open to them: an auditor sees what registrations and house rules ask for, but no event, gift or
 * material behind a deadline, because those lie outside the engagement, and a confirmed match with a sanctions list is among them.
 */
export function isInSight(actor: Actor, chapterId: string | null, { clockId, gift, copy, change }: Deadline): boolean {
  return visibility(actor, chapterId).auditIds === null || (clockId === null && gift === undefined && copy === null && change === undefined)
}

/** Every deadline of the scope as it stands today, in a transaction that is already open. */
export async function readDeadlines(tx: Transaction, { organizationId }: Pick<Actor, 'organizationId'>, { chapterId, today }: DeadlineScope): Promise<readonly Followed[]> {
  const [registrations, clocks, materials, chapters, filings, profile] = [
    await registrationsOf(tx, organizationId),
    await tx.clock.findMany({ where: { organizationId }, orderBy: { id: 'asc' } }),
    await materialsSent(tx, organizationId, addMonths(today, -monthsBehind)),
    await chaptersSince(tx, organizationId),
    await tx.filing.findMany({ where: { organizationId } }),
    await tx.organizationProfile.findFirst({ where: { organizationId }, select: { timeZone: true } }),
  ]
  const timeZone = profile?.timeZone ?? 'UTC'
  const changes = await changesOf(tx, organizationId, registrations, timeZone)
  const gifts = await watchedGifts(tx, { organizationId, today, timeZone, chapterId, id: null })
  const sources = { registrations, changes, clocks: clocks.map(clockFromRow), materials, gifts, chapters, dayOf: (at: Parameters<typeof dayOf>[0]) => dayOf(at, timeZone) }
  const mendedLongAgo = ({ gift, doneOn }: Deadline) => gift !== undefined && doneOn !== null && doneOn < addMonths(today, -monthsBehind)
  const inScope = deadlinesThrough(sources, addMonths(today, monthsAhead)).filter((each) => (chapterId === null || each.chapterId === null || each.chapterId === chapterId) && !mendedLongAgo(each))
  return followed(inScope, new Map(filings.map(filingFromRow).map((filing) => [filing.deadlineKey, filing])), today)
}
