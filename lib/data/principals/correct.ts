import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { correctRevised, type RecordPlace } from '@/lib/data/records/revise'
import { can, type Actor } from '@/lib/domain/permission'
import type { Principal, PrincipalFacts } from '@/lib/domain/principal'
import type { Refusal, Result } from '@/lib/domain/result'
import { principalFacts, principalTable } from './rows'

export type PrincipalCorrection = RecordPlace & { readonly reason: string; readonly principal: PrincipalFacts }

/** Corrects a principal with a reason; reports of every chapter name it, so only who administers all of them may. */
export async function correctPrincipal(actor: Actor, input: PrincipalCorrection): Promise<Result<Principal, Refusal>> {
  const allowed = can(actor, 'settings.change', null)
  if (!allowed.ok) return allowed
  const facts = principalFacts(input.principal)
  return inTransaction(actor, (tx) =>
    correctRevised(tx, actor, principalTable, {
      place: input,
      yours: facts,
      record: (earlier) => ({ ...earlier, ...facts, revision: earlier.revision + 1 }),
      type: 'principal.corrected',
      reason: input.reason,
    }),
  )
}
