import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { textTemplate } from '@/lib/domain/journal/text-template'
import { lineOf, Lines } from './cells-sql'
import { originalOf, placeKey, placeOf } from './check-file'
import { entryWriter, JournalBatch, type EntryWriter } from './journal-batch'
import type { NumberBlocks } from './numbers'
import type { ImportedPeople } from './people'
import { recordOf, type ImportedTable, type ImportSurroundings } from './records'
import type { PlacedRow } from './rows'

/** What goes to the database together: the entries, and the rows that follow them by their positions. */
export type PreparedBatch = { readonly journal: JournalBatch; readonly people: Lines; readonly records: Lines }

/** Rows after which a waiting answer of the database is looked at: preparing the next batch must not keep it idle. */
const rowsBetweenLooks = 50

/** Stands for a gift that a refund names and that comes only after it in the file. */
const notYet = Symbol('the gift comes later')

type Sources = { readonly table: ImportedTable; readonly numbers: NumberBlocks; readonly people: ImportedPeople }

/** Makes records, entries and new people of rows, without the database. */
export class Preparation {
  /** Refunds that stand before their gift in the file. */
  readonly later: PlacedRow[] = []
  private readonly entry: EntryWriter
  private readonly text
  private readonly names: readonly string[]

  /** `returned` are the places of the gifts that refunds name; `recorded` has the ids of those in the books, and then of those of this file. */
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
    const { person } = row.imported
    const personId = person === null ? null : this.sources.people.idOf(person, journal, people)
    const number = this.sources.numbers.take(row.chapter)
    const record = recordOf(row, { number, personId, originalId, approvalLimitCents: this.around.approvalLimitCents })
    const position = journal.add(this.entry(record.id, this.text(record)))
    records.add(lineOf(position, this.names.map((name) => record[name] ?? null)))
    const place = placeKey(placeOf(row))
    if (this.returned.has(place)) this.recorded.set(place, record.id)
  }

  private originalIdOf(row: PlacedRow): string | null | typeof notYet {
    const original = originalOf(row)
    return original === null ? null : (this.recorded.get(placeKey(original)) ?? notYet)
  }
}
