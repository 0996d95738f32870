import 'server-only'
import { now } from '@/lib/data/installation/clock'
import { beginPasswordTry, recordSecurityEvent } from '@/lib/data/installation/security-events'
import { findSession, noteProof } from '@/lib/data/installation/sessions'
import { findUser } from '@/lib/data/installation/users'
import { askProof, proofField } from '@/lib/domain/recent-proof'
import { invalid, notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { noteClosedAccount } from './account-journal'
import { currentUser, type CurrentUser } from './current-user'
import { isPassword } from './password'
import { peerAddress } from './peer-address'
import { takeAuthenticatorCode } from './second-step'
import { isProvedRecently } from './session-state'

/**
 * Takes the password that a form asked for once more, or a code of the person's app, and gives whether it shows that whoever is signed in is still there.
 * Nothing typed shows nothing: the act itself says whether it wants a proof. Wrong tries count as failed sign-ins.
 */
export async function proveAgain(typed: string): Promise<Result<boolean, Refusal>> {
  if (typed === '') return ok(false)
  const user = await currentUser()
  if (user === null || user.provedRecently) return ok(user !== null)
  const [account, at, address] = [await findUser(user.id), now(), await peerAddress()]
  if (account === null) return ok(false)
  const attempt = { account: account.email, address, at, userId: user.id }
  const answer = await beginPasswordTry(attempt)
  if (answer === 'closed') await noteClosedAccount(account.email, at)
  if (answer !== 'allowed') return refuse({ reason: 'not-allowed', key: 'signInLimited' })
  const right = (await isPassword(account.passwordHash, typed)) || (await takeAuthenticatorCode(user.id, typed.replaceAll(/\s/g, ''), at))
  await recordSecurityEvent({ ...attempt, kind: right ? 'proof.succeeded' : 'proof.failed' })
  if (!right) return invalid({ [proofField]: { key: 'proofWrong' } })
  await noteProof(user.sessionId, at)
  return ok(true)
}

/** Whoever is signed in, for acts on their own account that want a recent proof. The session is read again: the form may just have brought it. */
export async function provedUser(): Promise<Result<CurrentUser, Refusal>> {
  const user = await currentUser()
  const session = user === null ? null : await findSession(user.sessionId, user.id)
  if (user === null || session === null) return notFound()
  if (isProvedRecently(session, now())) return ok(user)
  const account = await findUser(user.id)
  return account?.passwordHash == null ? refuse({ reason: 'not-allowed', key: 'exampleAccount' }) : askProof()
}
