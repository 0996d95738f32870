import 'server-only'
import { createHash } from 'node:crypto'
import { dayFromRow, dayToRow, instantFromRow, instantToRow, optionalDayFromRow, optionalDayToRow } from '@/lib/data/database/days'
import { oneOf } from '@/lib/data/records/one-of'
import type { RevisedTable } from '@/lib/data/records/revise'
import { comparedWith, hitDecisions, hitSpellings, type ScreeningHit } from '@/lib/domain/screening/hit'
import { listSources, type ScreeningList } from '@/lib/domain/screening/screening-list'
import type { Person as PersonRow, ScreeningHit as HitRow, ScreeningList as ListRow } from '@/lib/generated/prisma/client'

export function listFromRow(row: ListRow): ScreeningList {
  const { id, edition, fileHashes, entryCount, nameCount, entriesHash, queueFrom, reason, importedBy, importedName, peopleScreened, hitsOpen, revision } = row
  return {
    id, source: oneOf(listSources, row.source), publishedOn: dayFromRow(row.publishedOn), edition, fileHashes, entryCount, nameCount, entriesHash, queueFrom, reason, importedBy,
    importedName, importedAt: instantFromRow(row.importedAt), screenedOn: optionalDayFromRow(row.screenedOn), peopleScreened, hitsOpen, revision,
  }
}

/** The columns of a list. */
export function listColumns({ fileHashes, publishedOn, importedAt, screenedOn, ...list }: ScreeningList) {
  return { ...list, fileHashes: [...fileHashes], publishedOn: dayToRow(publishedOn), importedAt: instantToRow(importedAt), screenedOn: optionalDayToRow(screenedOn) }
}

export const listTable: RevisedTable<ListRow, ScreeningList> = {
  table: 'screening_list',
  find: (tx, { organizationId, id }) => tx.screeningList.findFirst({ where: { organizationId, id } }),
  fromRow: listFromRow,
  update: (tx, organizationId, list, journalIndex) =>
    tx.screeningList.update({ where: { organizationId_id: { organizationId, id: list.id } }, data: { ...listColumns(list), journalIndex } }),
}

export function hitFromRow(row: HitRow): ScreeningHit {
  const { id, personId, listId, entryNumber, listed, personMark, listedName, method, score, covered, queueFrom, decisionNote, decidedBy, decidedName, revision } = row
  return {
    id, personId, listId, entryNumber, listed, personMark, spelling: oneOf(hitSpellings, row.spelling), listedName, method, score, covered, queueFrom,
    foundAt: instantFromRow(row.foundAt), decision: oneOf(hitDecisions, row.decision), compared: row.compared.map((each) => oneOf(comparedWith, each)), decisionNote, decidedBy,
    decidedName, decidedAt: row.decidedAt === null ? null : instantFromRow(row.decidedAt), revision,
  }
}

/** The columns of a hit. */
export function hitColumns({ foundAt, decidedAt, compared, ...hit }: ScreeningHit) {
  return { ...hit, compared: [...compared], foundAt: instantToRow(foundAt), decidedAt: decidedAt === null ? null : instantToRow(decidedAt) }
}

export const hitTable: RevisedTable<HitRow, ScreeningHit> = {
  table: 'screening_hit',
  find: (tx, { organizationId, id }) => tx.screeningHit.findFirst({ where: { organizationId, id } }),
  fromRow: hitFromRow,
  update: (tx, organizationId, hit, journalIndex) =>
    tx.screeningHit.update({ where: { organizationId_id: { organizationId, id: hit.id } }, data: { ...hitColumns(hit), journalIndex } }),
}

type Compared = Pick<PersonRow, 'kind' | 'nameCipher' | 'addressCipher' | 'citizenStatus'>

/** Changes with what is compared of a person, and tells nothing of it: ciphertext of an unchanged value stays the same. */
export function personMarkOf({ kind, nameCipher, addressCipher, citizenStatus }: Compared): string {
  const hash = createHash('sha256').update(`${kind} ${citizenStatus} `).update(createHash('sha256').update(nameCipher).digest())
  return hash.update(addressCipher ?? '').digest('hex')
}
