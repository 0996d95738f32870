/** QIF: blocks of one-letter lines, each ended by `^`. Lists of categories, securities and accounts are passed over; day order and number style are decided for the whole file. */
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { StatementReading } from '@/lib/domain/imports/bank-statement'
import { readTable, type TableAnswers, type TableRow } from '@/lib/domain/imports/table-statement'
import { reasonOf } from '@/lib/domain/imports/row-problem'

const moneyTypes = ['bank', 'cash', 'ccard', 'oth a', 'oth l']
/** The letters that make a movement, in the order of the table's columns. */
const letters = ['D', 'T', 'P', 'M', 'N'] as const
const columns = { date: 0, amount: 1, name: 2, memo: 3, checkNumber: 4 } as const

type Block = { readonly line: number; readonly type: string; readonly lines: readonly string[]; readonly ended: boolean }

export function readQif(text: string, today: CalendarDate, answers: TableAnswers = {}): StatementReading {
  const blocks = blocksOf(text)
  const movements = blocks.filter(({ type, lines }) => moneyTypes.includes(type) && lines.some((line) => /^[DTU]/.test(line)))
  const open = movements.find(({ ended }) => !ended)
  if (open !== undefined && movements.at(-1) !== open) return broken(open.line, 'a movement has no end')
  const incomplete = movements.find(({ lines }) => valueOf(lines, 'D') === '' || amountOf(lines) === '')
  if (incomplete !== undefined) return broken(incomplete.line, 'a movement has no day or no amount')
  if (blocks.every(({ type }) => type === '')) return broken(1, 'it has no section that begins with "!"')
  const rows = movements.map((block): TableRow => ({ position: block.line, cells: letters.map((letter) => (letter === 'T' ? amountOf(block.lines) : valueOf(block.lines, letter))), raw: block.lines.join('\n') }))
  if (rows.length === 0 && !blocks.some(({ type }) => moneyTypes.includes(type))) return { outcome: 'refused', problems: [{ row: 1, column: '', text: '', reason: reasonOf({ key: 'noMovements' }) }] }
  const reading = readTable({ rows, findings: [] }, today, { ...answers, columns })
  if (reading.outcome !== 'read') return reading
  const others = blocks.filter(({ type, lines }) => !moneyTypes.includes(type) && lines.length > 0)
  const passedOver = others.map(({ line, type, lines }) => ({ position: line, raw: lines.join('\n'), why: `is no movement of money (${type === '' ? 'no section' : type})` }))
  return { ...reading, file: { ...reading.file, fingerprint: 'qif', passedOver: [...reading.file.passedOver, ...passedOver] } }
}

function broken(row: number, detail: string): StatementReading {
  return { outcome: 'refused', problems: [{ row, column: '', text: '', reason: reasonOf({ key: 'notFormat', values: { format: 'QIF', detail } }) }] }
}

function valueOf(lines: readonly string[], letter: string): string {
  return (lines.find((line) => line.startsWith(letter)) ?? '').slice(1).trim()
}

/** Quicken writes the amount as T, some programs as U. */
function amountOf(lines: readonly string[]): string {
  return valueOf(lines, 'T') || valueOf(lines, 'U')
}

function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = []
  let [type, begin, lines]: [string, number, string[]] = ['', 0, []]
  const end = (ended: boolean): void => {
    if (lines.length > 0) blocks.push({ line: begin, type, lines, ended })
    lines = []
  }
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.startsWith('!')) {
      end(false)
      const section = /^!(?:type:)?\s*(.*?)\s*$/i.exec(line)?.[1]?.toLowerCase() ?? ''
      // A switch is no section.
      if (!/^(?:option|clear):/.test(section)) type = section
      blocks.push({ line: index + 1, type, lines: [], ended: true })
    } else if (line.startsWith('^')) end(true)
    else if (line.trim() !== '' && !line.startsWith('#')) {
      if (lines.length === 0) begin = index + 1
      lines.push(line)
    }
  }
  end(false)
  return blocks
}
