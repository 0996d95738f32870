/** What signing asks: what the auditor concludes. */
import { z } from 'zod'
import { requiredLines } from './fields'

/** Gives the schema of the form that signs workpapers. */
export function signAuditSchema() {
  return z.object({ conclusion: requiredLines() })
}
