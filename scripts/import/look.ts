/** Tells how a file of a bank, a processor or a donor database would be read; nothing is written. */
import fs from 'node:fs/promises'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { BankStatement, StatementReading } from '@/lib/domain/imports/bank-statement'
import { fileLimits } from '@/lib/domain/imports/file-limits'
import { formatPlain, sumCents } from '@/lib/domain/money'
import { readStatementFile } from '@/lib/formats/statement/read-statement'

/** Whether the file was read, and what there is to say about it, line by line. */
export async function lookAt(path: string, today: CalendarDate): Promise<{ readonly read: boolean; readonly lines: readonly string[] }> {
  const { size } = await fs.stat(path)
  if (size > fileLimits.bytesMax) return { read: false, lines: [`The file is larger than ${fileLimits.bytesMax / 1024 / 1024} MB.`] }
  const reading = await readStatementFile(await fs.readFile(path), today)
  return { read: reading.outcome === 'read', lines: linesOfReading(reading) }
}

/** How a file was read, or what must be said first, or why it cannot be read, line by line. */
export function linesOfReading(reading: StatementReading): readonly string[] {
  if (reading.outcome === 'refused') return reading.problems.slice(0, fileLimits.problemsShownMax).map(({ row, text, reason }) => `line ${row}: ${text === '' ? '' : `${JSON.stringify(text)}: `}${reason}.`)
  if (reading.outcome === 'asks') return [...reading.findings, ...reading.questions.map(({ key, choices }) => `It must be said: ${key}${choices.length === 0 ? '' : ` (${choices.join(' or ')})`}.`)]
  const { statements, passedOver, findings } = reading.file
  return [...findings, ...statements.map(statementLine), `${passedOver.length} parts are no movements of money.`]
}

function statementLine({ account, currency, lines }: BankStatement): string {
  const days = lines.map(({ on }) => on).toSorted()
  const period = days.length === 0 ? '' : `, ${days[0] ?? ''} to ${days.at(-1) ?? ''}`
  return `${account === '' ? 'An account without a name' : `Account ${account}`}: ${lines.length} movements${period}, together ${formatPlain(sumCents(lines.map(({ amountCents }) => amountCents)))} ${currency}`.trimEnd()
}
