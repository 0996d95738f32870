import 'server-only'
import { now } from '@/lib/data/installation/clock'
import { recordSecurityEvent } from '@/lib/data/installation/security-events'
import { revokeSession } from '@/lib/data/installation/sessions'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { clearSessionToken, readSessionToken } from './session-token'

/** Ends this session: the row is revoked, so a copy of the cookie is worth nothing from now on. */
export async function signOut(): Promise<Result<{ readonly signedOut: boolean }, Refusal>> {
  const token = await readSessionToken()
  await clearSessionToken()
  if (token === null) return ok({ signedOut: false })
  const at = now()
  const signedOut = await revokeSession(token.sid, token.uid, at)
  if (signedOut) await recordSecurityEvent({ kind: 'sign-out', at, userId: token.uid })
  return ok({ signedOut })
}
