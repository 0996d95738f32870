import 'server-only'
import { instantToRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { inTurn, onceByFormKey } from '@/lib/data/records/once'
import { screenPerson } from '@/lib/data/screening/hits'
import { personMarkOf } from '@/lib/data/screening/rows'
import type { Person, PersonInput } from '@/lib/domain/person'
import { can, type Actor } from '@/lib/domain/permission'
import { invalid, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { makeDataKey, sealPersonal } from './personal'
import { columnsOf, detailsFromRow, maskedDetails, personForJournal, personFromRow } from './rows'
import { similarPeople } from './similar'
import { survivorOf } from './survivor'

/** A person as the form gives one: `sameAs` is the id of somebody who is here already, `new` to add one anyway, empty while nobody was asked. */
export type PersonAsTyped = PersonInput & { readonly chapterId: string; readonly sameAs: string }

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Records a person or organization. People belong to the whole organization; `chapterId` says where the actor works. */
export async function recordPerson(actor: Actor, input: PersonInput & { readonly chapterId: string }): Promise<Result<Person, Refusal>> {
  const allowed = can(actor, 'person.record', input.chapterId)
  if (!allowed.ok) return allowed
  return onceByFormKey(actor, 'person', (tx) => personOfFormKey(tx, actor, input.formKey), async (tx) => ok(await insertPerson(tx, actor, input)))
}

/** Records what the form of a person says. Somebody who may be here already is asked about once; nothing is merged or guessed. */
export async function recordTypedPerson(actor: Actor, input: PersonAsTyped): Promise<Result<Person, Refusal>> {
  const allowed = can(actor, 'person.record', input.chapterId)
  if (!allowed.ok) return allowed
  return onceByFormKey(actor, 'person', (tx) => personOfFormKey(tx, actor, input.formKey), async (tx) => {
    await inTurn(tx, input.formKey)
    const earlier = await personOfFormKey(tx, actor, input.formKey)
    if (earlier !== null) return ok(earlier)
    if (input.sameAs !== '' && input.sameAs !== 'new') return knownPerson(tx, actor, input.sameAs)
    const similar = input.sameAs === 'new' ? [] : await similarPeople(tx, actor.organizationId, input)
    if (similar.length === 0) return ok(await insertPerson(tx, actor, input))
    return refuse({ reason: 'invalid', key: 'invalid', fields: { sameAs: { key: 'personSimilar' } }, choices: { sameAs: [...similar, { id: 'new', label: input.name }] } })
  })
}

async function knownPerson(tx: Transaction, { organizationId }: Actor, id: string): Promise<Result<Person, Refusal>> {
  const row = uuid.test(id) ? await tx.person.findFirst({ where: { organizationId, id: await survivorOf(tx, { organizationId }, id), recordState: 'recorded' } }) : null
  return row === null ? invalid({ sameAs: { key: 'choiceUnknown' } }) : ok(personFromRow(row, maskedDetails(row)))
}

async function personOfFormKey(tx: Transaction, actor: Actor, formKey: string): Promise<Person | null> {
  const row = await tx.person.findFirst({ where: { organizationId: actor.organizationId, formKey } })
  return row === null ? null : personFromRow(row, detailsFromRow(await organizationKeys(tx, actor.organizationId), row))
}

/** Writes a new person and the entry inside a transaction that is already open, for a record that names somebody new. */
export async function insertPerson(tx: Transaction, actor: Actor, input: PersonInput): Promise<Person> {
  const keys = await organizationKeys(tx, actor.organizationId)
  const id = newId()
  const dataKey = makeDataKey(keys, id)
  const ciphers = sealPersonal(dataKey, id, input)
  const screening = await screenPerson(tx, actor, { personId: null, person: input, personMark: personMarkOf({ ...input, ...ciphers }), earlier: null })
  const { formKey, ...facts } = { ...input, ...screening?.facts }
  const columns = columnsOf(keys, { ...facts, formKey }, ciphers)
  const person: Person = { ...pickPerson(facts), id, country: columns.country, state: columns.state, recordState: 'recorded', stateReason: '', mergedIntoId: null, revision: 1 }
  const after = personForJournal(person, columns.bankReferenceLast4, formKey, ciphers)
  const journalIndex = await appendEntry(tx, actor, { type: 'person.recorded', id, revision: 1, before: null, after, reason: null })
  await tx.person.create({
    data: {
      organizationId: actor.organizationId, id, formKey, ...columns, dataKeyWrapped: dataKey.wrapped,
      enteredBy: actor.userId, enteredAt: instantToRow(actor.at), revision: 1, journalIndex,
    },
  })
  await screening?.write(tx, { personId: id, personRevision: 1 })
  return person
}

/** Keeps only what a person has, whatever else the caller's object carries. */
function pickPerson(input: Omit<PersonInput, 'formKey'>): Omit<PersonInput, 'formKey'> {
  const { name, nameSort, nameOtherScript, address, email, telephone, employer, occupation, bankReference } = input
  const { kind, tags, citizenStatus, citizenStatusBasis, office, screenedOn, screeningListOn, screeningResult, note } = input
  return {
    name, nameSort, nameOtherScript, address, email, telephone, employer, occupation, bankReference,
    kind, tags, citizenStatus, citizenStatusBasis, office, screenedOn, screeningListOn, screeningResult, note,
  }
}
