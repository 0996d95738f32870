/** Reads text as a table of cells: comma, semicolon, tab or bar between them, found by trying each and stated. */
import { CsvError, parse } from 'csv-parse/sync'
import { fileLimits } from '@/lib/domain/imports/file-limits'
import { reasonOf, type RowProblem } from '@/lib/domain/imports/row-problem'
import type { Table, TableRow } from '@/lib/domain/imports/table-statement'

const delimiters = [
  [',', 'a comma'],
  [';', 'a semicolon'],
  ['\t', 'a tab'],
  ['|', 'a bar'],
] as const

type Delimiter = (typeof delimiters)[number]
export type TableReading = { readonly ok: true; readonly table: Table } | { readonly ok: false; readonly problem: RowProblem }

/** Records looked at to find the delimiter. */
const sampleRecords = 100

/** `known` is the sign between cells where the format says it. */
export function readCsvTable(text: string, known?: Delimiter[0]): TableReading {
  const [delimiter, name] = delimiters.find(([sign]) => sign === known) ?? findDelimiter(text)
  const read = recordsOf(text, delimiter)
  if ('problem' in read) return { ok: false, problem: read.problem }
  const beyond = beyondLimits(read.rows)
  return beyond === null ? { ok: true, table: { rows: read.rows, findings: [`cells are parted by ${name}`] } } : { ok: false, problem: beyond }
}

/** The limits of a table, for every format that gives one. */
export function beyondLimits(rows: readonly TableRow[]): RowProblem | null {
  const { rowsMax, columnsMax, cellCharactersMax } = fileLimits
  if (rows.length > rowsMax) return problemAt(rowsMax + 1, 'tooManyRows', rowsMax)
  const wide = rows.find(({ cells }) => cells.length > columnsMax)
  if (wide !== undefined) return problemAt(wide.position, 'tooManyColumns', columnsMax)
  const long = rows.find(({ cells }) => cells.some((cell) => cell.length > cellCharactersMax))
  return long === undefined ? null : problemAt(long.position, 'cellTooLong', cellCharactersMax)
}

function problemAt(row: number, key: string, max: number): RowProblem {
  return { row, column: '', text: '', reason: reasonOf({ key, values: { max } }) }
}

/** What shows how the rows of a file are written; a record that does not end in it is looked for in all of it. */
const sampleCharacters = 1_000_000

/** The delimiter that gives the most records of the same width, and the widest where two give as many. */
function findDelimiter(text: string): Delimiter {
  const [sample, isWhole] = [text.slice(0, sampleCharacters), text.length <= sampleCharacters]
  const scored = delimiters.map((delimiter) => ({ delimiter, score: regularity(sample, delimiter[0]) || (isWhole ? 0 : regularity(text, delimiter[0])) }))
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter
}

function regularity(text: string, delimiter: string): number {
  const read = recordsOf(text, delimiter, sampleRecords)
  if ('problem' in read) return 0
  const counts = new Map<number, number>()
  for (const { cells } of read.rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return Math.max(0, ...[...counts].filter(([width]) => width > 1).map(([width, count]) => count * 1000 + width))
}

type Records = { readonly rows: TableRow[] } | { readonly problem: RowProblem }
type RawRecord = { readonly record: string[]; readonly raw: string; readonly info: { readonly lines: number } }

function isRawRecord(value: unknown): value is RawRecord {
  return typeof value === 'object' && value !== null && 'record' in value && Array.isArray(value.record)
}

function recordsOf(text: string, delimiter: string, to?: number): Records {
  try {
    // Each record becomes a row as it is read: what the parser tells beside would otherwise be kept for all of them at once.
    const rows: TableRow[] = []
    parse(text, {
      delimiter, raw: true, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: 1_000_000, to: to ?? fileLimits.rowsMax + 1,
      on_record: (read: unknown) => {
        if (isRawRecord(read)) rows.push({ position: lineOf(read.info.lines, read.raw), cells: read.record, raw: read.raw.trim() })
        return null
      },
    })
    return { rows }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1
    return { problem: { row: line, column: '', text: '', reason: reasonOf({ key: 'notCsv', values: { detail: error.message } }) } }
  }
}

/** The parser counts up to the end of a record; a person looks for its beginning. */
function lineOf(linesAtEnd: number, raw: string): number {
  const within = raw.trim().split(/\r\n|\n|\r/).length - 1
  return Math.max(1, linesAtEnd - within)
}
