import { z } from 'zod'
import { line, requiredLine } from './fields'

/** What the browser answered for a passkey, as text; lib/auth reads it. */
const answered = { token: z.string().max(4000), answer: z.string().max(20_000) }

export function newPasskeySchema() {
  return z.object({ ...answered, name: requiredLine(80) })
}

export function passkeySignInSchema() {
  return z.object({ ...answered, next: line(2000) })
}

export function ownPasskeySchema() {
  return z.object({ passkey: z.uuid('choiceUnknown') })
}
