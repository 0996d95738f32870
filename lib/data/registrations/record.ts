import 'server-only'
import { optionalDayToRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import type { Actor } from '@/lib/domain/permission'
import type { Registration, RegistrationInput } from '@/lib/domain/registration'
import { registrationFacts } from './rows'

/** Writes a registration and its entry inside a transaction that is already open. */
export async function insertRegistration(tx: Transaction, actor: Actor, input: RegistrationInput): Promise<Registration> {
  const id = newId()
  const facts = registrationFacts(input)
  const { formKey } = input
  const journalIndex = await appendEntry(tx, actor, {
    type: 'registration.recorded',
    id,
    revision: 1,
    before: null,
    after: { ...facts, formKey },
    reason: null,
  })
  const days = {
    becameAgentOn: optionalDayToRow(facts.becameAgentOn),
    registeredOn: optionalDayToRow(facts.registeredOn),
    expiresOn: optionalDayToRow(facts.expiresOn),
    endedOn: optionalDayToRow(facts.endedOn),
  }
  await tx.registration.create({
    data: { organizationId: actor.organizationId, id, formKey, ...facts, ...days, revision: 1, journalIndex },
  })
  return { ...facts, id, revision: 1 }
}
