import 'server-only'
import { cache } from 'react'
import { hoursLater, now } from '@/lib/data/installation/clock'
import { findSession, touchSession, type StoredSession } from '@/lib/data/installation/sessions'
import type { Instant } from '@/lib/domain/instant'
import { isProvedRecently, sessionState } from './session-state'
import { readSessionToken } from './session-token'

/** Who is signed in. The e-mail is that of the account, for the account's own page. */
export type CurrentUser = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly sessionId: string
  readonly at: Instant
  readonly provedRecently: boolean
}

/** The row that this request's cookie points at, whatever its state; read once a request. */
export const currentSession = cache(async (): Promise<{ readonly session: StoredSession; readonly at: Instant } | null> => {
  const token = await readSessionToken()
  const session = token === null ? null : await findSession(token.sid, token.uid)
  return session === null ? null : { session, at: now() }
})

/** A row is noted as used at most once a minute, so that reading pages does not write at every request. */
const noteAfterHours = 1 / 60

/** Whoever is signed in with a session that is neither revoked nor past its limits; read from the session table on every request. */
export const currentUser = cache(async (): Promise<CurrentUser | null> => {
  const current = await currentSession()
  if (current === null || sessionState(current.session, current.at) !== 'open') return null
  const { session, at } = current
  if (hoursLater(session.lastSeenAt, noteAfterHours) < at) await touchSession(session.id, at)
  const { userId: id, userName: name, email, id: sessionId } = session
  return { id, name, email, sessionId, at, provedRecently: isProvedRecently(session, at) }
})
