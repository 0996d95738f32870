import 'server-only'
import type pg from 'pg'
import { newId } from '@/lib/data/database/uuid'
import type { OrganizationKeys } from '@/lib/data/keys/organization-key'
import type { Cents } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import type { NamedPerson } from '@/lib/domain/imports/imported'
import type { CheckedFile, Watching } from './check-file'
import { Feed } from './feed'
import { writeImportBatch } from './import-batch'
import { NumberBlocks } from './numbers'
import { ImportedPeople } from './people'
import { Preparation } from './prepare'
import { namedPlaces, originalOf, placeKey, placeOf, recordedRows, recordsNamed } from './recorded'
import { importedTable } from './records'
import type { PlacedRow } from './rows'
import type { Names } from './whole/lookup'

/** Rows that go to the database together: enough to be quick, few enough to stay small. */
const rowsTogether = 500

export type WritePlan = {
  readonly actor: Actor
  readonly fileName: string
  readonly checked: CheckedFile
  readonly chapterId: string | null
  readonly keys: OrganizationKeys
  readonly approvalLimitCents: Cents
  readonly watching: Watching
  readonly names: Names
}

/** `batchId`: null where nothing was written. `toSurvivors`: names in the file whose entry in the directory was merged: their rows name the entry that is used now. */
export type Written = { readonly batchId: string | null; readonly added: number; readonly already: number; readonly peopleAdded: number; readonly toSurvivors: readonly string[] }

/** Writes the rows of a checked file inside one transaction; the caller commits. */
export async function writeFile(client: pg.ClientBase, plan: WritePlan): Promise<Written> {
  const { actor, checked, keys, approvalLimitCents, names } = plan
  const { organizationId } = actor
  const table = importedTable(checked.kind)
  const numbers = new NumberBlocks(actor, table.numbers)
  // The series first, so that what is recorded already does not change under the count.
  await numbers.lock(client, [...new Set(checked.rows.map(({ chapter }) => chapter))])
  const recorded = await recordedRows(client, organizationId, checked.kind, checked.rows)
  const fresh = recorded.size === 0 ? checked.rows : checked.rows.filter((row) => !recorded.has(placeKey(placeOf(row))))
  const already = checked.rows.length - fresh.length
  if (fresh.length === 0) return { batchId: null, added: 0, already, peopleAdded: 0, toSurvivors: [] }
  const returned = fresh.flatMap((row) => originalOf(row) ?? [])
  const named = new Map([...recorded, ...(await recordsNamed(client, organizationId, fresh.flatMap(namedPlaces)))])
  const people = new ImportedPeople(actor, keys)
  await people.find(client, new Set(fresh.flatMap(peopleOf)))
  await names.addPrincipals(client)
  const batchId = newId()
  const lastIndex = await writeImportBatch(client, actor, {
    id: batchId, chapterId: plan.chapterId, kind: checked.kind, fileName: plan.fileName, fileHash: checked.hash, rowCount: checked.rowCount, recordCount: fresh.length, bankAccountId: null,
  })
  const preparation = new Preparation({ table, numbers, people, names }, { actor, batchId, approvalLimitCents }, new Set(returned.map(placeKey)), named)
  await feed(fresh, preparation, new Feed(client, { actor, table, batchId, lastIndex }), plan.watching)
  await numbers.save(client)
  await checked.texts.write(client, keys, batchId)
  return { batchId, added: fresh.length, already, peopleAdded: people.added, toSurvivors: people.mergedNames }
}

/** Everybody whom a row names. */
function peopleOf({ imported }: PlacedRow): readonly NamedPerson[] {
  if (imported.type !== 'whole') return imported.person === null ? [] : [imported.person]
  const { people, parts } = imported
  const inParts = Object.values(parts).flatMap((list) => (list ?? []).flatMap((part) => Object.values(part.people)))
  return [...Object.values(people), ...inParts].filter((person) => person !== null)
}

/** The next rows are prepared while the database writes the last ones. */
async function feed(rows: readonly PlacedRow[], preparation: Preparation, target: Feed, watching: Watching): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsTogether) {
    const some = rows.slice(at, at + rowsTogether)
    await target.send(await preparation.batchOf(some))
    watching.onProgress('writing', at + some.length, (at + some.length) / rows.length)
  }
  // Refunds that stood before their gift; every gift has its id by now.
  const waiting = preparation.later.splice(0)
  await target.send(await preparation.batchOf(waiting))
  if (preparation.later.length > 0) throw new Error('A refund names a gift that was not written.')
  await target.end()
}
