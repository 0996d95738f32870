import 'server-only'
import { optionalDayToRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import type { Actor } from '@/lib/domain/permission'
import type { Principal, PrincipalInput } from '@/lib/domain/principal'
import { principalFacts } from './rows'

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
