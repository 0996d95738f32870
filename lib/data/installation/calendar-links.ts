import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { prisma } from '@/lib/data/database/client'
import { instantFromRow, instantToRow } from '@/lib/data/database/days'
import { newId } from '@/lib/data/database/uuid'
import type { Instant } from '@/lib/domain/instant'

/** Whose calendar of deadlines a secret address opens. */
export type CalendarReader = { readonly id: string; readonly name: string }

function hashOf(token: string): Buffer<ArrayBuffer> {
  return Buffer.from(createHash('sha256').update(token, 'utf8').digest())
}

/** Makes the secret address of a person's calendar and gives its token, of which only the hash is kept. An earlier one ends. */
export async function makeCalendarLink(userId: string, at: Instant): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await prisma().$transaction([
    prisma().calendarLink.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: instantToRow(at) } }),
    prisma().calendarLink.create({ data: { id: newId(), tokenHash: hashOf(token), userId, createdAt: instantToRow(at) } }),
  ])
  return token
}

/** Ends the secret address of a person. Gives whether there was one to end. */
export async function revokeCalendarLink(userId: string, at: Instant): Promise<boolean> {
  const { count } = await prisma().calendarLink.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: instantToRow(at) } })
  return count > 0
}

/** When a person's secret address was made; null where there is none. */
export async function calendarLinkSince(userId: string): Promise<Instant | null> {
  const row = await prisma().calendarLink.findFirst({ where: { userId, revokedAt: null }, select: { createdAt: true } })
  return row === null ? null : instantFromRow(row.createdAt)
}

/** The person whose secret address this is; null for one that is unknown or ended, or whose account was disabled. */
export async function findCalendarReader(token: string): Promise<CalendarReader | null> {
  const row = await prisma().calendarLink.findFirst({
    where: { tokenHash: hashOf(token), revokedAt: null, user: { disabledAt: null } },
    select: { user: { select: { id: true, name: true } } },
  })
  return row?.user ?? null
}
