/** Approving asks nothing: who approves and which revision stand beside the form. */
import { z } from 'zod'

export function approvalSchema() {
  return z.object({})
}
