import 'server-only'
import { prisma } from '@/lib/data/database/client'
import { newId } from '@/lib/data/database/uuid'
import type { Instant } from '@/lib/domain/instant'
import { takeAccessLink } from './access-links'
import { normalEmail } from './users'

export type FirstAccount = {
  readonly linkId: string
  readonly email: string
  readonly name: string
  readonly passwordHash: string
  readonly at: Instant
}

/**
 * Uses up the set-up link and makes the account that it is for, in one transaction; gives the user's id, or null when somebody was
 * faster. An account of the same address is taken over, as the operator's `--reset` would: only the console shows this link.
 */
export async function createFirstAccount({ linkId, email, name, passwordHash, at }: FirstAccount): Promise<string | null> {
  return prisma().$transaction(async (tx) => {
    if (!(await takeAccessLink(tx, linkId, at))) return null
    const address = normalEmail(email)
    const user = await tx.user.upsert({
      where: { email: address },
      create: { id: newId(), email: address, name, passwordHash, createdAt: at },
      update: { name, passwordHash },
      select: { id: true },
    })
    await tx.accessLink.update({ where: { id: linkId }, data: { userId: user.id } })
    return user.id
  })
}

/** Uses up a password link and stores the hash of the chosen password; false when the link was used meanwhile. */
export async function choosePasswordWithLink(link: {
  readonly linkId: string
  readonly userId: string
  readonly passwordHash: string
  readonly at: Instant
}): Promise<boolean> {
  return prisma().$transaction(async (tx) => {
    if (!(await takeAccessLink(tx, link.linkId, link.at))) return false
    await tx.user.update({ where: { id: link.userId }, data: { passwordHash: link.passwordHash } })
    await tx.session.updateMany({ where: { userId: link.userId, revokedAt: null }, data: { revokedAt: link.at } })
    return true
  })
}
