import 'server-only'
import { createHash } from 'node:crypto'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { onceByFormKey } from '@/lib/data/records/once'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { can, type Actor } from '@/lib/domain/permission'
import { invalid, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { findableNames } from '@/lib/domain/screening/listed-party'
import { listRefusal, type ListSource, type ScreeningList } from '@/lib/domain/screening/screening-list'
import { readOfacList, type ListFiles } from '@/lib/formats/ofac/read-list'
import { hashOfEntries, listsInForce, textOfParty } from './lists'
import { listColumns, listFromRow } from './rows'

export type ListImport = {
  readonly formKey: string
  readonly files: readonly Uint8Array[]
  readonly source: ListSource
  /** Null where the files say it themselves: XML does. */
  readonly publishedOn: CalendarDate | null
  readonly edition: string
  readonly queueFrom: number
  readonly reason: string
}

const rowsTogether = 2_000

/**
 * Takes in a version of a sanctions list, for the whole organization. Its entries take the place of those of the version before;
 * that version itself stays, with its hashes. Everybody is screened against the new one by the worker.
 */
export async function importScreeningList(actor: Actor, input: ListImport): Promise<Result<ScreeningList, Refusal>> {
  const allowed = can(actor, 'screening.import', null)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  const read = readOfacList(input.files)
  if (!read.ok) return refuse({ reason: 'invalid', key: read.problem.key, ...(read.problem.values === undefined ? {} : { values: read.problem.values }) })
  const publishedOn = read.list.publishedOn ?? input.publishedOn
  if (publishedOn === null) return invalid({ publishedOn: { key: 'missing' } })
  if (publishedOn > actor.today) return invalid({ publishedOn: { key: 'dateFuture' } })
  const found = async (tx: Transaction) => {
    const row = await tx.screeningList.findFirst({ where: { organizationId, formKey: input.formKey } })
    return row === null ? null : listFromRow(row)
  }
  return onceByFormKey(actor, 'screening_list', found, async (tx) => {
    const earlier = await found(tx)
    if (earlier !== null) return ok(earlier)
    const last = (await listsInForce(tx, organizationId)).find(({ source }) => source === input.source) ?? null
    const key = listRefusal({ ...input, publishedOn, entryCount: read.list.parties.length }, last)
    if (key !== null) return refuse({ reason: 'invalid', key })
    return ok(await writeList(tx, actor, { ...input, publishedOn }, read.list))
  })
}

async function writeList(tx: Transaction, actor: Actor, input: ListImport & { readonly publishedOn: CalendarDate }, { parties }: ListFiles): Promise<ScreeningList> {
  const { organizationId } = actor
  const { formKey, files, source, publishedOn, edition, queueFrom, reason } = input
  const contents = parties.map(textOfParty)
  const list: ScreeningList = {
    id: newId(), source, publishedOn, edition, fileHashes: files.map((file) => createHash('sha256').update(file).digest('hex')), entryCount: parties.length,
    nameCount: parties.reduce((sum, party) => sum + findableNames(party).length, 0), entriesHash: hashOfEntries(contents), queueFrom, reason, importedBy: actor.userId,
    importedName: actor.name, importedAt: actor.at, screenedOn: null, peopleScreened: null, hitsOpen: null, revision: 1,
  }
  const { id, revision } = list
  const journalIndex = await appendEntry(tx, actor, { type: 'screening-list.imported', id, revision, before: null, after: { ...list, formKey }, reason: reason === '' ? null : reason })
  await tx.listedEntry.deleteMany({ where: { organizationId, list: { source } } })
  await tx.screeningList.create({ data: { organizationId, formKey, ...listColumns(list), journalIndex } })
  for (let at = 0; at < contents.length; at += rowsTogether) {
    await tx.listedEntry.createMany({ data: contents.slice(at, at + rowsTogether).map((content, place) => ({ organizationId, listId: id, position: at + place, content })) })
  }
  return list
}
