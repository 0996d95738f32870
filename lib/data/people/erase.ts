import 'server-only'
import { eraseFilesOf, filesOfPerson } from '@/lib/data/attachments/erase'
import { forgetPapersAbout } from '@/lib/data/attachments/inbox-contents'
import { inTransaction, readAs, type Transaction } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { forgetDraftsAbout } from '@/lib/data/drafts/forget'
import { eraseRowTexts } from '@/lib/data/imports/row-texts'
import { appendEntry } from '@/lib/data/journal/append'
import { changedBefore } from '@/lib/data/journal/changed'
import { organizationKeys, type OrganizationKeys } from '@/lib/data/keys/organization-key'
import { forgetViewsAbout } from '@/lib/data/saved-views/forget'
import { lockPublishing } from '@/lib/data/publications/publish'
import { renewPublished } from '@/lib/data/publications/renew'
import { eraseFileCopies, filesNaming } from '@/lib/data/statements/erase/files'
import { emptyLines, linesNaming, toldOfErased } from '@/lib/data/statements/erase/lines'
import { rowsNaming } from '@/lib/data/statements/erase/record-rows'
import type { JsonObject } from '@/lib/domain/journal/json'
import { erasedPerson, type Person } from '@/lib/domain/person'
import { can, type Actor } from '@/lib/domain/permission'
import { requireRecentProof } from '@/lib/domain/recent-proof'
import { invalid, notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { searchKey } from '@/lib/domain/search-key'
import type { Person as PersonRow } from '@/lib/generated/prisma/client'
import { closedPerson } from './closed'
import { lockPerson } from './lock'
import { erasedDigests, type PersonalCiphers } from './personal'
import { ciphersOf, detailsFromRow, knownAs, maskedDetails, personForJournal, personFromRow } from './rows'
import { mergedInto, survivorOf } from './survivor'

/** What an erasure leaves: how many records name the person, and how many of them keep the name in clear in the journal. */
export type ErasureView = {
  readonly id: string
  readonly name: string
  readonly revision: number
  /** Entries that were merged into this one: they are erased with it. */
  readonly merged: number
  readonly donations: number
  readonly expenditures: number
  readonly transfers: number
  readonly contacts: number
  /** Activities, materials and the like, and entries of the registration profile. */
  readonly statementRecords: number
  readonly profileEntries: number
  /** Files beside the person's page that go with the person, by name. */
  readonly filesLost: readonly string[]
  /** Files that stay, because a sealed report stands on them: name, and number of the report. */
  readonly filesKept: readonly { readonly name: string; readonly report: string }[]
  /** Files beside the records that name the person: they stay. */
  readonly filesBeside: number
  /** Lines of banks and processors whose text goes, and copies of their files that do. */
  readonly bankLines: number
  readonly bankFiles: number
}

export type Erasure = {
  readonly id: string
  /** The revision that the page was opened on. */
  readonly revision: number
  readonly reason: string
  /** The person's name, typed once more. */
  readonly confirmation: string
}

async function viewFiles(tx: Transaction, organizationId: string, id: string): Promise<Pick<ErasureView, 'filesLost' | 'filesKept' | 'filesBeside'>> {
  const files = await filesOfPerson(tx, await organizationKeys(tx, organizationId), id)
  const naming = [{ donation: { OR: [{ donorId: id }, { intermediaryId: id }] } }, { expenditure: { payeeId: id } }, { transfer: { recipientId: id } }, { statementRecord: { personId: id } }]
  return {
    filesLost: files.flatMap(({ file, sealedIn }) => (sealedIn === null ? [file.name] : [])),
    filesKept: files.flatMap(({ file, sealedIn }) => (sealedIn === null ? [] : [{ name: file.name, report: sealedIn }])),
    filesBeside: await tx.attachment.count({ where: { organizationId, OR: naming } }),
  }
}

async function countNaming(tx: Transaction, organizationId: string, id: string): Promise<Pick<ErasureView, 'donations' | 'expenditures' | 'transfers' | 'contacts' | 'statementRecords' | 'profileEntries'>> {
  const person = JSON.stringify([{ personId: id }])
  const contacts = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM lobbying_contact WHERE organization_id = ${organizationId}::uuid AND (officials @> ${person}::jsonb OR participants @> ${person}::jsonb)`
  return {
    donations: await tx.donation.count({ where: { organizationId, OR: [{ donorId: id }, { intermediaryId: id }, { jointShares: { array_contains: [{ personId: id }] } }] } }),
    expenditures: await tx.expenditure.count({ where: { organizationId, payeeId: id } }),
    transfers: await tx.transfer.count({ where: { organizationId, recipientId: id } }),
    contacts: contacts[0]?.count ?? 0,
    statementRecords: await tx.statementRecord.count({ where: { organizationId, personId: id } }),
    profileEntries: await tx.profileEntry.count({ where: { organizationId, personId: id } }),
  }
}

async function viewBankTexts(tx: Transaction, organizationId: string, id: string): Promise<Pick<ErasureView, 'bankLines' | 'bankFiles'>> {
  const keys = await organizationKeys(tx, organizationId)
  const person = namedIn(keys, await tx.person.findFirstOrThrow({ where: { organizationId, id } }))
  const lines = await linesNaming(tx, keys, person)
  const { imported, open } = await filesNaming(tx, keys, { person, lines })
  return { bankLines: lines.length, bankFiles: imported.length + open.length }
}

/** Somebody by every name that texts of banks may hold. */
function namedIn(keys: OrganizationKeys, row: PersonRow) {
  const { name, nameSort, nameOtherScript } = detailsFromRow(keys, row)
  return { id: row.id, names: [name, nameSort ?? '', nameOtherScript ?? ''] }
}

/** What will be lost and what stays when a person is erased. */
export async function viewErasure(actor: Actor, { id }: { readonly id: string }): Promise<Result<ErasureView, Refusal>> {
  const allowed = can(actor, 'person.erase', null)
  if (!allowed.ok) return allowed
  if (!isId(id)) return notFound()
  const { organizationId } = actor
  return readAs(actor, async (tx) => {
    const survivor = await survivorOf(tx, actor, id)
    const row = await tx.person.findFirst({ where: { organizationId, id: survivor }, select: { name: true, revision: true, dataKeyWrapped: true } })
    if (row === null || row.dataKeyWrapped === null) return notFound()
    const merged = (await mergedInto(tx, actor, survivor)).length
    const bank = await viewBankTexts(tx, organizationId, survivor)
    return ok({ id: survivor, name: row.name, revision: row.revision, merged, ...(await countNaming(tx, organizationId, survivor)), ...(await viewFiles(tx, organizationId, survivor)), ...bank })
  })
}

/** Without the data key nothing of this opens; what may be empty is emptied all the same. */
function withoutDetails({ nameCipher }: PersonalCiphers): PersonalCiphers {
  return { nameCipher, addressCipher: null, emailCipher: null, telephoneCipher: null, employerCipher: null, occupationCipher: null, bankReferenceCipher: null }
}

/** Fields that stood in clear in earlier entries: the entry of the erasure does not say them once more. */
const notRepeated = ['note', 'office', 'stateReason', 'bankReferenceLast4']

function beforeOf(earlier: JsonObject, after: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(changedBefore(earlier, after)).filter(([field]) => !notRepeated.includes(field)))
}

/** The columns that name somebody, told by no entry: a pseudonym, and digests that meet nobody. */
function columnsOf(keys: OrganizationKeys, { id, name, office, note }: Person) {
  return {
    name, nameSort: null, nameOtherScript: null, nameKey: searchKey([name, ''].join(' ')), bankReferenceLast4: null,
    office: office === '' ? null : office, note: note === '' ? null : note, dataKeyWrapped: null, ...erasedDigests(keys, id),
  }
}

/**
 * Erases who somebody is, for good: the data key is destroyed, and with it every ciphertext in row and journal; a pseudonym takes the place
 * of the name, also in what is searched. Drafts, mails and papers of the inbox that speak of the person are thrown away, the files beside their page on which no
 * sealed report stands, what lines of banks and rows of files say of them, and the copies of those files; what is public and names them is made
 * anew. Records, amounts and days stay, no
 * text of the journal changes, and sealed reports keep what was filed. A backup that was made before still holds the key (docs/backup.md).
 * Whoever was merged is erased with the entry that is used now, and the other way round.
 */
export async function erasePerson(actor: Actor, input: Erasure): Promise<Result<{ readonly person: Person; readonly drafts: number; readonly files: number }, Refusal>> {
  const allowed = can(actor, 'person.erase', null)
  if (!allowed.ok) return allowed
  const proof = requireRecentProof(actor)
  if (!proof.ok) return proof
  return inTransaction(actor, async (tx) => {
    await lockPublishing(tx, actor.organizationId)
    const row = await lockPerson(tx, actor, await survivorOf(tx, actor, input.id))
    if (row === null) return notFound()
    if (row.dataKeyWrapped === null) return closedPerson('erased')
    if (row.revision !== input.revision) return refuse({ reason: 'conflict', key: 'changedMeanwhile' })
    if (searchKey(input.confirmation) !== searchKey(row.name)) return invalid({ confirmation: { key: 'nameDiffers', values: { name: row.name } } })
    const keys = await organizationKeys(tx, actor.organizationId)
    const erased = await eraseOne(tx, actor, keys, { row, reason: input.reason })
    let { drafts, files } = erased
    const names = [...erased.names]
    for (const id of await mergedInto(tx, actor, row.id)) {
      const merged = await lockPerson(tx, actor, id)
      if (merged === null || merged.dataKeyWrapped === null) continue
      const also = await eraseOne(tx, actor, keys, { row: merged, reason: input.reason })
      drafts += also.drafts
      names.push(...also.names)
      files += also.files
    }
    await forgetPapersAbout(tx, keys, names)
    await renewPublished(tx, actor, names)
    return ok({ person: erased.person, drafts, files })
  })
}

type Erased = { readonly person: Person; readonly drafts: number; readonly files: number; readonly names: readonly string[] }

async function eraseOne(tx: Transaction, actor: Actor, keys: OrganizationKeys, { row, reason }: { readonly row: PersonRow; readonly reason: string }): Promise<Erased> {
  const details = detailsFromRow(keys, row)
  const names = knownAs(details)
  const mentioned = { id: row.id, texts: [details.name, details.nameOtherScript ?? '', details.email] }
  const drafts = await forgetDraftsAbout(tx, keys, mentioned)
  await forgetViewsAbout(tx, keys, mentioned)
  await tx.outbox.deleteMany({ where: { organizationId: actor.organizationId, personId: row.id } })
  const named = namedIn(keys, row)
  const lines = await linesNaming(tx, keys, named)
  await eraseFileCopies(tx, keys, await filesNaming(tx, keys, { person: named, lines }))
  await eraseRowTexts(tx, keys, await rowsNaming(tx, { organizationId: actor.organizationId, personId: row.id }))
  const person = erasedPerson(personFromRow(row, maskedDetails(row)), reason)
  const ciphers = withoutDetails(ciphersOf(row))
  const told = personForJournal(person, null, row.formKey, ciphers)
  const after = { ...told, ...toldOfErased(lines) }
  const before = beforeOf(personForJournal(personFromRow(row, maskedDetails(row)), row.bankReferenceLast4, row.formKey, ciphersOf(row)), told)
  const journalIndex = await appendEntry(tx, actor, { type: 'person.erased', id: row.id, revision: person.revision, before, after, reason })
  await emptyLines(tx, keys, { lines, index: journalIndex })
  await tx.person.update({
    where: { organizationId_id: { organizationId: actor.organizationId, id: row.id } },
    data: { ...columnsOf(keys, person), ...ciphers, recordState: person.recordState, stateReason: person.stateReason, revision: person.revision, journalIndex },
  })
  return { person, drafts, names, files: await eraseFilesOf(tx, actor, keys, { personId: row.id, reason }) }
}
