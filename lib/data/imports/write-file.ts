import 'server-only'
import type pg from 'pg'
import { newId } from '@/lib/data/database/uuid'
import type { OrganizationKeys } from '@/lib/data/keys/organization-key'
import type { Cents } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import { insertRows, type SqlCell } from './cells-sql'
import type { ImportChapter } from './chapters'
import { originalKey, placeKey, recordedKeys, type CheckedFile, type Watching } from './check-file'
import { JournalBatch } from './journal-batch'
import { NumberBlocks } from './numbers'
import { ImportedPeople } from './people'
import { importedTables, recordOf } from './records'
import { readFile, type FilePlan, type PlacedRow } from './rows'

/** Stands for a gift that a refund names and that comes only after it in the file. */
const notYet = Symbol('the gift comes later')

/** Rows that go to the database together: enough to be quick, few enough to stay small. */
const rowsTogether = 2000

export type WritePlan = {
  readonly actor: Actor
  readonly file: FilePlan
  readonly checked: CheckedFile
  readonly chapters: readonly ImportChapter[]
  readonly chapterId: string | null
  readonly keys: OrganizationKeys
  readonly approvalLimitCents: Cents
  readonly watching: Watching
}

export type Written = { readonly added: number; readonly already: number; readonly peopleAdded: number }

/** Writes the rows of a checked file inside one transaction; the caller commits. */
export async function writeFile(client: pg.ClientBase, plan: WritePlan): Promise<Written> {
  const writer = new Writer(client, plan)
  await writer.begin()
  const file = await readFile(plan.file)
  let [rows, waiting]: [number, PlacedRow[]] = [0, []]
  for await (const { placed, share } of file.rows) {
    rows += 1
    if (placed !== null) waiting.push(placed)
    if (waiting.length === rowsTogether) {
      await writer.write(waiting)
      plan.watching.onProgress('writing', rows, share)
      waiting = []
    }
  }
  await writer.write(waiting)
  if (file.hash() !== plan.checked.hash) throw new Error('The file was changed while it was read.')
  return writer.end()
}

class Writer {
  private readonly batchId = newId()
  private readonly table
  private readonly numbers: NumberBlocks
  private readonly people: ImportedPeople
  /** Where the gifts of this file are, for the refunds that return them. */
  private readonly written = new Map<string, string>()
  /** Refunds that stand before their gift in the file. */
  private later: PlacedRow[] = []
  private batchWritten = false
  private recordedBefore = 0
  private added = 0
  private already = 0

  constructor(private readonly client: pg.ClientBase, private readonly plan: WritePlan) {
    this.table = importedTables[plan.checked.kind]
    this.numbers = new NumberBlocks(plan.actor, this.table.numbers)
    this.people = new ImportedPeople(plan.actor, plan.keys)
  }

  /** Locks the series first, so that what is recorded already does not change under the count. */
  async begin(): Promise<void> {
    const { actor, chapters, checked } = this.plan
    await this.numbers.lock(this.client, chapters.filter(({ id }) => checked.chapterIds.has(id)))
    for (let at = 0; at < checked.places.length; at += rowsTogether) {
      this.recordedBefore += (await recordedKeys(this.client, this.table.table, actor.organizationId, checked.places.slice(at, at + rowsTogether))).size
    }
  }

  async write(rows: readonly PlacedRow[]): Promise<void> {
    const recorded = await this.recorded(rows)
    const fresh = rows.filter(({ chapter, key }) => !recorded.has(placeKey(chapter.id, key)))
    this.already += rows.length - fresh.length
    await this.people.find(this.client, fresh.flatMap(({ imported: { person } }) => (person === null ? [] : [person])))
    await this.insert(fresh, recorded)
  }

  private recorded(rows: readonly PlacedRow[]): Promise<ReadonlyMap<string, string>> {
    const places = rows.flatMap((row) => {
      const [chapterId, original] = [row.chapter.id, originalKey(row)]
      return [{ chapterId, key: row.key }, ...(original === null ? [] : [{ chapterId, key: original }])]
    })
    return recordedKeys(this.client, this.table.table, this.plan.actor.organizationId, places)
  }

  private async insert(rows: readonly PlacedRow[], recorded: ReadonlyMap<string, string>): Promise<void> {
    const { actor, approvalLimitCents } = this.plan
    const journal = new JournalBatch(actor)
    const cells: [number, ...SqlCell[]][] = []
    const batch = this.batchWritten ? null : this.batchEntry(journal)
    for (const row of rows) {
      const original = this.originalOf(row, recorded)
      if (original === notYet) {
        this.later.push(row)
        continue
      }
      const { person } = row.imported
      const personId = person === null ? null : this.people.idOf(person, journal)
      const number = this.numbers.take(row.chapter)
      const made = recordOf(row, { actor, batchId: this.batchId, number, personId, originalId: original, approvalLimitCents })
      const position = journal.add({ type: this.table.entry, id: made.id, revision: 1, before: null, after: made.after, reason: null })
      if (row.imported.type === 'donation') this.written.set(placeKey(row.chapter.id, row.key), made.id)
      cells.push([position, ...made.cells])
    }
    if (cells.length === 0) return
    const firstIndex = await journal.append(this.client)
    if (batch !== null) await this.writeBatch(batch, firstIndex)
    await this.people.insert(this.client, firstIndex)
    await this.insertRecords(cells, firstIndex)
    this.added += cells.length
  }

  private originalOf(row: PlacedRow, recorded: ReadonlyMap<string, string>): string | null | typeof notYet {
    const key = originalKey(row)
    if (key === null) return null
    const place = placeKey(row.chapter.id, key)
    return recorded.get(place) ?? this.written.get(place) ?? notYet
  }

  private insertRecords(cells: readonly (readonly [number, ...SqlCell[]])[], firstIndex: bigint): Promise<void> {
    const { organizationId, userId, at } = this.plan.actor
    return insertRows(this.client, this.table.table, this.table.columns, cells, {
      firstIndex,
      fixed: [
        ['organization_id', 'uuid', organizationId], ['entered_by', 'uuid', userId], ['entered_at', 'timestamptz', at],
        ['import_batch_id', 'uuid', this.batchId], ['revision', 'int', '1'],
      ],
    })
  }

  private batchEntry(journal: JournalBatch): readonly [number, ...SqlCell[]] {
    const { checked, chapterId, file } = this.plan
    const { kind, hash: fileHash, rowCount } = checked
    const recordCount = rowCount - this.recordedBefore
    const after = { id: this.batchId, chapterId, kind, fileName: file.name, fileHash, rowCount, recordCount }
    const position = journal.add({ type: 'import-batch.recorded', id: this.batchId, revision: 1, before: null, after, reason: null })
    return [position, this.batchId, chapterId, kind, file.name, fileHash, rowCount, recordCount]
  }

  private async writeBatch(cells: readonly [number, ...SqlCell[]], firstIndex: bigint): Promise<void> {
    const { organizationId, userId, at } = this.plan.actor
    await insertRows(
      this.client, 'import_batch',
      [['id', 'uuid'], ['chapter_id', 'uuid'], ['kind', 'text'], ['file_name', 'text'], ['file_hash', 'text'], ['row_count', 'int'], ['record_count', 'int']],
      [cells],
      {
        firstIndex,
        fixed: [['organization_id', 'uuid', organizationId], ['entered_by', 'uuid', userId], ['entered_at', 'timestamptz', at], ['revision', 'int', '1']],
      },
    )
    this.batchWritten = true
  }

  async end(): Promise<Written> {
    const later = this.later
    this.later = []
    await this.insert(later, new Map())
    if (this.later.length > 0) throw new Error('A refund names a gift that was not written.')
    await this.numbers.save(this.client)
    return { added: this.added, already: this.already, peopleAdded: this.people.added }
  }
}
