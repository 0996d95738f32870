import 'server-only'
import { z } from 'zod'

/** What PostgreSQL said, whether it came through pg or through Prisma. */
export type DatabaseError = {
  /** Five signs, such as 23505; null when it did not come from PostgreSQL. */
  readonly sqlState: string | null
  /** The constraint, index or policy that refused, where PostgreSQL names one. */
  readonly constraint: string | null
  /** Prisma's own code, such as P2028. */
  readonly prismaCode: string | null
  readonly message: string
}

const causeSchema = z.object({
  originalCode: z.string().optional(),
  originalMessage: z.string().optional(),
  kind: z.string().optional(),
})

const prismaErrorSchema = z.object({
  code: z.string().regex(/^P\d{4}$/),
  message: z.string(),
  meta: z
    .object({
      driverAdapterError: z
        .object({ cause: causeSchema })
        .optional(),
    })
    .optional(),
})

const driverErrorSchema = z.object({ cause: causeSchema.required({ kind: true }) })

const postgresErrorSchema = z.object({ code: z.string().regex(/^[0-9A-Z]{5}$/), message: z.string(), constraint: z.string().optional() })

const connectionLost = '08006'

/** SQLSTATEs that Prisma folds into a kind of its own and drops. */
const statesByKind: Readonly<Record<string, string>> = { TransactionWriteConflict: '40001', ConnectionClosed: connectionLost, SocketTimeout: connectionLost }

/** Reads an error of the database; for any other error the fields are null. */
export function databaseError(error: unknown): DatabaseError {
  const prisma = prismaErrorSchema.safeParse(error)
  if (prisma.success) {
    return { ...fromCause(prisma.data.meta?.driverAdapterError?.cause, prisma.data.message), prismaCode: prisma.data.code }
  }
  const postgres = postgresErrorSchema.safeParse(error)
  if (postgres.success) {
    const { code, constraint, message } = postgres.data
    return { sqlState: code, constraint: constraint ?? namedIn(message), prismaCode: null, message }
  }
  const driver = driverErrorSchema.safeParse(error)
  if (driver.success) return { ...fromCause(driver.data.cause, ''), prismaCode: null }
  const message = error instanceof Error ? error.message : String(error)
  return { sqlState: isLostConnection(message) ? connectionLost : null, constraint: null, prismaCode: null, message }
}

/** pg reports the statement after a cut as a plain error of its own, without a SQLSTATE. */
function isLostConnection(message: string): boolean {
  return /^(Client has encountered a connection error|Connection terminated)/.test(message)
}

function fromCause(cause: z.infer<typeof causeSchema> | undefined, message: string) {
  return {
    sqlState: cause?.originalCode ?? statesByKind[cause?.kind ?? ''] ?? null,
    constraint: namedIn(cause?.originalMessage ?? ''),
    message: cause?.originalMessage ?? message,
  }
}

/** Prisma keeps the constraint only inside PostgreSQL's sentence. */
function namedIn(message: string): string | null {
  return /(?:constraint|index) "([^"]+)"/.exec(message)?.[1] ?? null
}

/** Whether the error is the breach of this constraint (of any, when no name is given). */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const { sqlState, prismaCode, constraint: named } = databaseError(error)
  return (sqlState === '23505' || prismaCode === 'P2002') && (constraint === undefined || named === constraint)
}

/** Another transaction was in the way, the server is changing over, or a pooler lost a prepared statement: the same work may succeed a moment later. */
const retryableStates: readonly string[] = ['40001', '40P01', '57P01', '08P01', '26000', '42P05', connectionLost]
const retryablePrismaCodes: readonly string[] = ['P2028', 'P2034']

export function isRetryable(error: unknown): boolean {
  const { sqlState, prismaCode } = databaseError(error)
  return (sqlState !== null && retryableStates.includes(sqlState)) || (prismaCode !== null && retryablePrismaCodes.includes(prismaCode))
}
