import 'server-only'
import { prisma } from '@/lib/data/database/client'
import { newId } from '@/lib/data/database/uuid'
import type { Instant } from '@/lib/domain/instant'
import { replaceRecoveryCodes, withoutCodesOfNothing } from './recovery-codes'

/** The public half of a passkey, as a sign-in is checked against it. */
export type StoredPasskey = {
  readonly id: string
  readonly userId: string
  readonly credentialId: string
  readonly publicKey: Uint8Array<ArrayBuffer>
  readonly counter: number
  readonly transports: readonly string[]
}

export type NewPasskey = Omit<StoredPasskey, 'id'> & { readonly name: string; readonly at: Instant }

/** Keeps a passkey. Gives the first recovery codes, to be shown once, where there are none yet; false where the passkey is known. */
export async function addPasskey({ at, transports, publicKey, ...passkey }: NewPasskey): Promise<{ readonly codes: readonly string[] | null } | false> {
  return prisma().$transaction(async (tx) => {
    const row = { ...passkey, id: newId(), transports: [...transports], publicKey, createdAt: at }
    const { count } = await tx.passkey.createMany({ data: [row], skipDuplicates: true })
    if (count === 0) return false
    const left = await tx.recoveryCode.count({ where: { userId: passkey.userId } })
    return { codes: left === 0 ? await replaceRecoveryCodes(tx, passkey.userId, at) : null }
  })
}

export async function findPasskey(credentialId: string): Promise<StoredPasskey | null> {
  const row = await prisma().passkey.findUnique({ where: { credentialId } })
  return row === null ? null : { ...row, counter: Number(row.counter) }
}

/** The passkeys of a user, so that a browser does not make a second one where it has one. */
export async function passkeysOf(userId: string): Promise<readonly StoredPasskey[]> {
  const rows = await prisma().passkey.findMany({ where: { userId }, orderBy: { id: 'asc' } })
  return rows.map((row) => ({ ...row, counter: Number(row.counter) }))
}

/** Whether anybody here signs in with one: else the sign-in page does not offer it. */
export async function arePasskeysUsed(): Promise<boolean> {
  return (await prisma().passkey.findFirst({ select: { id: true } })) !== null
}

/**
 * Notes that a passkey was used. The challenge must be younger than its last use: so an answer that somebody has recorded is worth
 * nothing a second time, and no challenge needs to be kept.
 */
export async function takePasskeyUse(id: string, use: { readonly counter: number; readonly challengedAt: Instant; readonly at: Instant }): Promise<boolean> {
  const { counter, challengedAt, at } = use
  const { count } = await prisma().passkey.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: challengedAt } }] },
    data: { counter, lastUsedAt: at },
  })
  return count === 1
}

/** Takes a passkey of a user away; somebody else's is left alone. The recovery codes go with the last factor. */
export async function removePasskey(id: string, userId: string): Promise<boolean> {
  return prisma().$transaction(async (tx) => {
    const { count } = await tx.passkey.deleteMany({ where: { id, userId } })
    await withoutCodesOfNothing(tx, userId)
    return count === 1
  })
}
