import 'server-only'
import { createHash, type Hash } from 'node:crypto'
import fs from 'node:fs'
import { Transform } from 'node:stream'
import { CsvError, parse, type Parser } from 'csv-parse'
import { columnPositions, importKindOf, importKinds, neededColumns, type ImportKind } from '@/lib/domain/imports/import-kind'
import { RowReader } from '@/lib/domain/imports/row-problem'

/** A file that cannot be imported at all; the message is one sentence for the person at the command line. */
export class NotImportable extends Error {
  override readonly name = 'NotImportable'
}

export type FileRow = { readonly reader: RowReader; readonly cells: readonly string[]; readonly bytes: number }

/** What reading a file found so far; `hash` is complete when the rows are at their end. */
export type OpenFile = { readonly kind: ImportKind; readonly size: number; readonly rows: AsyncGenerator<FileRow>; readonly hash: () => string }

const recordBytesMax = 1_000_000

/** Counts and hashes the bytes on their way, and stops at the sign that no text has. */
function watching(hash: Hash, count: { bytes: number }, name: string): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      count.bytes += chunk.length
      done(chunk.includes(0) ? new NotImportable(`${name} is not a CSV text file in UTF-8.`) : null, chunk)
    },
  })
}

function isCells(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((cell) => typeof cell === 'string')
}

async function* recordsOf(parser: Parser): AsyncGenerator<string[]> {
  for await (const record of parser) if (isCells(record)) yield record
}

/** Opens a file, reads its header and gives its rows as a stream. `asked` is the kind that was named, if any. Throws NotImportable. */
export async function openFile(path: string, name: string, asked: ImportKind | null): Promise<OpenFile> {
  const [hash, count] = [createHash('sha256'), { bytes: 0 }]
  const parser = parse({ bom: true, relax_column_count: true, skip_empty_lines: true, max_record_size: recordBytesMax })
  const [source, watched] = [fs.createReadStream(path, { highWaterMark: 256 * 1024 }), watching(hash, count, name)]
  source.on('error', (error) => watched.destroy(error))
  watched.on('error', (error) => parser.destroy(error))
  source.pipe(watched).pipe(parser)
  const records = recordsOf(parser)
  try {
    const { size } = fs.statSync(path)
    const header = await headerOf(records, name)
    const kind = kindOf(header, name, asked)
    return { kind, size, rows: rowsOf(records, { kind, header, count }), hash: () => hash.copy().digest('hex') }
  } catch (error) {
    source.destroy()
    throw asNotImportable(error, name)
  }
}

async function headerOf(records: AsyncGenerator<string[]>, name: string): Promise<readonly string[]> {
  const first = await records.next()
  if (first.done === true) throw new NotImportable(`${name} is empty.`)
  return first.value
}

function kindOf(header: readonly string[], name: string, asked: ImportKind | null): ImportKind {
  const found = importKindOf(header)
  if (asked === null && found !== null) return found
  if (asked !== null && (found === asked || neededColumns(asked).every((column) => header.includes(column)))) return asked
  const needed = (asked === null ? importKinds : [asked]).map((kind) => `${kind}: ${neededColumns(kind).join(', ')}`)
  throw new NotImportable(`${name} is not a CSV file that can be imported: its first row must name the columns (${needed.join('; ')}).`)
}

function asNotImportable(error: unknown, name: string): unknown {
  if (error instanceof CsvError) return new NotImportable(`${name} is not a CSV file: ${error.message}.`)
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT') return new NotImportable(`There is no file ${name}.`)
  if (code === 'EISDIR') return new NotImportable(`${name} is a folder, not a file.`)
  return code === 'EACCES' ? new NotImportable(`The file ${name} cannot be read: permission is missing.`) : error
}

async function* rowsOf(
  records: AsyncGenerator<string[]>, { kind, header, count }: { kind: ImportKind; header: readonly string[]; count: { bytes: number } },
): AsyncGenerator<FileRow> {
  const positions = [...columnPositions(kind, header)]
  let row = 1
  try {
    for await (const cells of records) {
      row += 1
      const reader = new RowReader(row, new Map(positions.map(([column, position]) => [column, cells[position] ?? ''])))
      if (cells.length !== header.length) reader.refuse('', { key: 'columnCount', values: { count: cells.length, expected: header.length } })
      yield { reader, cells, bytes: count.bytes }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const reader = new RowReader(row + 1, new Map())
    reader.refuse('', { key: 'notCsv', values: { detail: error.message } })
    yield { reader, cells: [], bytes: count.bytes }
  }
}
