import 'server-only'
import { now } from '@/lib/data/installation/clock'
import { authenticatorSecret, beginAuthenticator, confirmAuthenticator, removeAuthenticator } from '@/lib/data/installation/second-factors/authenticator'
import { renewRecoveryCodes } from '@/lib/data/installation/second-factors/recovery-codes'
import { revokeSessionsOf } from '@/lib/data/installation/sessions'
import { invalid, notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { noteFactorChange } from './account-journal'
import { authenticatorSetUp, newAuthenticatorSecret, stepOfCode, type AuthenticatorSetUp } from './authenticator-code'
import { currentUser } from './current-user'
import { provedUser } from './proof'
import { showCodesOnce } from './shown-codes'

type Done = Result<{ readonly userId: string }, Refusal>

/** Makes the secret for an app of whoever is signed in; it counts once `confirmOwnAuthenticator` has seen a code of it. */
export async function beginOwnAuthenticator(): Promise<Done> {
  const user = await provedUser()
  if (!user.ok) return user
  const { id: userId } = user.value
  if (!(await beginAuthenticator(userId, newAuthenticatorSecret(), now()))) return refuse({ reason: 'not-allowed', key: 'authenticatorThere' })
  return ok({ userId })
}

/** The secret that waits for its first code, as an app takes it; null where none does. */
export async function waitingAuthenticator(): Promise<AuthenticatorSetUp | null> {
  const user = await currentUser()
  const secret = user === null ? null : await authenticatorSecret(user.id, 'waiting')
  return user === null || secret === null ? null : authenticatorSetUp(secret, user.email)
}

/** Sees the first code of the app: from now on it is asked at sign-in. Sessions that were opened without it end; the recovery codes are shown once. */
export async function confirmOwnAuthenticator({ code }: { readonly code: string }): Promise<Done> {
  const user = await provedUser()
  if (!user.ok) return user
  const { id: userId, sessionId } = user.value
  const [at, secret] = [now(), await authenticatorSecret(userId, 'waiting')]
  if (secret === null) return notFound()
  const step = stepOfCode(secret, code.replaceAll(/\s/g, ''), at)
  if (step === null) return invalid({ code: { key: 'codeWrong' } })
  const codes = await confirmAuthenticator(userId, step, at)
  if (codes === null) return notFound()
  await revokeSessionsOf(userId, at, sessionId)
  await noteFactorChange('factor.added', user.value, at)
  await showCodesOnce(codes)
  return ok({ userId })
}

/** Takes the app away from one's own account. */
export async function removeOwnAuthenticator(): Promise<Done> {
  const user = await provedUser()
  if (!user.ok) return user
  const { id: userId } = user.value
  if (await removeAuthenticator(userId)) await noteFactorChange('factor.removed', user.value, now())
  return ok({ userId })
}

/** New recovery codes, shown once; the earlier ones stop working. */
export async function renewOwnCodes(): Promise<Done> {
  const user = await provedUser()
  if (!user.ok) return user
  const { id: userId } = user.value
  const at = now()
  const codes = await renewRecoveryCodes(userId, at)
  if (codes === null) return notFound()
  await noteFactorChange('codes.renewed', user.value, at)
  await showCodesOnce(codes)
  return ok({ userId })
}
