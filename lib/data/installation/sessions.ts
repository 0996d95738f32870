import 'server-only'
import { prisma } from '@/lib/data/database/client'
import { instantFromRow } from '@/lib/data/database/days'
import { newId } from '@/lib/data/database/uuid'
import type { Instant } from '@/lib/domain/instant'

/** A row of our session table: what the token in the cookie points at. */
export type StoredSession = {
  readonly id: string
  readonly userId: string
  readonly userName: string
  readonly email: string
  readonly createdAt: Instant
  readonly lastSeenAt: Instant
  readonly expiresAt: Instant
  /** When the password or the second factor was last shown in it; null where it was opened without. */
  readonly provedAt: Instant | null
  /** The row was revoked, or the user was disabled. */
  readonly revoked: boolean
}

const withUser = { user: { select: { name: true, email: true, disabledAt: true } } } as const

type SessionRow = {
  id: string
  userId: string
  createdAt: Date
  lastSeenAt: Date
  expiresAt: Date
  revokedAt: Date | null
  provedAt: Date | null
  user: { name: string; email: string; disabledAt: Date | null }
}

function fromRow(row: SessionRow): StoredSession {
  return {
    id: row.id,
    userId: row.userId,
    userName: row.user.name,
    email: row.user.email,
    createdAt: instantFromRow(row.createdAt),
    lastSeenAt: instantFromRow(row.lastSeenAt),
    expiresAt: instantFromRow(row.expiresAt),
    provedAt: row.provedAt === null ? null : instantFromRow(row.provedAt),
    revoked: row.revokedAt !== null || row.user.disabledAt !== null,
  }
}

export async function createSession(session: {
  readonly userId: string
  readonly at: Instant
  readonly expiresAt: Instant
  /** Opened by whoever showed a password or more; false for the example, which asks for none. */
  readonly proved?: boolean
}): Promise<string> {
  const { userId, at, expiresAt, proved = true } = session
  const id = newId()
  await prisma().session.create({ data: { id, userId, createdAt: at, lastSeenAt: at, expiresAt, provedAt: proved ? at : null } })
  return id
}

export async function findSession(id: string, userId: string): Promise<StoredSession | null> {
  const row = await prisma().session.findFirst({ where: { id, userId }, include: withUser })
  return row === null ? null : fromRow(row)
}

/** Notes that the session was used; a revoked row stays as it is. */
export async function touchSession(id: string, at: Instant): Promise<void> {
  await prisma().session.updateMany({ where: { id, revokedAt: null }, data: { lastSeenAt: at } })
}

/** Notes that whoever sits at the session has just shown a password or a second factor. */
export async function noteProof(id: string, at: Instant): Promise<void> {
  await prisma().session.updateMany({ where: { id, revokedAt: null }, data: { provedAt: at } })
}

/** Ends one session of a user; somebody else's is left alone. Gives whether there was one to end. */
export async function revokeSession(id: string, userId: string, at: Instant): Promise<boolean> {
  const { count } = await prisma().session.updateMany({ where: { id, userId, revokedAt: null }, data: { revokedAt: at } })
  return count > 0
}

/** Ends all sessions of a user, except one if it is named. */
export async function revokeSessionsOf(userId: string, at: Instant, exceptId?: string): Promise<number> {
  const others = exceptId === undefined ? {} : { id: { not: exceptId } }
  const { count } = await prisma().session.updateMany({ where: { userId, revokedAt: null, ...others }, data: { revokedAt: at } })
  return count
}

/** The sessions of a user that are neither revoked nor past their last hour, newest first. */
export async function listSessions(userId: string, at: Instant): Promise<readonly StoredSession[]> {
  const rows = await prisma().session.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: at } },
    include: withUser,
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(fromRow)
}
