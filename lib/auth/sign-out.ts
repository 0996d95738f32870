import 'server-only'
import { now } from '@/lib/data/installation/clock'
import { recordSecurityEvent } from '@/lib/data/installation/security-events'
import { revokeSession } from '@/lib/data/installation/sessions'
import { clearSessionToken, readSessionToken } from './session-token'

/** Ends this session: the row is revoked, so a copy of the cookie is worth nothing from now on. */
export async function signOut(): Promise<void> {
  const token = await readSessionToken()
  await clearSessionToken()
  if (token === null) return
  const at = now()
  if (await revokeSession(token.sid, token.uid, at)) await recordSecurityEvent({ kind: 'sign-out', at, userId: token.uid })
}
