import { z } from 'zod'
import { problem } from '@/lib/domain/field-problem'
import { requiredLine } from './fields'

/** A form with a button and nothing to fill in. */
export function nothingSchema() {
  return z.object({})
}

/** The name under which somebody's acts stand in the journal. */
export function nameSchema() {
  return z.object({ name: requiredLine() })
}

const emailForm = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** The address of an account; whether it can be reached is not asked. */
export function accountEmail() {
  return requiredLine(254).refine((text) => emailForm.test(text), problem('emailForm').refusal.key)
}

export function sessionSchema() {
  return z.object({ session: z.uuid('choiceUnknown') })
}
