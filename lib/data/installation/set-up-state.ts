import 'server-only'
import { prisma } from '@/lib/data/database/client'
import { instantFromRow } from '@/lib/data/database/days'
import { asOrganization } from '@/lib/data/database/transaction'
import type { Instant } from '@/lib/domain/instant'

/** Whether there is an organization that is not the example: then set-up is over and its pages are not found. */
export async function hasRealOrganization(): Promise<boolean> {
  return (await prisma().organization.findFirst({ where: { example: false }, select: { id: true } })) !== null
}

/** Since when there are books of somebody's own here; null while there is at most the example. */
export async function inUseSince(): Promise<Instant | null> {
  const first = await prisma().organization.findFirst({ where: { example: false }, orderBy: { createdAt: 'asc' }, select: { createdAt: true } })
  return first === null ? null : instantFromRow(first.createdAt)
}

/** The user whose account the one-time link made; set-up is theirs alone. */
export async function isSettingUp(userId: string): Promise<boolean> {
  const taken = await prisma().accessLink.findFirst({ where: { purpose: 'set-up', userId, usedAt: { not: null } }, select: { id: true } })
  return taken !== null && !(await hasRealOrganization())
}

/** The example organization with its treasurer, if it is loaded. */
export async function findExampleTreasurer(): Promise<{ readonly userId: string; readonly chapterSlug: string } | null> {
  const example = await prisma().organization.findFirst({ where: { example: true }, select: { id: true } })
  if (example === null) return null
  return asOrganization(example.id, async (tx) => {
    const treasurer = await tx.membership.findFirst({
      where: { organizationId: example.id, role: 'treasurer', endedAt: null },
      orderBy: { id: 'asc' },
    })
    const chapter = await tx.chapter.findFirst({
      where: { organizationId: example.id, ...(treasurer?.chapterId ? { id: treasurer.chapterId } : {}) },
      orderBy: { slug: 'asc' },
    })
    return treasurer === null || chapter === null ? null : { userId: treasurer.userId, chapterSlug: chapter.slug }
  })
}

/** Whether anybody can sign in with a password: else the sign-in page has nothing to offer yet. */
export async function hasAccounts(): Promise<boolean> {
  return (await prisma().user.findFirst({ where: { passwordHash: { not: null } }, select: { id: true } })) !== null
}
