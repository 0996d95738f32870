import 'server-only'
import { hoursLater } from '@/lib/data/installation/clock'
import type { StoredSession } from '@/lib/data/installation/sessions'
import type { Instant } from '@/lib/domain/instant'
import { idleHoursMax, proofHours, sessionHoursMax } from './session-limits'

/** `open` counts; `expired` ended by itself, so what was typed in it may still be kept; `revoked` was ended by somebody. */
export type SessionState = 'open' | 'expired' | 'revoked'

/** When a session that begins now ends at the latest. */
export function sessionEnd(at: Instant): Instant {
  return hoursLater(at, sessionHoursMax)
}

/** What a session is worth at an instant. */
export function sessionState(session: Pick<StoredSession, 'revoked' | 'expiresAt' | 'lastSeenAt'>, at: Instant): SessionState {
  if (session.revoked) return 'revoked'
  return at < session.expiresAt && at < hoursLater(session.lastSeenAt, idleHoursMax) ? 'open' : 'expired'
}

/** Whether the password or the second factor was shown in the session a moment ago. */
export function isProvedRecently({ provedAt }: Pick<StoredSession, 'provedAt'>, at: Instant): boolean {
  return provedAt !== null && at < hoursLater(provedAt, proofHours)
}
