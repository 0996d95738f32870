import 'server-only'
import { inTransaction, type Transaction } from '@/lib/data/database/transaction'
import { isUniqueViolation } from '@/lib/data/database/database-errors'
import type { Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'

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
