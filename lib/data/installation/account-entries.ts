import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { appendEntry } from '@/lib/data/journal/append'
import type { Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'

/** What somebody changed about how they sign in. */
export type AccountChange = 'account.factor-added' | 'account.factor-removed' | 'account.codes-renewed'

export type AccountEntry = {
  readonly type: 'account.signed-in' | 'account.closed' | AccountChange
  readonly userId: string
  readonly name: string
}

/** Writes into the journal of the actor's organization what happened to an account that has a role there; no e-mail address and no place. */
export async function noteAccount(actor: Actor, { type, userId, name }: AccountEntry): Promise<Result<bigint, Refusal>> {
  return inTransaction(actor, async (tx) =>
    ok(await appendEntry(tx, actor, { type, id: userId, revision: 1, before: null, after: { name }, reason: null })),
  )
}
