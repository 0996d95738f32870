import 'server-only'
import { prisma } from '@/lib/data/database/client'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import type { Instant } from '@/lib/domain/instant'

/** Somebody who can sign in. The address of the account is kept in lower case and never leaves this table. */
export type User = { readonly id: string; readonly email: string; readonly name: string; readonly passwordHash: string | null }

const fields = { id: true, email: true, name: true, passwordHash: true } as const

/** The form in which an address is stored and compared. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase()
}

/** A user who may sign in; a disabled one is not found. */
export async function findUserByEmail(email: string): Promise<User | null> {
  return prisma().user.findFirst({ where: { email: normalEmail(email), disabledAt: null }, select: fields })
}

export async function findUser(id: string): Promise<User | null> {
  return prisma().user.findFirst({ where: { id, disabledAt: null }, select: fields })
}

/** Makes a user without a password, or gives the one who has this address already; the name of an existing user stays. */
export async function ensureUser(
  tx: Transaction,
  user: { readonly email: string; readonly name: string; readonly at: Instant },
): Promise<User> {
  const email = normalEmail(user.email)
  // Two invitations of one address at once: the second finds what the first has made.
  await tx.user.createMany({ data: [{ id: newId(), email, name: user.name, createdAt: user.at }], skipDuplicates: true })
  return tx.user.findUniqueOrThrow({ where: { email }, select: fields })
}

export async function setPasswordHash(userId: string, passwordHash: string): Promise<void> {
  await prisma().user.update({ where: { id: userId }, data: { passwordHash } })
}

export async function renameUser(userId: string, name: string): Promise<void> {
  await prisma().user.update({ where: { id: userId }, data: { name } })
}
