import 'server-only'
import { z } from 'zod'
import { inTransaction, type Transaction } from '@/lib/data/database/transaction'
import { appendEntry } from '@/lib/data/journal/append'
import { changedBefore } from '@/lib/data/journal/changed'
import { organizationKeys, type OrganizationKeys } from '@/lib/data/keys/organization-key'
import { canonicalText, parseEntry } from '@/lib/domain/journal/entry'
import type { JsonObject, JsonValue } from '@/lib/domain/journal/json'
import { mergedFields, mergeFields, mergedPerson, type MergeField } from '@/lib/domain/merge'
import { personTags, type Person } from '@/lib/domain/person'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import type { Person as PersonRow } from '@/lib/generated/prisma/client'
import { lockPerson } from './lock'
import { takeOver } from './merge'
import { moveBack, movedRecordsSchema } from './moved-records'
import { openDataKey, openPersonal } from './personal'
import { ciphersOf, detailsFromRow, maskedDetails, personForJournal, personFromRow } from './rows'

const namesSchema = z.object({ name: z.string(), nameSort: z.string().nullable(), nameOtherScript: z.string().nullable() })
const mergeSchema = z.object({ survivorRevision: z.number().nullable(), movedRecords: movedRecordsSchema })

/** The columns of a person in which each field of a merge stands in an entry. */
const toldIn: Readonly<Partial<Record<MergeField, readonly string[]>>> = {
  name: ['nameCipher'], nameOtherScript: ['nameCipher'], address: ['addressCipher'], email: ['emailCipher'], telephone: ['telephoneCipher'], employer: ['employerCipher'],
  occupation: ['occupationCipher'], bankReference: ['bankReferenceCipher'],
}

/**
 * Takes a merge back: the entry is in use again, its records name it again, and the other gives back what it took. What somebody has changed since,
 * on a record or on the person, stays as it is now. Not once one of the two is erased or merged into a third: that one is taken back first.
 */
export async function undoMerge(actor: Actor, input: { readonly chapterId: string; readonly id: string; readonly reason: string }): Promise<Result<Person, Refusal>> {
  const allowed = can(actor, 'person.merge', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const row = await lockPerson(tx, actor, input.id)
    if (row === null) return notFound()
    if (row.recordState === 'recorded') return ok(personFromRow(row, maskedDetails(row)))
    const stays = row.mergedIntoId === null ? null : await lockPerson(tx, actor, row.mergedIntoId)
    if (row.recordState !== 'merged' || stays === null) return notFound()
    if (stays.recordState !== 'recorded') return refuse({ reason: 'conflict', key: 'mergedOn' })
    const [entry] = await tx.journalEntry.findMany({ where: { organizationId: actor.organizationId, subjectId: row.id, type: 'person.merged' }, orderBy: { index: 'desc' }, take: 1, select: { text: true } })
    const after = parseEntry(entry?.text ?? '').after
    const { survivorRevision, movedRecords } = mergeSchema.parse(after)
    const keys = await organizationKeys(tx, actor.organizationId)
    if (survivorRevision !== null) await giveBack(tx, actor, keys, { row: stays, revision: survivorRevision, reason: input.reason })
    const person = await useAgain(tx, actor, row, { merged: after ?? {}, reason: input.reason })
    await moveBack(tx, actor, movedRecords, input.reason)
    return ok(person)
  })
}

async function useAgain(tx: Transaction, actor: Actor, row: PersonRow, { merged, reason }: { readonly merged: JsonObject; readonly reason: string }): Promise<Person> {
  const person: Person = { ...personFromRow(row, maskedDetails(row)), recordState: 'recorded', stateReason: '', mergedIntoId: null, revision: row.revision + 1 }
  const after = personForJournal(person, row.bankReferenceLast4, row.formKey, ciphersOf(row))
  const journalIndex = await appendEntry(tx, actor, { type: 'person.unmerged', id: row.id, revision: person.revision, before: changedBefore(merged, after), after, reason })
  await tx.person.update({
    where: { organizationId_id: { organizationId: actor.organizationId, id: row.id } },
    data: { recordState: 'recorded', stateReason: null, mergedIntoId: null, revision: person.revision, journalIndex },
  })
  return person
}

type Giving = { readonly row: PersonRow; readonly revision: number; readonly reason: string }

/** Gives the entry that stayed what it said before the merge, in the fields that still say what the merge made of them. */
async function giveBack(tx: Transaction, actor: Actor, keys: OrganizationKeys, { row, revision, reason }: Giving): Promise<void> {
  const entry = await tx.journalEntry.findFirstOrThrow({ where: { organizationId: actor.organizationId, subjectId: row.id, subjectKind: 'person', revision }, select: { text: true } })
  const { before, after } = parseEntry(entry.text)
  const person = personFromRow(row, detailsFromRow(keys, row))
  const now: JsonObject = personForJournal(person, row.bankReferenceLast4, row.formKey, ciphersOf(row))
  const isAsMerged = (column: string) => before !== null && column in before && canonicalText(now[column] ?? null) === canonicalText(after?.[column] ?? null)
  const was = rowOf(keys, row, before ?? {})
  const earlier = personFromRow(was, detailsFromRow(keys, was))
  const taken = mergeFields.filter((field) => (toldIn[field] ?? mergedFields[field]).some(isAsMerged))
  const tags = isAsMerged('tags') ? tagsIn(before?.['tags']) : person.tags
  await takeOver(tx, actor, keys, { row, person, merged: { ...mergedPerson(person, earlier, taken), tags }, reason })
}

function tagsIn(value: JsonValue | undefined): Person['tags'] {
  return personTags.filter((tag) => Array.isArray(value) && value.includes(tag))
}

/** The row with what an entry says that it held before. */
function rowOf(keys: OrganizationKeys, row: PersonRow, before: JsonObject): PersonRow {
  const text = (field: string, now: string | null) => (field in before ? (typeof before[field] === 'string' ? before[field] : null) : now)
  const bytes = (field: string, now: Uint8Array<ArrayBuffer> | null) => {
    const value = text(field, null)
    return field in before ? (value === null ? null : Buffer.from(value, 'base64')) : now
  }
  const day = (field: string, now: Date | null) => {
    const value = text(field, null)
    return field in before ? (value === null ? null : new Date(`${value}T00:00:00.000Z`)) : now
  }
  const ciphers = {
    addressCipher: bytes('addressCipher', row.addressCipher), emailCipher: bytes('emailCipher', row.emailCipher), telephoneCipher: bytes('telephoneCipher', row.telephoneCipher),
    employerCipher: bytes('employerCipher', row.employerCipher), occupationCipher: bytes('occupationCipher', row.occupationCipher), bankReferenceCipher: bytes('bankReferenceCipher', row.bankReferenceCipher),
    nameCipher: bytes('nameCipher', row.nameCipher) ?? row.nameCipher,
  }
  const names = namesSchema.parse(JSON.parse(openPersonal(openDataKey(keys, row.id, row.dataKeyWrapped), row.id, 'nameCipher', ciphers.nameCipher)))
  return {
    ...row, ...ciphers, ...names, kind: text('kind', row.kind) ?? row.kind, citizenStatus: text('citizenStatus', row.citizenStatus) ?? row.citizenStatus,
    citizenStatusBasis: text('citizenStatusBasis', row.citizenStatusBasis), office: text('office', row.office), note: text('note', row.note),
    screeningResult: text('screeningResult', row.screeningResult), screenedOn: day('screenedOn', row.screenedOn), screeningListOn: day('screeningListOn', row.screeningListOn),
  }
}
