/** Reads a spreadsheet as a table. Its directory and its real size are judged first; then a child process with little memory and a deadline reads it. */
import { reasonOf, type RowProblem } from '@/lib/domain/imports/row-problem'
import type { Table } from '@/lib/domain/imports/table-statement'
import { beyondLimits, type TableReading } from '@/lib/formats/csv/read-table'
import { readInChild } from '@/lib/formats/read-in-child'
import { readZipDirectory } from '@/lib/formats/zip/directory'
import { judgeParts } from '@/lib/formats/zip/real-size'

const confined = { script: 'xlsx/sheet-child.mjs', memoryMegabytes: 384, timeMaxMilliseconds: 30_000 }

export async function readSheet(bytes: Buffer): Promise<TableReading> {
  const directory = readZipDirectory(bytes)
  if (!directory.ok) return refused(directory.key, directory.detail)
  if (!directory.parts.some(({ name }) => name === 'xl/workbook.xml')) return refused('notKnown')
  const problem = await judgeParts(directory.parts)
  if (problem !== null) return refused(problem, 'a part is not as long as it says')
  const answer = await readInChild({ bytes }, confined)
  if (answer === null) return refused('zipTooBig')
  const { rows, sheet, sheets, problem: detail } = answer
  if (!isRows(rows)) return refused('notFormat', typeof detail === 'string' ? detail : 'its sheet cannot be read')
  return asTable(rows, `the sheet is ${String(sheet)}, of ${String(sheets)}`)
}

function asTable(rows: readonly (readonly string[])[], finding: string): TableReading {
  const filled = rows.map((cells, index) => ({ position: index + 1, cells, raw: cells.join('\t') })).filter(({ cells }) => cells.some((cell) => cell !== ''))
  const beyond = beyondLimits(filled)
  const table: Table = { rows: filled, findings: [finding] }
  return beyond === null ? { ok: true, table } : { ok: false, problem: beyond }
}

function refused(key: string, detail = ''): TableReading {
  const problem: RowProblem = { row: 1, column: '', text: '', reason: reasonOf({ key, values: { format: 'XLSX', detail } }) }
  return { ok: false, problem }
}

function isRows(rows: unknown): rows is readonly (readonly string[])[] {
  return Array.isArray(rows) && rows.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string'))
}
