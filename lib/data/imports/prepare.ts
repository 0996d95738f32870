import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { NamedPerson } from '@/lib/domain/imports/imported'
import type { NamedRow } from '@/lib/domain/imports/whole/read'
import { textTemplate } from '@/lib/domain/journal/text-template'
import { lineOf, Lines } from './cells-sql'
import { originalOf, placeKey, placeOf } from './recorded'
import { entryWriter, JournalBatch, type EntryWriter } from './journal-batch'
import type { NumberBlocks } from './numbers'
import type { ImportedPeople } from './people'
import { recordOf, type ImportedTable, type ImportSurroundings } from './records'
import type { PlacedRow } from './rows'
import type { Names } from './whole/lookup'
import { wholeRecordOf } from './whole/record'

/** What goes to the database together: the entries, and the rows that follow them by their positions. */
export type PreparedBatch = { readonly journal: JournalBatch; readonly people: Lines; readonly records: Lines }

/** Rows after which a waiting answer of the database is looked at: preparing the next batch must not keep it idle. */
const rowsBetweenLooks = 50

/** Stands for a gift that a refund names and that comes only after it in the file. */
const notYet = Symbol('the gift comes later')

type Sources = {
  readonly table: ImportedTable
  readonly numbers: NumberBlocks
  readonly people: ImportedPeople
  readonly names?: Names
  /** Told the id of each record, by the key of its row. */
  readonly onRecord?: (key: string, id: string) => void
}

/** Makes records, entries and new people of rows, without the database. */
export class Preparation {
  /** Refunds that stand before their gift in the file. */
  readonly later: PlacedRow[] = []
  private readonly entry: EntryWriter
  private readonly text
  private readonly names: readonly string[]

  /** `returned` are the places of the gifts that refunds name; `recorded` has the ids of records that rows name: those in the books, and then those of this file. */
  constructor(
    private readonly sources: Sources, private readonly around: ImportSurroundings,
    private readonly returned: ReadonlySet<string>, private readonly recorded: Map<string, string>,
  ) {
    this.names = sources.table.fields.map(([name]) => name)
    this.entry = entryWriter(around.actor, sources.table.entry)
    this.text = textTemplate(sources.table.alike(around), this.names)
  }

  async batchOf(rows: readonly PlacedRow[]): Promise<PreparedBatch> {
    const batch = { journal: new JournalBatch(), people: new Lines(), records: new Lines() }
    for (const [position, row] of rows.entries()) {
      if (position % rowsBetweenLooks === 0) await setImmediate()
      this.add(row, batch)
    }
    return batch
  }

  private add(row: PlacedRow, { journal, people, records }: PreparedBatch): void {
    const originalId = this.originalIdOf(row)
    if (originalId === notYet) return void this.later.push(row)
    const record = this.recordOf(row, originalId, (person) => this.sources.people.idOf(person, journal, people))
    const position = journal.add(this.entry(record.id, this.text(record)))
    records.add(lineOf(position, this.names.map((name) => record[name] ?? null)))
    this.sources.onRecord?.(row.key, record.id)
    const place = placeKey(placeOf(row))
    if (this.returned.has(place)) this.recorded.set(place, record.id)
  }

  private recordOf({ imported, chapter, key }: PlacedRow, originalId: string | null, personId: (person: NamedPerson) => string) {
    const { actor: { at }, approvalLimitCents } = this.around
    if (imported.type === 'whole') {
      const { names } = this.sources
      const recordId = (named: NamedRow) => (named.is === 'donation' ? originalId : (this.recorded.get(placeKey({ chapterId: chapter.id, key: `whole-expenditures:${named.name}` })) ?? null))
      if (names === undefined) throw new Error('What the rows name was not looked up')
      return wholeRecordOf(imported, { number: this.sources.numbers.take(chapter), at, chapter, key, names, personId, recordId })
    }
    const { person } = imported
    const id = person === null ? null : personId(person)
    const principal = imported.type === 'lobbying-contact' ? null : (imported.principal ?? null)
    const principalId = principal === null ? null : (this.sources.names?.principalOf(principal.name) ?? null)
    return recordOf({ imported, chapter, key }, { number: this.sources.numbers.take(chapter), personId: id, originalId, approvalLimitCents, principalId })
  }

  private originalIdOf(row: PlacedRow): string | null | typeof notYet {
    const original = originalOf(row)
    return original === null ? null : (this.recorded.get(placeKey(original)) ?? notYet)
  }
}
