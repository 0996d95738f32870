import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { onceByFormKey } from '@/lib/data/records/once'
import { can, type Actor } from '@/lib/domain/permission'
import type { Principal, PrincipalInput } from '@/lib/domain/principal'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { principalColumns, principalFacts, principalFromRow } from './rows'

/** Adds a principal of the organization. */
export async function recordPrincipal(actor: Actor, input: PrincipalInput): Promise<Result<Principal, Refusal>> {
  const allowed = can(actor, 'settings.change', null)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  const found = async (tx: Transaction) => {
    const row = await tx.principal.findFirst({ where: { organizationId, formKey: input.formKey } })
    return row === null ? null : principalFromRow(row)
  }
  return onceByFormKey(actor, 'principal', found, async (tx) => ok(await insertPrincipal(tx, actor, input)))
}

/** Writes a principal and its entry inside a transaction that is already open. */
export async function insertPrincipal(tx: Transaction, actor: Actor, input: PrincipalInput): Promise<Principal> {
  const principal: Principal = { ...principalFacts(input), id: newId(), revision: 1 }
  const { id, revision } = principal
  const after = { ...principal, formKey: input.formKey }
  const journalIndex = await appendEntry(tx, actor, { type: 'principal.recorded', id, revision, before: null, after, reason: null })
  await tx.principal.create({
    data: { organizationId: actor.organizationId, id, formKey: input.formKey, ...principalColumns(principal), revision, journalIndex },
  })
  return principal
}
