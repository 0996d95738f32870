import 'server-only'
import { createHmac } from 'node:crypto'
import { prisma } from '@/lib/data/database/client'
import { newId } from '@/lib/data/database/uuid'
import { installationKey } from '@/lib/data/keys/installation-key'
import type { Instant } from '@/lib/domain/instant'
import { hoursLater } from './clock'

export type SecurityEventKind =
  | 'sign-in.tried'
  | 'password.accepted'
  | 'sign-in.succeeded'
  | 'sign-in.failed'
  | 'sign-in.limited'
  | 'sign-out'
  | 'session.revoked'
  | 'proof.succeeded'
  | 'proof.failed'
  | 'code.accepted'
  | 'code.failed'
  | 'factor.added'
  | 'factor.removed'
  | 'codes.renewed'
  | 'password.chosen'
  | 'password.changed'
  | 'link.made'
  | 'calendar-link.made'
  | 'calendar-link.revoked'
  | 'calendar.asked'
  | 'proof.asked'
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

export type PasswordTry = { readonly account: string; readonly address: string; readonly at: Instant; readonly userId?: string }

/** `allowed`: the password may be looked at. `closed` is the first try that is one too many, `still-closed` each one after it. */
export type TryAnswer = 'allowed' | 'closed' | 'still-closed'

/**
 * Notes that somebody tries a password and says whether it may be looked at; the same for accounts that do not exist.
 * The try is written before anything is counted, so that a hundred tries at one moment are counted like a hundred one after another.
 * A right password takes its try back, and so does a refusal here: trying on does not keep an account closed.
 */
export async function beginPasswordTry({ account, address, at, userId }: PasswordTry): Promise<TryAnswer> {
  await recordSecurityEvent({ kind: 'sign-in.tried', at, account, address, userId })
  const [ofAccount, fromAddress] = await Promise.all([
    openTries({ accountDigest: digestOf('account', account) }, at),
    openTries({ addressDigest: digestOf('address', address) }, at),
  ])
  if (ofAccount.open <= failuresPerAccountMax && fromAddress.open <= failuresPerAddressMax) return 'allowed'
  await recordSecurityEvent({ kind: 'sign-in.limited', at, account, address, userId })
  return ofAccount.limited === 0 ? 'closed' : 'still-closed'
}

type Asker = { readonly address: string; readonly at: Instant }

/** Questions from one address in a quarter of an hour: an office behind one router shares it, and a calendar asks a few times a day. */
const questionsMax = { 'calendar.asked': 120, 'proof.asked': 120 } as const

/** Notes that somebody asks with a secret and without an account, and says whether it may be looked for. */
async function mayAsk(kind: keyof typeof questionsMax, { address, at }: Asker): Promise<boolean> {
  await recordSecurityEvent({ kind, at, address })
  const asked = await prisma().securityEvent.count({ where: { addressDigest: digestOf('address', address), at: { gt: hoursLater(at, -windowHours) }, kind } })
  return asked <= questionsMax[kind]
}

/** Notes that somebody asks for a calendar by a secret address, and says whether it may be looked for. */
export function mayAskForCalendar(asker: Asker): Promise<boolean> {
  return mayAsk('calendar.asked', asker)
}

/** Notes that somebody asks for the proof of a receipt by its code, and says whether it may be looked for. */
export function mayAskForProof(asker: Asker): Promise<boolean> {
  return mayAsk('proof.asked', asker)
}

/** Events that end a try without leaving it counted. */
const takingBack: readonly string[] = ['password.accepted', 'code.accepted', 'sign-in.limited', 'password.changed', 'proof.succeeded']

async function openTries(of: { readonly accountDigest: Buffer<ArrayBuffer> } | { readonly addressDigest: Buffer<ArrayBuffer> }, at: Instant) {
  const rows = await prisma().securityEvent.groupBy({
    by: ['kind'], where: { ...of, at: { gt: hoursLater(at, -windowHours) }, kind: { in: ['sign-in.tried', ...takingBack] } }, _count: { _all: true },
  })
  const countOf = (kind: string): number => rows.find((row) => row.kind === kind)?._count._all ?? 0
  return { open: countOf('sign-in.tried') - takingBack.reduce((sum, kind) => sum + countOf(kind), 0), limited: countOf('sign-in.limited') }
}
