import 'server-only'
import { optionalDayToRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { onceByFormKey } from '@/lib/data/records/once'
import { can, type Actor } from '@/lib/domain/permission'
import type { Principal, PrincipalInput } from '@/lib/domain/principal'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { principalFacts, principalFromRow } from './rows'

/** Adds a foreign principal to the organization. */
export async function recordPrincipal(actor: Actor, input: PrincipalInput): Promise<Result<Principal, Refusal>> {
  const allowed = can(actor, 'settings.change', null)
  if (!allowed.ok) return allowed
  return onceByFormKey(
    actor,
    'principal',
    (tx) => ofFormKey(tx, actor, input.formKey),
    async (tx) => ok(await insertPrincipal(tx, actor, input)),
  )
}

async function ofFormKey(tx: Transaction, actor: Actor, formKey: string): Promise<Principal | null> {
  const row = await tx.principal.findFirst({ where: { organizationId: actor.organizationId, formKey } })
  return row === null ? null : principalFromRow(row)
}

/** Writes a principal and its entry inside a transaction that is already open. */
export async function insertPrincipal(tx: Transaction, actor: Actor, input: PrincipalInput): Promise<Principal> {
  const id = newId()
  const facts = principalFacts(input)
  const { formKey } = input
  const journalIndex = await appendEntry(tx, actor, {
    type: 'principal.recorded',
    id,
    revision: 1,
    before: null,
    after: { ...facts, formKey },
    reason: null,
  })
  const days = { fromOn: optionalDayToRow(facts.fromOn), untilOn: optionalDayToRow(facts.untilOn) }
  const data = {
    organizationId: actor.organizationId,
    id,
    formKey,
    ...facts,
    ...days,
    aliases: [...facts.aliases],
    revision: 1,
    journalIndex,
  }
  await tx.principal.create({ data })
  return { ...facts, id, revision: 1 }
}
