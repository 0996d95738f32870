import 'server-only'
import { createHmac } from 'node:crypto'
import { prisma } from '@/lib/data/database/client'
import { newId } from '@/lib/data/database/uuid'
import { installationKey } from '@/lib/data/keys/installation-key'
import type { Instant } from '@/lib/domain/instant'
import { hoursLater } from './clock'

export type SecurityEventKind =
  | 'sign-in.succeeded'
  | 'sign-in.failed'
  | 'sign-in.limited'
  | 'sign-out'
  | 'session.revoked'
  | 'password.chosen'
  | 'password.changed'
  | 'link.made'
  | 'example.opened'
  | 'set-up.finished'

export type SecurityEvent = {
  readonly kind: SecurityEventKind
  readonly at: Instant
  readonly userId?: string | null
  /** The address of the account as typed, and where the request came from: only keyed digests of them are stored. */
  readonly account?: string
  readonly address?: string
}

/** Equal values meet, and nobody who reads the table can guess one without the key of the installation. */
function digestOf(use: 'account' | 'address', value: string): Buffer<ArrayBuffer> {
  return Buffer.from(
    createHmac('sha256', installationKey()).update(`security-event/${use}\0${value.trim().toLowerCase()}`, 'utf8').digest(),
  )
}

export async function recordSecurityEvent({ kind, at, userId = null, account, address }: SecurityEvent): Promise<void> {
  await prisma().securityEvent.create({
    data: {
      id: newId(),
      at,
      kind,
      userId,
      accountDigest: account === undefined ? null : digestOf('account', account),
      addressDigest: address === undefined ? null : digestOf('address', address),
    },
  })
}

const windowHours = 0.25
/** Tries on one account in a quarter of an hour: ample for a forgotten password, hopeless for a list of likely ones. */
const failuresPerAccountMax = 10
/** Tries from one address: an office behind one router shares it. */
const failuresPerAddressMax = 50

/** Whether too many sign-ins have failed lately for this account or from this address; the same for accounts that do not exist. */
export async function isSignInLimited(account: string, address: string, at: Instant): Promise<boolean> {
  const recent = { kind: 'sign-in.failed', at: { gt: hoursLater(at, -windowHours) } }
  const [byAccount, byAddress] = await Promise.all([
    prisma().securityEvent.count({ where: { ...recent, accountDigest: digestOf('account', account) } }),
    prisma().securityEvent.count({ where: { ...recent, addressDigest: digestOf('address', address) } }),
  ])
  return byAccount >= failuresPerAccountMax || byAddress >= failuresPerAddressMax
}
