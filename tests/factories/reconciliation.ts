import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import type { BankMatch, BookRecord, StatementLine } from '@/lib/domain/reconciliation/matching'

/** A line of a bank: its name, cents, and day. */
export function aLine(id: string, amount: number, on: string, more: Partial<StatementLine> = {}): StatementLine {
  return { id, on: calendarDate(on), amountCents: cents(amount), references: [], text: '', importedAs: null, ...more }
}

/** A record of the books: its number, cents and day. */
export function aRecord(number: string, amount: number, on: string, more: Partial<BookRecord> = {}): BookRecord {
  const kind = number.startsWith('E') ? 'expenditure' : 'donation'
  return { key: `${kind}/${number}`, kind, id: number, number, revision: 1, on: calendarDate(on), amountCents: cents(amount), reference: '', name: '', together: null, inAccount: true, ...more }
}

let matches = 0

/** A match of lines and records. */
export function aMatch(lines: readonly string[], records: readonly string[], amount: number): BankMatch {
  matches += 1
  return { id: `m${matches}`, chapterId: 'chapter', bankAccountId: 'account', lines, records, amountCents: cents(amount), reason: 'Same amount', state: 'matched', stateReason: '', revision: 1 }
}
