import 'server-only'
import type { Refusal } from '@/lib/domain/result'
import { systemCode } from './cannot-start'
import { databaseError } from './database-errors'

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
