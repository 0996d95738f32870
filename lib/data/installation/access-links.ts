import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { prisma } from '@/lib/data/database/client'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import type { Instant } from '@/lib/domain/instant'
import { hoursLater } from './clock'

/** `set-up` makes the first organization; `password` lets its user choose a password (an invitation, or somebody locked out). */
export type LinkPurpose = 'set-up' | 'password'

export type AccessLink = { readonly id: string; readonly purpose: LinkPurpose; readonly userId: string | null }

/** A day: long enough to hand over, short enough to be worthless in an old message. */
const linkHours: Readonly<Record<LinkPurpose, number>> = { 'set-up': 24, password: 72 }

function hashOf(token: string): Buffer<ArrayBuffer> {
  return Buffer.from(createHash('sha256').update(token, 'utf8').digest())
}

/** Makes a one-time link and gives its token, which is kept nowhere: only its hash is. Earlier links for the same end are closed. */
export async function createAccessLink(
  tx: Pick<Transaction, 'accessLink'>,
  link: { readonly purpose: LinkPurpose; readonly userId: string | null; readonly at: Instant },
): Promise<string> {
  const { purpose, userId, at } = link
  const token = randomBytes(32).toString('base64url')
  await tx.accessLink.updateMany({ where: { purpose, userId, usedAt: null }, data: { usedAt: at } })
  await tx.accessLink.create({
    data: { id: newId(), tokenHash: hashOf(token), purpose, userId, createdAt: at, expiresAt: hoursLater(at, linkHours[purpose]) },
  })
  return token
}

/** The open link of a token; null when it is unknown, used, too old or made for something else. */
export async function findAccessLink(token: string, purpose: LinkPurpose, at: Instant): Promise<AccessLink | null> {
  const row = await prisma().accessLink.findFirst({
    where: { tokenHash: hashOf(token), purpose, usedAt: null, expiresAt: { gt: at } },
    select: { id: true, userId: true },
  })
  return row === null ? null : { ...row, purpose }
}

/** Uses the link up. Of two who come at once, one gets true. */
export async function takeAccessLink(tx: Pick<Transaction, 'accessLink'>, id: string, at: Instant): Promise<boolean> {
  const { count } = await tx.accessLink.updateMany({ where: { id, usedAt: null, expiresAt: { gt: at } }, data: { usedAt: at } })
  return count === 1
}
