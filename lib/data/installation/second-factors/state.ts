import 'server-only'
import { prisma } from '@/lib/data/database/client'
import { instantFromRow } from '@/lib/data/database/days'
import type { Instant } from '@/lib/domain/instant'

export type OwnPasskey = { readonly id: string; readonly name: string; readonly createdAt: Instant; readonly lastUsedAt: Instant | null }

/** What somebody has shown beside a password, and how many recovery codes they have left. */
export type SecondFactors = { readonly authenticator: boolean; readonly passkeys: readonly OwnPasskey[]; readonly codesLeft: number }

export async function secondFactorsOf(userId: string): Promise<SecondFactors> {
  const [authenticator, passkeys, codesLeft] = await Promise.all([
    prisma().authenticator.count({ where: { userId, confirmedAt: { not: null } } }),
    prisma().passkey.findMany({ where: { userId }, select: { id: true, name: true, createdAt: true, lastUsedAt: true }, orderBy: { id: 'asc' } }),
    prisma().recoveryCode.count({ where: { userId, usedAt: null } }),
  ])
  return {
    authenticator: authenticator > 0,
    passkeys: passkeys.map(({ createdAt, lastUsedAt, ...passkey }) => ({
      ...passkey, createdAt: instantFromRow(createdAt), lastUsedAt: lastUsedAt === null ? null : instantFromRow(lastUsedAt),
    })),
    codesLeft,
  }
}

/** Whether a password alone is not enough for this account. */
export async function hasSecondFactor(userId: string): Promise<boolean> {
  const found = await prisma().user.findFirst({
    where: { id: userId, OR: [{ authenticator: { confirmedAt: { not: null } } }, { passkeys: { some: {} } }] },
    select: { id: true },
  })
  return found !== null
}

/** Takes every second factor of an account away: for the operator, when somebody has lost them all and the codes too. */
export async function removeSecondFactors(userId: string): Promise<void> {
  await prisma().$transaction([
    prisma().authenticator.deleteMany({ where: { userId } }),
    prisma().passkey.deleteMany({ where: { userId } }),
    prisma().recoveryCode.deleteMany({ where: { userId } }),
  ])
}
