import 'server-only'
import { generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server'
import { now } from '@/lib/data/installation/clock'
import { addPasskey, findPasskey, passkeysOf, removePasskey, takePasskeyUse, type StoredPasskey } from '@/lib/data/installation/second-factors/passkeys'
import { beginPasswordTry, recordSecurityEvent } from '@/lib/data/installation/security-events'
import { revokeSessionsOf } from '@/lib/data/installation/sessions'
import { findUser } from '@/lib/data/installation/users'
import { ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { noteFactorChange } from './account-journal'
import { openChallenge, sealChallenge, type Challenge } from './challenge'
import type { CurrentUser } from './current-user'
import { knownTransports, readAuthentication, readRegistration } from './passkey-answers'
import { peerAddress } from './peer-address'
import { provedUser } from './proof'
import { relyingParty } from './relying-party'
import { comeIn, forgetFirstStep, type Admission } from './second-step'
import { showCodesOnce } from './shown-codes'

const refused = refuse({ reason: 'not-allowed', key: 'passkeyRefused' })

/** What a browser needs to make a passkey for somebody: one that it finds by itself, and that asks for a finger, a face or a PIN. */
export async function passkeyRegistration({ id, email, name }: CurrentUser) {
  const { id: rpID, name: rpName, origin } = relyingParty()
  const known = await passkeysOf(id)
  const options = await generateRegistrationOptions({
    rpID, rpName, userName: email, userDisplayName: name, userID: new Uint8Array(Buffer.from(id.replaceAll('-', ''), 'hex')), attestationType: 'none',
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports: knownTransports.parse(transports) })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return { options, origin, token: await sealChallenge(options.challenge, id) }
}

export type PasskeyAnswer = { readonly token: string; readonly answer: string }

/** Keeps a passkey that the browser of whoever is signed in has made. Sessions that were opened without one end. */
export async function addOwnPasskey(input: PasskeyAnswer & { readonly name: string }): Promise<Result<{ readonly codesShown: boolean }, Refusal>> {
  const user = await provedUser()
  if (!user.ok) return user
  const { id: userId, sessionId } = user.value
  const made = await checkedRegistration(input, userId)
  if (made === null) return refused
  const at = now()
  const { id: credentialId, publicKey, counter, transports = [] } = made
  const added = await addPasskey({ userId, name: input.name, credentialId, publicKey: new Uint8Array(publicKey), counter, transports, at })
  if (added === false) return refuse({ reason: 'not-allowed', key: 'passkeyKnown' })
  await revokeSessionsOf(userId, at, sessionId)
  await noteFactorChange('factor.added', user.value, at)
  if (added.codes !== null) await showCodesOnce(added.codes)
  return ok({ codesShown: added.codes !== null })
}

async function checkedRegistration({ token, answer }: PasskeyAnswer, userId: string) {
  const [challenge, response] = [await openChallenge(token, userId), readRegistration(answer)]
  if (challenge === null || response === null) return null
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty()
  // What the library throws says what was wrong with the answer: it is refused, whatever that was.
  const verified = await verifyRegistrationResponse({
    response, expectedChallenge: challenge.challenge, expectedOrigin, expectedRPID, requireUserVerification: true,
  }).catch(() => null)
  return verified?.verified === true ? verified.registrationInfo.credential : null
}

/** Takes one of one's own passkeys away. */
export async function removeOwnPasskey({ passkey }: { readonly passkey: string }): Promise<Result<{ readonly userId: string }, Refusal>> {
  const user = await provedUser()
  if (!user.ok) return user
  const { id: userId } = user.value
  if (await removePasskey(passkey, userId)) await noteFactorChange('factor.removed', user.value, now())
  return ok({ userId })
}

/** What a browser needs to sign with any passkey that it has for this site. */
export async function passkeyAuthentication() {
  const { id: rpID, origin } = relyingParty()
  const options = await generateAuthenticationOptions({ rpID, userVerification: 'required' })
  return { options, origin, token: await sealChallenge(options.challenge, 'sign-in') }
}

/** Signs in with a passkey alone: it is something that one has, and was opened with a finger, a face or a PIN. */
export async function signInWithPasskey(input: PasskeyAnswer): Promise<Result<Admission, Refusal>> {
  const [challenge, response] = [await openChallenge(input.token, 'sign-in'), readAuthentication(input.answer)]
  if (challenge === null || response === null) return refused
  const [at, address] = [now(), await peerAddress()]
  // Tries are counted by passkey, not by account: who guesses passwords does not keep out who has a passkey.
  const attempt = { account: `passkey/${response.id}`, address, at }
  if ((await beginPasswordTry(attempt)) !== 'allowed') return refuse({ reason: 'not-allowed', key: 'signInLimited' })
  const passkey = await findPasskey(response.id)
  const user = passkey === null ? null : await findUser(passkey.userId)
  const counter = passkey === null ? null : await checkedAuthentication(response, passkey, challenge)
  const right = passkey !== null && counter !== null && (await takePasskeyUse(passkey.id, { counter, challengedAt: challenge.challengedAt, at }))
  await recordSecurityEvent({ ...attempt, kind: right ? 'code.accepted' : 'code.failed', userId: user?.id })
  if (!right || user === null) return refused
  await forgetFirstStep()
  return ok(await comeIn(user, at))
}

type Authentication = NonNullable<ReturnType<typeof readAuthentication>>

/** The new counter of the passkey; null where the signature is not its own, over this challenge, for this site. */
async function checkedAuthentication(response: Authentication, passkey: StoredPasskey, { challenge }: Challenge): Promise<number | null> {
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty()
  const { credentialId: id, publicKey, counter, transports } = passkey
  const verified = await verifyAuthenticationResponse({
    response, expectedChallenge: challenge, expectedOrigin, expectedRPID, requireUserVerification: true,
    credential: { id, publicKey, counter, transports: knownTransports.parse(transports) },
  }).catch(() => null)
  return verified?.verified === true ? verified.authenticationInfo.newCounter : null
}
