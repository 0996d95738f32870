import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { now } from '@/lib/data/installation/clock'
import { authenticatorSecret, takeStep } from '@/lib/data/installation/second-factors/authenticator'
import { takeRecoveryCode } from '@/lib/data/installation/second-factors/recovery-codes'
import { hasSecondFactor } from '@/lib/data/installation/second-factors/state'
import { beginPasswordTry, recordSecurityEvent } from '@/lib/data/installation/security-events'
import { findUser, type User } from '@/lib/data/installation/users'
import type { Instant } from '@/lib/domain/instant'
import { invalid, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { noteClosedAccount, noteSignIn } from './account-journal'
import { stepOfCode } from './authenticator-code'
import { peerAddress } from './peer-address'
import { cookieSettings, tokenSecret } from './session-token'
import { openSession } from './open-session'

const cookieName = 'sunledger.first-step'
/** Time to find the telephone; then the password is asked again. */
const firstStepSeconds = 5 * 60
const firstStepSchema = z.object({ firstStepOf: z.uuid() })

export type Admission = { readonly userId: string; /** True: the password was right, and a second factor is asked next. */ readonly asksMore: boolean }

/** Whoever has shown a password comes in, unless the account has a second factor: then that is asked first. Coming in is noted before it happens. */
export async function admit(user: Pick<User, 'id' | 'name'>, at: Instant): Promise<Admission> {
  if (!(await hasSecondFactor(user.id))) return comeIn(user, at)
  const token = await encode({ token: { firstStepOf: user.id }, secret: tokenSecret(), maxAge: firstStepSeconds })
  ;(await cookies()).set(cookieName, token, cookieSettings(firstStepSeconds))
  return { userId: user.id, asksMore: true }
}

/** Opens the session. The journals of the person's organizations say so first: a sign-in that cannot be noted is none. */
export async function comeIn({ id, name }: Pick<User, 'id' | 'name'>, at: Instant): Promise<Admission> {
  await noteSignIn({ id, name }, at)
  await recordSecurityEvent({ kind: 'sign-in.succeeded', at, userId: id })
  await openSession(id, at)
  return { userId: id, asksMore: false }
}

/** Who has shown a password in this browser a moment ago and is asked for more; null after five minutes. */
export async function userOfFirstStep(): Promise<User | null> {
  const token = (await cookies()).get(cookieName)?.value
  const content = token === undefined ? null : await decode({ token, secret: tokenSecret() }).catch(() => null)
  const parsed = firstStepSchema.safeParse(content)
  return parsed.success ? findUser(parsed.data.firstStepOf) : null
}

export async function forgetFirstStep(): Promise<void> {
  ;(await cookies()).set(cookieName, '', cookieSettings(0))
}

/** Uses up the code of an app; false where it is wrong or was used. */
export async function takeAuthenticatorCode(userId: string, code: string, at: Instant): Promise<boolean> {
  const secret = /^\d{6}$/.test(code) ? await authenticatorSecret(userId, 'confirmed') : null
  const step = secret === null ? null : stepOfCode(secret, code, at)
  return step !== null && takeStep(userId, step)
}

/** The second step of signing in: a code of the app, or one of the recovery codes. Wrong ones count as failed sign-ins. */
export async function enterCode({ code }: { readonly code: string }): Promise<Result<Admission, Refusal>> {
  const user = await userOfFirstStep()
  if (user === null) return refuse({ reason: 'not-found', key: 'firstStepGone' })
  const at = now()
  const attempt = { account: user.email, address: await peerAddress(), at, userId: user.id }
  const answer = await beginPasswordTry(attempt)
  if (answer === 'closed') await noteClosedAccount(user.email, at)
  if (answer !== 'allowed') return refuse({ reason: 'not-allowed', key: 'signInLimited' })
  const typed = code.replaceAll(/\s/g, '')
  const right = (await takeAuthenticatorCode(user.id, typed, at)) || (await takeRecoveryCode(user.id, typed, at))
  await recordSecurityEvent({ ...attempt, kind: right ? 'code.accepted' : 'code.failed' })
  if (!right) return invalid({ code: { key: 'codeWrong' } })
  await forgetFirstStep()
  return ok(await comeIn(user, at))
}
