import 'server-only'
import { createHash } from 'node:crypto'
import { identityText } from '@/lib/data/people/personal'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { ImportKind } from '@/lib/domain/imports/import-kind'
import type { ImportedRow, NamedPerson } from '@/lib/domain/imports/imported'
import { readRow } from '@/lib/domain/imports/read-row'
import type { RowProblem } from '@/lib/domain/imports/row-problem'
import type { ImportChapter } from './chapters'
import { openFile, type FileRow } from './read-file'
import { RowTexts } from './row-texts'
import type { Names } from './whole/lookup'

/** A row that can be recorded: what it says, in which chapter, and the key by which it is known again. */
export type PlacedRow = { readonly imported: ImportedRow; readonly chapter: ImportChapter; readonly key: string }

export type FilePlan = {
  readonly path: string
  readonly name: string
  readonly kind: ImportKind | null
  readonly today: CalendarDate
  /** Gives the chapter of a code; with one named chapter, that one for every code. */
  readonly chapterOf: (code: string) => ImportChapter | null
  /** What the rows may name. */
  readonly names: Names
}

/** Rows that were read together: each with what it says, or its problems. */
export type ReadRows = { readonly rows: readonly ReadRow[]; readonly share: number }
export type ReadRow = { readonly placed: PlacedRow | null; readonly problems: readonly RowProblem[] }

/** `texts` holds the rows as they stood, as far as the file has been read. */
export type ReadingOfFile = { readonly kind: ImportKind; readonly rows: AsyncGenerator<ReadRows>; readonly hash: () => string; readonly texts: RowTexts }

/** Reads a file row by row; the same bytes give the same rows and keys each time. */
export async function readFile(plan: FilePlan): Promise<ReadingOfFile> {
  const file = await openFile(plan.path, plan.name, plan.kind)
  const [repeated, people] = [new Map<string, number>(), new Map<string, NamedPerson>()]
  const texts = new RowTexts()
  const read = ({ reader, cells }: FileRow): ReadRow => {
    texts.add(reader.row, cells)
    const imported = readRow(file.kind, reader, { today: plan.today, samePerson: (person) => sameAsEarlier(people, person) })
    const code = reader.text('chapter').trim()
    const chapter = plan.chapterOf(code)
    if (chapter === null) reader.refuse('chapter', { key: code === '' ? 'chapterMissing' : 'chapterUnknown' })
    if (imported !== null && chapter !== null) plan.names.check(imported, chapter, reader)
    if (imported === null || chapter === null || reader.problems.length > 0) return { placed: null, problems: reader.problems }
    return { placed: { imported, chapter, key: imported.key || contentKey(file.kind, cells, repeated) }, problems: [] }
  }
  async function* rows(): ReadingOfFile['rows'] {
    for await (const together of file.rows) yield { rows: together.rows.map(read), share: together.share }
  }
  return { kind: file.kind, rows: rows(), hash: file.hash, texts }
}

/** One object for one person, so that a file of many gifts holds each donor once. */
function sameAsEarlier(people: Map<string, NamedPerson>, person: NamedPerson): NamedPerson {
  const text = `${identityText(person, person.address)}\n${person.office}`
  const earlier = people.get(text)
  if (earlier === undefined) people.set(text, person)
  return earlier ?? person
}

/** A row without a reference is known by all that it says and by how often the file has said it before. */
function contentKey(kind: ImportKind, cells: readonly string[], repeated: Map<string, number>): string {
  const digest = createHash('sha256').update(JSON.stringify(cells)).digest('base64url')
  const count = (repeated.get(digest) ?? 0) + 1
  repeated.set(digest, count)
  return `${kind}:${digest}:${count}`
}
