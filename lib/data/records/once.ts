import 'server-only'
import { inTransaction, type Transaction } from '@/lib/data/database/transaction'
import { isUniqueViolation } from '@/lib/data/database/database-errors'
import type { Actor } from '@/lib/domain/permission'
import { ok, refuse, type Refusal, type Result } from '@/lib/domain/result'

/**
 * One submit makes one record: when the form key is already taken (a second click, a repeated request after a lost answer),
 * the record that it made is given again. `find` looks it up by that key.
 */
export function onceByFormKey<Record>(
  actor: Actor,
  table: string,
  find: (tx: Transaction) => Promise<Record | null>,
  work: (tx: Transaction) => Promise<Result<Record, Refusal>>,
): Promise<Result<Record, Refusal>> {
  return onceWritten(actor, table, find, () => inTransaction(actor, work))
}

/** The same for a write that opens its own transaction. */
export async function onceWritten<Record>(
  actor: Actor,
  table: string,
  find: (tx: Transaction) => Promise<Record | null>,
  write: () => Promise<Result<Record, Refusal>>,
): Promise<Result<Record, Refusal>> {
  try {
    return await write()
  } catch (error) {
    if (!isUniqueViolation(error, `${table}_organization_id_form_key_key`)) throw error
    return inTransaction(actor, async (tx) => {
      const earlier = await find(tx)
      if (earlier === null) throw error
      return ok(earlier)
    })
  }
}

/**
 * Waits until another submit of this form, sent at the same moment, is through: what it made is seen then, and what it added
 * (a new person) is not asked about as if it had been there before.
 */
export async function inTurn(tx: Transaction, formKey: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('form/' || ${formKey}, 0))`
}

/**
 * The record that this form has made already. The same submit again gets it again; a form that says something else by now (somebody went
 * back, changed it and sent it once more) is refused, because neither a second record nor a silent "saved" would be what was meant.
 */
export function madeBefore<Field extends string, Made extends { readonly number: string } & Readonly<Record<Field, unknown>>>(
  made: Made,
  typed: Readonly<Record<Field, unknown>>,
  telling: readonly Field[],
): Result<Made, Refusal> {
  if (telling.every((field) => made[field] === typed[field])) return ok(made)
  return refuse({ reason: 'conflict', key: 'madeBefore', values: { number: made.number } })
}
