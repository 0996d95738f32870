/** What correcting and voiding ask besides the record: why. */
import { z } from 'zod'
import { requiredLines } from './fields'

/** Gives the schema of the void form. */
export function voidSchema() {
  return z.object({ reason: requiredLines(500) })
}

/** The longest reason that is kept. */
export const reasonCharactersMax = 500
