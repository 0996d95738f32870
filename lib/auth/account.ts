import 'server-only'
import { choosePasswordWithLink } from '@/lib/data/installation/first-account'
import { now } from '@/lib/data/installation/clock'
import { beginPasswordTry, recordSecurityEvent } from '@/lib/data/installation/security-events'
import { revokeSession, revokeSessionsOf } from '@/lib/data/installation/sessions'
import { findUser, renameUser, setPasswordHash } from '@/lib/data/installation/users'
import { invalid, notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { currentUser } from './current-user'
import { knownPassword } from './known-password'
import { forgetLink, linkOfRequest } from './one-time-link'
import { hashPassword, isPassword } from './password'
import { peerAddress } from './peer-address'
import { admit, type Admission } from './second-step'

/** Chooses a password with the one-time link of this browser, ends all earlier sessions and signs in; a second factor is asked all the same. */
export async function choosePassword({ password }: { readonly password: string }): Promise<Result<Admission, Refusal>> {
  const link = await linkOfRequest('password')
  if (link?.userId == null) return refuse({ reason: 'not-found', key: 'linkUsed' })
  const user = await findUser(link.userId)
  if (user === null) return refuse({ reason: 'not-found', key: 'linkUsed' })
  const known = knownPassword(password, user)
  if (!known.ok) return known
  const passwordHash = await hashPassword(password)
  const at = now()
  const { id: linkId, userId } = link
  if (!(await choosePasswordWithLink({ linkId, userId, passwordHash, at }))) return refuse({ reason: 'not-found', key: 'linkUsed' })
  await recordSecurityEvent({ kind: 'password.chosen', at, userId })
  await forgetLink('password')
  return ok(await admit(user, at))
}

export type PasswordChange = { readonly currentPassword: string; readonly password: string }

/** Changes one's own password; all other sessions of the account end. Wrong tries count as failed sign-ins. */
export async function changePassword({ currentPassword, password }: PasswordChange): Promise<Result<{ readonly userId: string }, Refusal>> {
  const user = await currentUser()
  const account = user === null ? null : await findUser(user.id)
  if (user === null || account === null) return notFound()
  const [at, address] = [now(), await peerAddress()]
  const known = knownPassword(password, account)
  if (!known.ok) return known
  if ((await beginPasswordTry({ account: account.email, address, at, userId: user.id })) !== 'allowed')
    return refuse({ reason: 'not-allowed', key: 'signInLimited' })
  if (!(await isPassword(account.passwordHash, currentPassword))) {
    await recordSecurityEvent({ kind: 'sign-in.failed', at, userId: user.id, account: account.email, address })
    return invalid({ currentPassword: { key: 'passwordWrong' } })
  }
  await setPasswordHash(user.id, await hashPassword(password))
  await revokeSessionsOf(user.id, at, user.sessionId)
  await recordSecurityEvent({ kind: 'password.changed', at, userId: user.id, account: account.email, address })
  return ok({ userId: user.id })
}

/** Changes the name under which one's later acts stand in the journal; earlier entries keep the earlier name. */
export async function changeName({ name }: { readonly name: string }): Promise<Result<{ readonly name: string }, Refusal>> {
  const user = await currentUser()
  if (user === null) return notFound()
  await renameUser(user.id, name)
  return ok({ name })
}

/** Ends one of one's own sessions. */
export async function endSession({ session }: { readonly session: string }): Promise<Result<{ readonly ended: boolean }, Refusal>> {
  const user = await currentUser()
  if (user === null) return notFound()
  const at = now()
  const ended = await revokeSession(session, user.id, at)
  if (ended) await recordSecurityEvent({ kind: 'session.revoked', at, userId: user.id })
  return ok({ ended })
}
