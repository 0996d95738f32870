import 'server-only'
import { now } from '@/lib/data/installation/clock'
import { beginPasswordTry, recordSecurityEvent } from '@/lib/data/installation/security-events'
import { noteProof } from '@/lib/data/installation/sessions'
import { findUser } from '@/lib/data/installation/users'
import { proofField } from '@/lib/domain/recent-proof'
import { invalid, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { noteClosedAccount } from './account-journal'
import { currentUser } from './current-user'
import { isPassword } from './password'
import { peerAddress } from './peer-address'

/**
 * Takes the password that a form asked for once more, and gives whether it shows that whoever is signed in is still there.
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
  const right = await isPassword(account.passwordHash, typed)
  await recordSecurityEvent({ ...attempt, kind: right ? 'proof.succeeded' : 'proof.failed' })
  if (!right) return invalid({ [proofField]: { key: 'proofWrong' } })
  await noteProof(user.sessionId, at)
  return ok(true)
}
