import 'server-only'
import { after } from 'next/server'
import { now } from '@/lib/data/installation/clock'
import { beginPasswordTry, recordSecurityEvent } from '@/lib/data/installation/security-events'
import { findUserByEmail } from '@/lib/data/installation/users'
import type { Instant } from '@/lib/domain/instant'
import { ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { noteClosedAccount } from './account-journal'
import { isPassword } from './password'
import { peerAddress } from './peer-address'
import { admit, type Admission } from './second-step'

export type SignInInput = { readonly email: string; readonly password: string }

type Attempt = SignInInput & { readonly address: string; readonly at: Instant }

type Found = { readonly userId: string; readonly name: string }

/**
 * Tells whose account it is if the password is right. An address without an account, a disabled account and a wrong password
 * give the same answer after the same work; too many failures are answered before any hash is made. `whenClosed` is done once
 * each time an account closes, after the answer has gone out, so that the time of the answer does not tell whether there is one.
 */
export async function authenticate(
  { email, password, address, at }: Attempt,
  whenClosed: (work: () => Promise<void>) => void = after,
): Promise<Result<Found, Refusal>> {
  const answer = await beginPasswordTry({ account: email, address, at })
  if (answer === 'closed') whenClosed(() => noteClosedAccount(email, at))
  if (answer !== 'allowed') return refuse({ reason: 'not-allowed', key: 'signInLimited' })
  const user = await findUserByEmail(email)
  const right = await isPassword(user?.passwordHash ?? null, password)
  if (user === null || !right) {
    await recordSecurityEvent({ kind: 'sign-in.failed', at, account: email, address })
    return refuse({ reason: 'not-allowed', key: 'signInRefused' })
  }
  await recordSecurityEvent({ kind: 'password.accepted', at, userId: user.id, account: email, address })
  return ok({ userId: user.id, name: user.name })
}

/** Signs somebody in on this request, or leads to the second factor that the account has. */
export async function signIn(input: SignInInput): Promise<Result<Admission, Refusal>> {
  const at = now()
  const found = await authenticate({ ...input, address: await peerAddress(), at })
  if (!found.ok) return found
  return ok(await admit({ id: found.value.userId, name: found.value.name }, at))
}
