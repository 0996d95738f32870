import { z } from 'zod'

/** Making a checkpoint asks nothing but to be made. */
export function checkpointSchema() {
  return z.object({})
}
