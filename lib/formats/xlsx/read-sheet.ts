/** Reads a spreadsheet as a table. Its directory and its real size are judged first; then a child process with little memory and a deadline reads it. */
import { fork } from 'node:child_process'
import path from 'node:path'
import { reasonOf, type RowProblem } from '@/lib/domain/imports/row-problem'
import type { Table } from '@/lib/domain/imports/table-statement'
import { beyondLimits, type TableReading } from '@/lib/formats/csv/read-table'
import { readZipDirectory } from '@/lib/formats/zip/directory'
import { judgeParts } from '@/lib/formats/zip/real-size'

const timeMaxMilliseconds = 30_000
const memoryMegabytes = 384

export async function readSheet(bytes: Buffer): Promise<TableReading> {
  const directory = readZipDirectory(bytes)
  if (!directory.ok) return refused(directory.key, directory.detail)
  if (!directory.parts.some(({ name }) => name === 'xl/workbook.xml')) return refused('notKnown')
  const problem = await judgeParts(directory.parts)
  if (problem !== null) return refused(problem, 'a part is not as long as it says')
  const answer = await readInChild(bytes)
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

type Answer = Readonly<Partial<Record<'rows' | 'sheet' | 'sheets' | 'problem', unknown>>>

function isAnswer(message: unknown): message is Answer {
  return typeof message === 'object' && message !== null
}

function isRows(rows: unknown): rows is readonly (readonly string[])[] {
  return Array.isArray(rows) && rows.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string'))
}

/** Null where the child was stopped: by its deadline, or because it needed more memory than it has. */
function readInChild(bytes: Buffer): Promise<Answer | null> {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'formats', 'xlsx')
  const child = fork(path.join(/* turbopackIgnore: true */ folder, 'sheet-child.mjs'), [], {
    execArgv: [`--max-old-space-size=${memoryMegabytes}`], env: { NODE_ENV: 'production' }, serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const deadline = setTimeout(() => child.kill('SIGKILL'), timeMaxMilliseconds)
  return new Promise<Answer | null>((resolve) => {
    child.once('message', (message) => { resolve(isAnswer(message) ? message : null) })
    child.once('error', () => { resolve(null) })
    child.once('exit', () => { resolve(null) })
    child.send({ bytes })
  }).finally(() => { clearTimeout(deadline) })
}
