import 'server-only'
import { systemCode } from '@/lib/data/database/cannot-start'
import { databaseError } from '@/lib/data/database/database-errors'
import type { Refusal } from '@/lib/domain/result'
import { logServerError } from './health-log'

/** SQLSTATE class 08 is a lost connection, 57P a server that is going down or coming up, 53 a resource that has run out. */
const unreachable = /^(?:08...|57P0[123]|53300)$/
const unreachableSystemCode = /\b(?:ECONNREFUSED|ECONNRESET|EPIPE)\b|connect ENOENT|timeout exceeded when trying to connect/
const unreachablePrismaCodes: readonly string[] = ['P1001', 'P1008', 'P1017', 'P2024', 'P2028']

/** What stops everybody's work at once, and not because of what was entered: a full disk, a database that does not answer. Null for any other error. */
export function outageOf(error: unknown): Refusal | null {
  const { sqlState, prismaCode, message } = databaseError(error)
  if (sqlState === '53100') return { reason: 'unavailable', key: 'diskFull' }
  if (sqlState !== null && unreachable.test(sqlState)) return { reason: 'unavailable', key: 'databaseUnreachable' }
  if (prismaCode !== null && unreachablePrismaCodes.includes(prismaCode)) return { reason: 'unavailable', key: 'databaseUnreachable' }
  if (unreachableSystemCode.test(`${message} ${systemCode(error) ?? ''}`)) return { reason: 'unavailable', key: 'databaseUnreachable' }
  return null
}

/** The same, logged for whoever runs the program: `form` is the name of the form that could not be saved. */
export function loggedOutage(error: unknown, form: string): Refusal | null {
  const outage = outageOf(error)
  if (outage !== null) logServerError(error, { method: 'POST', route: form, kind: 'action' })
  return outage
}
