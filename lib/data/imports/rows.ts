import 'server-only'
import { createHash } from 'node:crypto'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { ImportKind } from '@/lib/domain/imports/import-kind'
import type { ImportedRow } from '@/lib/domain/imports/imported'
import { readRow } from '@/lib/domain/imports/read-row'
import type { RowProblem } from '@/lib/domain/imports/row-problem'
import type { ImportChapter } from './chapters'
import { openFile } from './read-file'

/** A row that can be recorded: what it says, in which chapter, and the key by which it is known again. */
export type PlacedRow = { readonly imported: ImportedRow; readonly chapter: ImportChapter; readonly key: string }

export type FilePlan = {
  readonly path: string
  readonly name: string
  readonly kind: ImportKind | null
  readonly today: CalendarDate
  /** Gives the chapter of a code; with one named chapter, that one for every code. */
  readonly chapterOf: (code: string) => ImportChapter | null
}

export type ReadingOfFile = {
  readonly kind: ImportKind
  readonly rows: AsyncGenerator<{ readonly placed: PlacedRow | null; readonly problems: readonly RowProblem[]; readonly share: number }>
  readonly hash: () => string
}

/** Reads a file row by row; the same bytes give the same rows and keys each time. */
export async function readFile(plan: FilePlan): Promise<ReadingOfFile> {
  const file = await openFile(plan.path, plan.name, plan.kind)
  async function* rows(): ReadingOfFile['rows'] {
    const repeated = new Map<string, number>()
    for await (const { reader, cells, bytes } of file.rows) {
      const imported = readRow(file.kind, reader, plan.today)
      const chapter = plan.chapterOf(reader.text('chapter').trim())
      if (chapter === null) reader.refuse('chapter', { key: reader.text('chapter').trim() === '' ? 'chapterMissing' : 'chapterUnknown' })
      const share = file.size === 0 ? 1 : bytes / file.size
      if (imported === null || chapter === null) yield { placed: null, problems: reader.problems, share }
      else yield { placed: { imported, chapter, key: imported.key || contentKey(file.kind, cells, repeated) }, problems: [], share }
    }
  }
  return { kind: file.kind, rows: rows(), hash: file.hash }
}

/** A row without a reference is known by all that it says and by how often the file has said it before. */
function contentKey(kind: ImportKind, cells: readonly string[], repeated: Map<string, number>): string {
  const digest = createHash('sha256').update(JSON.stringify(cells)).digest('base64url')
  const count = (repeated.get(digest) ?? 0) + 1
  repeated.set(digest, count)
  return `${kind}:${digest}:${count}`
}
