import { z } from 'zod'
import { mailStates } from '@/lib/domain/mail'

/** What somebody makes of a mail. */
export function mailDecisionSchema() {
  return z.object({ mailId: z.string(), state: z.enum(mailStates) })
}
