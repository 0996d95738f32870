import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { onceByFormKey } from '@/lib/data/records/once'
import { can, type Actor } from '@/lib/domain/permission'
import type { Registration, RegistrationInput } from '@/lib/domain/registration'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { unknownChapter } from './covered'
import { registrationColumns, registrationFacts, registrationFromRow } from './rows'

/** Adds a registration of the organization. */
export async function recordRegistration(actor: Actor, input: RegistrationInput): Promise<Result<Registration, Refusal>> {
  const allowed = can(actor, 'settings.change', null)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  const found = async (tx: Transaction) => {
    const row = await tx.registration.findFirst({ where: { organizationId, formKey: input.formKey } })
    return row === null ? null : registrationFromRow(row)
  }
  return onceByFormKey(actor, 'registration', found, async (tx) => (await unknownChapter(tx, actor, input)) ?? ok(await insertRegistration(tx, actor, input)))
}

/** Writes a registration and its entry inside a transaction that is already open. */
export async function insertRegistration(tx: Transaction, actor: Actor, input: RegistrationInput): Promise<Registration> {
  const registration: Registration = { ...registrationFacts(input), id: newId(), revision: 1 }
  const { id, revision } = registration
  const after = { ...registration, formKey: input.formKey }
  const journalIndex = await appendEntry(tx, actor, { type: 'registration.recorded', id, revision, before: null, after, reason: null })
  await tx.registration.create({
    data: { organizationId: actor.organizationId, id, formKey: input.formKey, ...registrationColumns(registration), revision, journalIndex },
  })
  return registration
}
