import 'server-only'
import { createHash, type Hash } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import { Transform } from 'node:stream'
import { CsvError, parse, type Parser } from 'csv-parse'
import { parse as parseNow } from 'csv-parse/sync'
import { columnPositions, importKindOf, importKinds, neededColumns, type ImportKind } from '@/lib/domain/imports/import-kind'
import { RowReader } from '@/lib/domain/imports/row-problem'
import { readSheet } from '@/lib/formats/xlsx/read-sheet'

/** A file that cannot be imported at all; the message is one sentence for the person at the command line. */
export class NotImportable extends Error {
  override readonly name = 'NotImportable'
}

export type FileRow = { readonly reader: RowReader; readonly cells: readonly string[] }

/** Rows that were read together, and how much of the file has been read. */
export type FileRows = { readonly rows: readonly FileRow[]; readonly share: number }

/** What reading a file found so far; `hash` is complete when the rows are at their end. */
export type OpenFile = { readonly kind: ImportKind; readonly rows: AsyncGenerator<FileRows>; readonly hash: () => string }

const recordBytesMax = 1_000_000
/** Where a header row ends at the latest. */
const headBytes = 65_536

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

function readyRecords(parser: Parser): string[][] {
  const records: string[][] = []
  for (let record: unknown = parser.read(); record !== null; record = parser.read()) if (isCells(record)) records.push(record)
  return records
}

/** Gives the records as they come, many together: one after another, waiting would take longer than reading. */
async function* recordsOf(parser: Parser): AsyncGenerator<readonly string[][]> {
  while (!parser.readableEnded) {
    const records = readyRecords(parser)
    if (records.length > 0) yield records
    else if (parser.errored !== null) throw parser.errored
    else await moreOrEnd(parser)
  }
}

async function moreOrEnd(parser: Parser): Promise<void> {
  const waiting = new AbortController()
  try {
    await Promise.race([once(parser, 'readable', waiting), once(parser, 'end', waiting)])
  } finally {
    waiting.abort()
  }
}

/** A spreadsheet, by its first bytes: the sign of a ZIP archive, which no text begins with. */
async function isSpreadsheet(path: string): Promise<boolean> {
  const file = await fs.promises.open(path).catch(() => null)
  if (file === null) return false
  try {
    // A folder and the like are said where their text is read.
    if (!(await file.stat()).isFile()) return false
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return bytesRead === 4 && buffer.toString('latin1') === 'PK\u0003\u0004'
  } finally {
    await file.close()
  }
}

/** Reads the first sheet that is filled, within the limits of every spreadsheet; its rows are cells of text like those of a CSV file. */
async function openSheet(path: string, name: string, asked: ImportKind | null): Promise<OpenFile> {
  const bytes = await fs.promises.readFile(path)
  const read = await readSheet(bytes)
  if (!read.ok) throw new NotImportable(`${name} cannot be imported: ${read.problem.reason}.`)
  const [header, ...rows] = read.table.rows.map(({ cells }) => [...cells])
  if (header === undefined) throw new NotImportable(`${name} is empty.`)
  const kind = kindOf(header, name, asked)
  const whole = rows.map((cells) => [...cells, ...header.slice(cells.length).map(() => '')].slice(0, header.length))
  async function* none(): AsyncGenerator<readonly string[][]> { yield* [] }
  return { kind, rows: rowsOf(whole, none(), { kind, header, share: () => 1 }), hash: () => createHash('sha256').update(bytes).digest('hex') }
}

/** Opens a file (CSV or XLSX), reads its header and gives its rows as a stream. `asked` is the kind that was named, if any. Throws NotImportable. */
export async function openFile(path: string, name: string, asked: ImportKind | null): Promise<OpenFile> {
  if (await isSpreadsheet(path)) return openSheet(path, name, asked)
  const [hash, count] = [createHash('sha256'), { bytes: 0 }]
  const parser = parse({ bom: true, relax_column_count: true, skip_empty_lines: true, max_record_size: recordBytesMax })
  const [source, watched] = [fs.createReadStream(path, { highWaterMark: 64 * 1024 }), watching(hash, count, name)]
  source.on('error', (error) => watched.destroy(error))
  watched.on('error', (error) => parser.destroy(error))
  parser.on('error', () => undefined) // whoever reads the records finds it in parser.errored; nobody reads any more after a refusal
  source.pipe(watched).pipe(parser)
  const records = recordsOf(parser)
  try {
    const { size } = fs.statSync(path)
    const first = await records.next()
    const [header, ...beside] = first.done === true ? [] : first.value
    if (header === undefined) throw new NotImportable(`${name} is empty.`)
    const share = (): number => (size === 0 ? 1 : count.bytes / size)
    const kind = kindOf(header, name, asked)
    return { kind, rows: rowsOf(beside, records, { kind, header, share }), hash: () => hash.copy().digest('hex') }
  } catch (error) {
    source.destroy()
    throw asNotImportable(error, name)
  }
}

/** Whether a file begins with one of our header rows, or is none that could be read otherwise: then importing it says why. */
export async function isFileOfRecords(path: string): Promise<boolean> {
  const size = await fs.promises.stat(path).then((found) => (found.isFile() ? found.size : 0), () => 0)
  if (size === 0) return true
  if (await isSpreadsheet(path)) {
    const read = await readSheet(await fs.promises.readFile(path))
    return read.ok && importKindOf(read.table.rows[0]?.cells ?? []) !== null
  }
  const file = await fs.promises.open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    const [header]: unknown[] = parseNow(buffer.toString('utf8', 0, bytesRead), { bom: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: true, to: 1 })
    return isCells(header) && importKindOf(header) !== null
  } catch (error) {
    if (error instanceof CsvError) return false
    throw error
  } finally {
    await file.close()
  }
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

type Shape = { readonly kind: ImportKind; readonly header: readonly string[]; readonly share: () => number }

/** `beside` are the records that came together with the header. */
async function* rowsOf(beside: readonly string[][], records: AsyncGenerator<readonly string[][]>, { kind, header, share }: Shape): AsyncGenerator<FileRows> {
  const positions = columnPositions(kind, header)
  let row = 1
  const rowOf = (cells: readonly string[]): FileRow => {
    row += 1
    const reader = new RowReader(row, cells, positions)
    if (cells.length !== header.length) reader.refuse('', { key: 'columnCount', values: { count: cells.length, expected: header.length } })
    return { reader, cells }
  }
  try {
    yield { rows: beside.map(rowOf), share: share() }
    for await (const together of records) yield { rows: together.map(rowOf), share: share() }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const reader = new RowReader(row + 1, [], positions)
    reader.refuse('', { key: 'notCsv', values: { detail: error.message } })
    yield { rows: [{ reader, cells: [] }], share: share() }
  }
}
