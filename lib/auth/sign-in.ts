import 'server-only'
import { now } from '@/lib/data/installation/clock'
import { isSignInLimited, recordSecurityEvent } from '@/lib/data/installation/security-events'
import { createSession } from '@/lib/data/installation/sessions'
import { findUserByEmail } from '@/lib/data/installation/users'
import type { Instant } from '@/lib/domain/instant'
import { ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { isPassword } from './password'
import { peerAddress } from './peer-address'
import { sessionEnd } from './session-state'
import { writeSessionToken } from './session-token'

export type SignInInput = { readonly email: string; readonly password: string }

/** Opens a session for a user who has proved who they are, and gives the browser its token. */
export async function openSession(userId: string, at: Instant): Promise<void> {
  const sid = await createSession({ userId, at, expiresAt: sessionEnd(at) })
  await writeSessionToken({ sid, uid: userId })
}

type Attempt = SignInInput & { readonly address: string; readonly at: Instant }

/**
 * Tells whose account it is if the password is right. An address without an account, a disabled account and a wrong password
 * give the same answer after the same work; too many failures are answered before any hash is made.
 */
export async function authenticate({ email, password, address, at }: Attempt): Promise<Result<{ readonly userId: string }, Refusal>> {
  if (await isSignInLimited(email, address, at)) {
    await recordSecurityEvent({ kind: 'sign-in.limited', at, account: email, address })
    return refuse({ reason: 'not-allowed', key: 'signInLimited' })
  }
  const user = await findUserByEmail(email)
  const right = await isPassword(user?.passwordHash ?? null, password)
  if (user === null || !right) {
    await recordSecurityEvent({ kind: 'sign-in.failed', at, account: email, address })
    return refuse({ reason: 'not-allowed', key: 'signInRefused' })
  }
  await recordSecurityEvent({ kind: 'sign-in.succeeded', at, userId: user.id, account: email, address })
  return ok({ userId: user.id })
}

/** Signs somebody in on this request. */
export async function signIn(input: SignInInput): Promise<Result<{ readonly userId: string }, Refusal>> {
  const at = now()
  const found = await authenticate({ ...input, address: await peerAddress(), at })
  if (found.ok) await openSession(found.value.userId, at)
  return found
}
