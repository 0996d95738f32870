/** What erasing somebody asks: why, and the name typed once more. */
import { z } from 'zod'
import { requiredLine, requiredLines } from './fields'
import { reasonCharactersMax } from './reason'

/** Gives the schema of the form. */
export function erasureSchema() {
  return z.object({ reason: requiredLines(reasonCharactersMax), confirmation: requiredLine() })
}
