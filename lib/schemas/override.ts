/** Setting a finding aside: which, and why. */
import { z } from 'zod'
import { requiredLines } from './fields'
import { reasonCharactersMax } from './reason'

/** Gives the schema of the form. */
export function overrideSchema() {
  return z.object({ checkId: z.string('missingChoice').min(1, 'missingChoice').max(60, 'choiceUnknown'), reason: requiredLines(reasonCharactersMax) })
}
