import 'server-only'
import { prisma } from '@/lib/data/database/client'
import { openBytes, sealBytes } from '@/lib/data/keys/envelope'
import { installationKey } from '@/lib/data/keys/installation-key'
import type { Instant } from '@/lib/domain/instant'
import { replaceRecoveryCodes, withoutCodesOfNothing } from './recovery-codes'

function purposeOf(userId: string): string {
  return `authenticator/${userId}`
}

/** Keeps a new secret until a code of it confirms it. An app that counts already is left alone: false. */
export async function beginAuthenticator(userId: string, secret: Uint8Array, at: Instant): Promise<boolean> {
  const secretCipher = sealBytes(installationKey(), purposeOf(userId), secret)
  return prisma().$transaction(async (tx) => {
    await tx.authenticator.deleteMany({ where: { userId, confirmedAt: null } })
    const { count } = await tx.authenticator.createMany({ data: [{ userId, secretCipher, createdAt: at }], skipDuplicates: true })
    return count === 1
  })
}

/** The secret of a user's app: the one that counts, or the one that waits to be confirmed. */
export async function authenticatorSecret(userId: string, state: 'confirmed' | 'waiting'): Promise<Buffer | null> {
  const row = await prisma().authenticator.findFirst({ where: { userId, confirmedAt: state === 'confirmed' ? { not: null } : null } })
  return row === null ? null : openBytes(installationKey(), purposeOf(userId), row.secretCipher)
}

/** Uses a code up: of two that come with the same one, or with an older one, the second gets false. */
export async function takeStep(userId: string, step: number): Promise<boolean> {
  const { count } = await prisma().authenticator.updateMany({ where: { userId, confirmedAt: { not: null }, lastStep: { lt: step } }, data: { lastStep: step } })
  return count === 1
}

/** From now on the app is asked for at sign-in. Gives the recovery codes, to be shown once; null where nothing waited. */
export async function confirmAuthenticator(userId: string, step: number, at: Instant): Promise<readonly string[] | null> {
  return prisma().$transaction(async (tx) => {
    const { count } = await tx.authenticator.updateMany({ where: { userId, confirmedAt: null }, data: { confirmedAt: at, lastStep: step } })
    return count === 1 ? replaceRecoveryCodes(tx, userId, at) : null
  })
}

/** Takes the app away, and its secret with it; the recovery codes too where nothing is left that they stand in for. */
export async function removeAuthenticator(userId: string): Promise<boolean> {
  return prisma().$transaction(async (tx) => {
    const { count } = await tx.authenticator.deleteMany({ where: { userId } })
    await withoutCodesOfNothing(tx, userId)
    return count === 1
  })
}
