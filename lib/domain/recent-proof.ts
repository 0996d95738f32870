/**
 * Acts that change who may do what, or that cannot be taken back, ask for the password or the second factor again, unless it was
 * shown in this session a moment ago (architecture.md section 5; NIST SP 800-63B section 4.2.3 asks the same of a session that goes on).
 */
import type { Actor } from './permission'
import { ok, refuse, type Refusal, type Result } from './result'

/** The field in which the proof is typed: no form names one of its own fields so. */
export const proofField = 'proofPassword'

/**
 * Refuses with `step-up` an actor who has not shown lately that it is still them. The forms answer this refusal by asking in the same
 * form, with everything kept. Whoever runs the machine, and its jobs, have no session: the machine itself is their proof.
 */
export function requireRecentProof(actor: Actor): Result<true, Refusal> {
  return actor.kind !== 'user' || actor.provedRecently ? ok(true) : askProof()
}

/** The refusal that makes a form ask. */
export function askProof(): Result<never, Refusal> {
  return refuse({ reason: 'step-up', key: 'stepUp', fields: { [proofField]: { key: 'proofNeeded' } } })
}
