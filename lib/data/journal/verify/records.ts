import 'server-only'
import pg from 'pg'
import { copiedCells } from '@/lib/data/database/copy-out'
import { parseEntry, type JournalEntry } from '@/lib/domain/journal/entry'
import { finding, type Finding } from '@/lib/domain/journal/verify/finding'
import { follow, instantCell, isActAlone, tableOf, type Told } from '@/lib/domain/journal/verify/fold'

/** A record as all its entries tell it, in the order of ids; null is told where its entries cannot be followed at all. */
export type ToldRecord = { readonly id: string; readonly table: string; readonly told: Told }

type EntryCells = readonly (string | null)[]

function entriesSql(organizationId: string): string {
  return `COPY (SELECT subject_id, index, subject_kind, revision, type, at::text, actor_user_id, chapter_id, text FROM journal_entry
    WHERE organization_id = ${pg.escapeLiteral(organizationId)} ORDER BY subject_id, index) TO STDOUT`
}

/** What stands beside an entry's text must be taken from it. */
function columnsBeside(entry: JournalEntry, [id, index, kind, revision, type, at, userId, chapterId]: EntryCells): readonly string[] {
  const { subject, actor } = entry
  const told = { subject_id: subject.id, index: String(entry.index), subject_kind: subject.kind, revision: String(subject.revision), type: entry.type, at: instantCell(entry.at), actor_user_id: actor.userId, chapter_id: entry.after?.['chapterId'] ?? entry.before?.['chapterId'] ?? null }
  const beside = { subject_id: id, index, subject_kind: kind, revision, type, at, actor_user_id: userId, chapter_id: chapterId }
  return Object.entries(told).filter(([name, value]) => value !== Object.entries(beside).find(([other]) => other === name)?.[1]).map(([name]) => name)
}

/** Follows the entries of each record; what does not follow is reported, and the rest is gone on with. */
export class Records {
  readonly findings: Finding[] = []
  private followed = 0

  constructor(private readonly client: pg.ClientBase, private readonly organizationId: string, private readonly onProgress: (entries: number) => void) {}

  async* told(): AsyncGenerator<readonly ToldRecord[]> {
    let open = new Map<string, Told>()
    let id = ''
    for await (const lines of copiedCells(this.client, entriesSql(this.organizationId))) {
      const finished: ToldRecord[] = []
      for (const cells of lines) {
        if (cells[0] !== id) {
          finished.push(...recordsOf(open))
          open = new Map()
          id = cells[0] ?? ''
        }
        this.follow(cells, open)
      }
      this.followed += lines.length
      this.onProgress(this.followed)
      if (finished.length > 0) yield finished
    }
    yield recordsOf(open)
  }

  private follow(cells: EntryCells, open: Map<string, Told>): void {
    const entry = this.read(cells)
    if (entry === null) return
    const differing = columnsBeside(entry, cells)
    if (differing.length > 0) {
      this.findings.push(finding('edited', 'entry', `What stands beside entry ${entry.index} was changed: ${differing.join(', ')}.`, { index: entry.index, columns: differing }))
    }
    const earlier = open.get(entry.subject.kind) ?? null
    if (earlier === null && isActAlone(entry)) return
    const { told, broken } = follow(earlier, entry)
    if (broken !== null) this.findings.push(finding(broken.change, 'entry', broken.sentence, { index: entry.index }))
    open.set(entry.subject.kind, told)
  }

  private read([, index, , , , , , , text]: EntryCells): JournalEntry | null {
    try {
      return parseEntry(text ?? '')
    } catch {
      this.findings.push(finding('edited', 'entry', `Entry ${index ?? ''} is not the text of an entry: it was changed.`, { index: Number(index) }))
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
