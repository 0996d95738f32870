import { z } from 'zod'
import { line, requiredLine } from './fields'

/** Passwords go through untouched: every sign in them counts. */
export function typedPassword() {
  return z.string({ error: 'missing' }).min(1, 'missing').max(200, 'passwordTooLong')
}

export function signInSchema() {
  return z.object({ email: requiredLine(254), password: typedPassword(), next: line(2000) })
}
