/** Finds out from its content what a text file is and has the reader of its format read it. The name of the file decides nothing. */
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { StatementReading } from '@/lib/domain/imports/bank-statement'
import { fileLimits } from '@/lib/domain/imports/file-limits'
import { reasonOf } from '@/lib/domain/imports/row-problem'
import { readTable, type TableAnswers } from '@/lib/domain/imports/table-statement'
import { dayInUtc, type DayOf } from '@/lib/domain/imports/table-line'
import type { MessageValues } from '@/lib/domain/result'
import { readCamt } from '@/lib/formats/camt/read-camt'
import { readCsvTable } from '@/lib/formats/csv/read-table'
import { readMt940 } from '@/lib/formats/mt940/read-mt940'
import { readOfx } from '@/lib/formats/ofx/read-ofx'
import { readQif } from '@/lib/formats/qif/read-qif'
import { readSheet } from '@/lib/formats/xlsx/read-sheet'
import { isZip } from '@/lib/formats/zip/directory'
import { decodeText } from '@/lib/formats/text/decode'

export const statementFormats = ['ofx', 'camt', 'qif', 'mt940', 'csv'] as const
export type StatementFormat = (typeof statementFormats)[number]

const headCharacters = 4000

/** The format of a text; null for markup that is no bank's. */
export function formatOf(text: string): StatementFormat | null {
  const head = text.slice(0, headCharacters)
  if (/OFXHEADER|<\?OFX|<OF[XC]\b/i.test(head)) return 'ofx'
  if (/^\s*</.test(head)) return /camt\.05[234]|BkToCstmr/.test(head) ? 'camt' : null
  if (/^!(?:type|account|option|clear)\b/im.test(head)) return 'qif'
  return /^:(?:20|25|28C?|60[FM]|61|62[FM]|64|86|940):/m.test(head) ? 'mt940' : 'csv'
}

/** Reads any file that can be imported. Limits come before parsing. `dayOf` is the chapter's calendar, for the moments that a processor gives. */
export async function readStatementFile(bytes: Buffer, today: CalendarDate, answers: TableAnswers = {}, dayOf: DayOf = dayInUtc): Promise<StatementReading> {
  const { bytesMax } = fileLimits
  if (bytes.length > bytesMax) return refusedWhole('fileTooBig', { megabytes: bytesMax / 1024 / 1024 })
  if (!isZip(bytes)) return readStatement(bytes, today, answers, dayOf)
  const sheet = await readSheet(bytes)
  return sheet.ok ? readTable(sheet.table, today, answers, dayOf) : { outcome: 'refused', problems: [sheet.problem] }
}

/** Reads a file whose bytes are text. `today` keeps days of the future from deciding a day order. */
export function readStatement(bytes: Uint8Array, today: CalendarDate, answers: TableAnswers = {}, dayOf: DayOf = dayInUtc): StatementReading {
  const decoded = decodeText(bytes)
  if (decoded === null) return refusedWhole('notText')
  const { text, encoding } = decoded
  if (text.trim() === '') return refusedWhole('noMovements')
  const format = formatOf(text)
  if (format === null) return /<!(?:DOCTYPE|ENTITY)/i.test(text) ? refusedWhole('doctypeRefused') : refusedWhole('notKnown')
  if (format === 'ofx' && /<!(?:DOCTYPE|ENTITY)/i.test(text)) return refusedWhole('doctypeRefused')
  return withFinding(readAs(format, text, { today, answers, dayOf }), `the text is ${encoding}`)
}

function readAs(format: StatementFormat, text: string, { today, answers, dayOf }: { readonly today: CalendarDate; readonly answers: TableAnswers; readonly dayOf: DayOf }): StatementReading {
  if (format === 'ofx') return readOfx(text)
  if (format === 'camt') return readCamt(text)
  if (format === 'qif') return readQif(text, today, answers)
  if (format === 'mt940') return readMt940(text)
  const read = readCsvTable(text)
  return read.ok ? readTable(read.table, today, answers, dayOf) : { outcome: 'refused', problems: [read.problem] }
}

function withFinding(reading: StatementReading, finding: string): StatementReading {
  if (reading.outcome === 'read') return { outcome: 'read', file: { ...reading.file, findings: [finding, ...reading.file.findings] } }
  return reading.outcome === 'asks' ? { ...reading, findings: [finding, ...reading.findings] } : reading
}

function refusedWhole(key: string, values: MessageValues = {}): StatementReading {
  return { outcome: 'refused', problems: [{ row: 1, column: '', text: '', reason: reasonOf({ key, values }) }] }
}
