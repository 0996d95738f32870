import 'server-only'
import { inTransaction, readAs, type Transaction } from '@/lib/data/database/transaction'
import { appendEntry } from '@/lib/data/journal/append'
import { changedBefore } from '@/lib/data/journal/changed'
import { organizationKeys, type OrganizationKeys } from '@/lib/data/keys/organization-key'
import { detailsOf, differingFields, fieldsToTake, mergedPerson, type MergeField } from '@/lib/domain/merge'
import type { Person } from '@/lib/domain/person'
import { can, opens, visibility, type Actor } from '@/lib/domain/permission'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import type { Person as PersonRow } from '@/lib/generated/prisma/client'
import { closedPerson } from './closed'
import { lockPerson } from './lock'
import { moveRecords } from './moved-records'
import { openDataKey, resealPersonal } from './personal'
import { ciphersOf, columnsOf, detailsFromRow, maskedDetails, personForJournal, personFromRow } from './rows'

export type MergeInput = {
  readonly chapterId: string
  /** The entry that stays, and the revision on which the page was opened. */
  readonly id: string
  readonly revision: number
  /** The entry that goes. */
  readonly otherId: string
  readonly otherRevision: number
  /** What the entry that stays takes from the other. */
  readonly taken: readonly MergeField[]
  readonly reason: string
}

/** Both entries side by side, and where they differ. `masked`: what is personal is not shown to this role, only whether it is known. */
export type MergeView = { readonly stays: Person; readonly goes: Person; readonly differing: readonly MergeField[]; readonly suggested: readonly MergeField[]; readonly masked: boolean }

/** Gives the two entries of a merge for whoever may merge them; both must be in use. */
export async function viewMerge(actor: Actor, of: { readonly chapterId: string; readonly id: string; readonly otherId: string }): Promise<Result<MergeView, Refusal>> {
  const allowed = can(actor, 'person.merge', of.chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'people', of.chapterId)) return notFound()
  return readAs(actor, async (tx) => {
    const rows = await tx.person.findMany({ where: { organizationId: actor.organizationId, id: { in: [of.id, of.otherId] }, recordState: 'recorded' } })
    const [stays, goes] = [rows.find(({ id }) => id === of.id), rows.find(({ id }) => id === of.otherId)]
    if (stays === undefined || goes === undefined || stays.id === goes.id) return notFound()
    const keys = await organizationKeys(tx, actor.organizationId)
    const pair = { stays: opened(keys, stays), goes: opened(keys, goes) }
    const [differing, suggested] = [differingFields(pair.stays, pair.goes), fieldsToTake(pair.stays, pair.goes)]
    const masked = visibility(actor, of.chapterId).personal === 'masked'
    return ok({ ...(masked ? { stays: personFromRow(stays, knownOnly(stays)), goes: personFromRow(goes, knownOnly(goes)) } : pair), differing, suggested, masked })
  })
}

function opened(keys: OrganizationKeys, row: PersonRow): Person {
  return personFromRow(row, detailsFromRow(keys, row))
}

/** What is personal and closed to a role: an asterisk says that it is known. */
function knownOnly(row: PersonRow) {
  const known = (cipher: Uint8Array | null) => (cipher === null ? '' : '*')
  return {
    ...maskedDetails(row), address: row.addressCipher === null ? null : { lines: '*', city: '', state: '', postalCode: '', country: '' }, email: known(row.emailCipher),
    telephone: known(row.telephoneCipher), employer: known(row.employerCipher), occupation: known(row.occupationCipher), bankReference: known(row.bankReferenceCipher),
  }
}

/**
 * Merges one entry of the directory into another: what is chosen is taken over, every record that named the one names the other from now on, and the
 * one that goes keeps all that it said, so that the merge can be taken back. Sealed reports stay as they are. A second click finds it done.
 */
export async function mergePeople(actor: Actor, input: MergeInput): Promise<Result<Person, Refusal>> {
  const allowed = can(actor, 'person.merge', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const [first, second] = [input.id, input.otherId].sort()
    const locked = [await lockPerson(tx, actor, first ?? ''), await lockPerson(tx, actor, second ?? '')]
    const [stays, goes] = [locked.find((row) => row?.id === input.id), locked.find((row) => row?.id === input.otherId)]
    if (!stays || !goes || stays === goes) return notFound()
    const keys = await organizationKeys(tx, actor.organizationId)
    const [staying, going] = [opened(keys, stays), opened(keys, goes)]
    if (going.recordState === 'merged' && going.mergedIntoId === staying.id) return ok(staying)
    for (const { recordState } of [staying, going]) if (recordState !== 'recorded') return closedPerson(recordState)
    if (stays.revision !== input.revision || goes.revision !== input.otherRevision) return refuse({ reason: 'conflict', key: 'changedMeanwhile' })
    const survivor = await takeOver(tx, actor, keys, { row: stays, person: staying, merged: mergedPerson(staying, going, input.taken), reason: input.reason })
    await leave(tx, actor, { row: goes, person: going, survivor, earlierRevision: stays.revision, reason: input.reason })
    return ok(survivor)
  })
}

type TakingOver = { readonly row: PersonRow; readonly person: Person; readonly merged: Person; readonly reason: string }

/** Writes what the entry that stays takes over; nothing where it takes nothing. */
export async function takeOver(tx: Transaction, actor: Actor, keys: OrganizationKeys, { row, person, merged, reason }: TakingOver): Promise<Person> {
  const dataKey = openDataKey(keys, row.id, row.dataKeyWrapped)
  const ciphers = resealPersonal(dataKey, row.id, detailsOf(merged), { details: detailsOf(person), ciphers: ciphersOf(row) })
  const columns = columnsOf(keys, { ...merged, formKey: row.formKey }, ciphers)
  const survivor: Person = { ...merged, country: columns.country, state: columns.state, revision: row.revision + 1 }
  const after = personForJournal(survivor, columns.bankReferenceLast4, row.formKey, ciphers)
  const before = changedBefore(personForJournal(person, row.bankReferenceLast4, row.formKey, ciphersOf(row)), after)
  if (Object.keys(before).length === 0) return person
  const journalIndex = await appendEntry(tx, actor, { type: 'person.corrected', id: row.id, revision: survivor.revision, before, after, reason })
  await tx.person.update({ where: { organizationId_id: { organizationId: actor.organizationId, id: row.id } }, data: { ...columns, revision: survivor.revision, journalIndex } })
  return survivor
}

type Leaving = { readonly row: PersonRow; readonly person: Person; readonly survivor: Person; readonly earlierRevision: number; readonly reason: string }

/** Moves the records, then closes the entry that goes; its journal entry says what was moved and what the other took over. */
async function leave(tx: Transaction, actor: Actor, { row, person, survivor, earlierRevision, reason }: Leaving): Promise<void> {
  const records = await moveRecords(tx, actor, { from: row.id, to: survivor.id, reason })
  const gone: Person = { ...person, recordState: 'merged', stateReason: reason, mergedIntoId: survivor.id, revision: row.revision + 1 }
  const inJournal = (each: Person) => personForJournal(each, row.bankReferenceLast4, row.formKey, ciphersOf(row))
  const after = { ...inJournal(gone), survivorRevision: survivor.revision === earlierRevision ? null : survivor.revision, movedRecords: records }
  const journalIndex = await appendEntry(tx, actor, { type: 'person.merged', id: row.id, revision: gone.revision, before: changedBefore(inJournal(person), after), after, reason })
  await tx.person.update({
    where: { organizationId_id: { organizationId: actor.organizationId, id: row.id } },
    data: { recordState: 'merged', stateReason: reason, mergedIntoId: survivor.id, revision: gone.revision, journalIndex },
  })
}
