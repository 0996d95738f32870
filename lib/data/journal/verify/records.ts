import 'server-only'
import pg from 'pg'
import { cellsOf, copiedLines } from '@/lib/data/database/copy-out'
import { chapterIn, parseEntry, type JournalEntry } from '@/lib/domain/journal/entry'
import { finding, type Finding } from '@/lib/domain/journal/verify/finding'
import { follow, instantCell, isActAlone, tableOf, type Told } from '@/lib/domain/journal/verify/fold'

/** A record as all its entries tell it, in the order of ids; null is told where its entries cannot be followed at all. */
export type ToldRecord = { readonly id: string; readonly table: string; readonly told: Told }

function entriesSql(organizationId: string): string {
  return `COPY (SELECT subject_id, index, subject_kind, revision, type, at::text, actor_user_id, chapter_id, text FROM journal_entry
    WHERE organization_id = ${pg.escapeLiteral(organizationId)} ORDER BY subject_id, index) TO STDOUT`
}

/** What must stand beside an entry's text, as it is taken from it; in the order of the statement. */
function besideOf(entry: JournalEntry): readonly (readonly [string, string | null])[] {
  const { index, subject, type, at, actor } = entry
  return [
    ['subject_id', subject.id], ['index', String(index)], ['subject_kind', subject.kind], ['revision', String(subject.revision)], ['type', type],
    ['at', instantCell(at)], ['actor_user_id', actor.userId], ['chapter_id', chapterIn(entry)],
  ]
}

/** The columns beside an entry that are not taken from its text. They are looked at one by one only where the whole line differs. */
function columnsBeside(entry: JournalEntry, beside: string): readonly string[] {
  const told = besideOf(entry)
  if (beside === told.map(([, value]) => value ?? '\\N').join('\t')) return []
  const cells = cellsOf(beside)
  return told.filter(([, value], place) => value !== cells[place]).map(([name]) => name)
}

/** Findings that are named; beyond it they are a pattern, and would fill the memory. */
const namedMost = 1_000

/** Follows the entries of each record; what does not follow is reported, and the rest is gone on with. */
export class Records {
  readonly findings: Finding[] = []
  private followed = 0
  private readonly copied: AsyncGenerator<readonly string[]>

  constructor(client: pg.ClientBase, organizationId: string, private readonly onProgress: (entries: number) => void) {
    this.copied = copiedLines(client, entriesSql(organizationId))
  }

  async* told(): AsyncGenerator<readonly ToldRecord[]> {
    let open = new Map<string, Told>()
    let id = ''
    for await (const lines of this.copied) {
      const finished: ToldRecord[] = []
      for (const line of lines) {
        const subject = line.slice(0, line.indexOf('\t'))
        if (subject !== id) {
          finished.push(...recordsOf(open))
          open = new Map()
          id = subject
        }
        this.follow(line, open)
      }
      this.followed += lines.length
      this.onProgress(this.followed)
      if (finished.length > 0) yield finished
    }
    yield recordsOf(open)
  }

  private find(found: Finding): void {
    if (this.findings.length < namedMost) this.findings.push(found)
  }

  private follow(line: string, open: Map<string, Told>): void {
    // The text is canonical JSON: it holds no tab.
    const textAt = line.lastIndexOf('\t')
    const beside = line.slice(0, textAt)
    const entry = this.read(line.slice(textAt + 1), beside)
    if (entry === null) return
    const differing = columnsBeside(entry, beside)
    if (differing.length > 0) {
      this.find(finding('edited', 'entry', `What stands beside entry ${entry.index} was changed: ${differing.join(', ')}.`, { index: entry.index, columns: differing }))
    }
    const earlier = open.get(entry.subject.kind) ?? null
    if (earlier === null && isActAlone(entry)) return
    const { told, broken } = follow(earlier, entry)
    if (broken !== null) this.find(finding(broken.change, 'entry', broken.sentence, { index: entry.index }))
    open.set(entry.subject.kind, told)
  }

  private read(copiedText: string, beside: string): JournalEntry | null {
    try {
      return parseEntry(cellsOf(copiedText)[0] ?? '')
    } catch {
      const index = cellsOf(beside)[1] ?? ''
      this.find(finding('edited', 'entry', `Entry ${index} is not the text of an entry: it was changed.`, { index: Number(index) }))
      return null
    }
  }
}

function recordsOf(open: ReadonlyMap<string, Told>): readonly ToldRecord[] {
  return [...open.values()].flatMap((told) => {
    const table = tableOf[told.kind]
    return table === null ? [] : [{ id: told.id, table, told }]
  })
}
