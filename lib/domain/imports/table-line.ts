/** One row of a table as a movement of money, once it was decided for the whole file how it writes days, amounts and signs. */
import { calendarDate, type CalendarDate } from '../calendar-date'
import type { Instant } from '../instant'
import { absoluteCents, negateCents, subtractCents, zeroCents, type Cents } from '../money'
import { cleanLine, cleanSymbols } from '../typed-text'
import type { BankLine } from './bank-statement'
import type { ColumnRole } from './columns'
import { readDayAs, type DateOrder } from './date-order'
import { currencyOf, readAmountAs, type NumberStyle } from './number-style'
import { partOf, type ProcessorFacts } from './processor'
import { signOf, type RowAmounts, type SignRule } from './sign-rule'
import { momentIn, readMoment } from './zoned-time'

export type RowText = (role: ColumnRole) => string
/** A row with where it stands, how it looked and its cells by their role. */
export type RowOfTable = { readonly position: number; readonly raw: string; readonly text: RowText }

/** The day of a moment in the chapter's calendar. */
export type DayOf = (at: Instant) => CalendarDate

export type RowRules = {
  readonly dateOrder: DateOrder
  readonly numberStyle: NumberStyle
  readonly sign: SignRule
  /** The processor that the table is of, empty for one that is not known; null for a bank's. */
  readonly processor: string | null
  /** Whether the header of the days says that they are in UTC. */
  readonly isUtc: boolean
  readonly dayOf: DayOf
}

/** The day in UTC, where no chapter is known. */
export const dayInUtc: DayOf = (at) => calendarDate(at.slice(0, 10))

export const moneyRoles = ['amount', 'out', 'in', 'fee', 'net'] as const

export function isFilled(text: string): boolean {
  return cleanSymbols(text) !== ''
}

/** The amounts of a row in a style, as the sign is decided from. */
export function amountsOf(text: RowText, style: NumberStyle): RowAmounts {
  const read = (role: ColumnRole): Cents | null => (isFilled(text(role)) ? readAmountAs(style, text(role)) : null)
  return { amount: read('amount'), out: read('out'), in: read('in'), direction: text('direction').toLowerCase() }
}

/** The movements of a row: one, or two where a processor tells a gift and its refund together; `netDiffers` and null for a row that cannot be read. */
export function linesOf(row: RowOfTable, rules: RowRules): readonly BankLine[] | 'netDiffers' | null {
  const { position, raw, text } = row
  const written = readDayAs(rules.dateOrder, text('date'))
  const amountCents = signOf(rules.sign, amountsOf(text, rules.numberStyle))
  if (written === null || amountCents === null) return null
  const feeCents = feeOf(text, amountCents, rules)
  if (feeCents === 'netDiffers') return feeCents
  const at = rules.processor === null ? null : momentOf(text, written, rules.isUtc)
  const line: BankLine = {
    position, on: at === null ? written : rules.dayOf(at), amountCents, feeCents, currency: currencyAt(text), name: nameAt(text, amountCents), memo: text('memo'),
    bankId: text('bankId'), checkNumber: text('checkNumber'), kind: text('kind'), raw,
  }
  if (rules.processor === null) return [line]
  const whole = { ...line, processor: factsOf(text, line, rules.dateOrder, at) }
  const refund = refundOf(whole, text, rules.dateOrder)
  return refund === null ? [whole] : [whole, refund]
}

/** What was kept: the gross less the net, where the file says both. One of a processor that is known must agree with its own fee column. */
function feeOf(text: RowText, amountCents: Cents, { numberStyle, processor }: RowRules): Cents | null | 'netDiffers' {
  const [fee, net] = [readFilled(text('fee'), numberStyle), readFilled(text('net'), numberStyle)]
  if (net === null) return fee === null ? null : absoluteCents(fee)
  const kept = subtractCents(amountCents, net)
  if (processor !== null && processor !== '' && fee !== null && absoluteCents(fee) !== absoluteCents(kept)) return 'netDiffers'
  return kept
}

function readFilled(text: string, style: NumberStyle): Cents | null {
  return isFilled(text) ? readAmountAs(style, text) : null
}

function momentOf(text: RowText, written: CalendarDate, isUtc: boolean): Instant | null {
  return readMoment(text('date'), isUtc) ?? momentIn(written, text('time'), text('timeZone'))
}

function factsOf(text: RowText, { amountCents, bankId, kind }: BankLine, order: DateOrder, at: Instant | null): ProcessorFacts {
  const part = partOf(kind, amountCents)
  const charge = part === 'refund' || part === 'dispute' || part === 'dispute-won' ? text('charge') : text('source') || bankId
  return { part, charge, payout: text('payout'), payoutOn: isFilled(text('payoutOn')) ? readDayAs(order, text('payoutOn')) : null, at }
}

/** A gift that was returned since is told in its own row. */
function refundOf(line: BankLine & { readonly processor: ProcessorFacts }, text: RowText, order: DateOrder): BankLine | null {
  const on = isFilled(text('refundOn')) ? readDayAs(order, text('refundOn')) : null
  if (on === null || line.processor.part !== 'charge') return null
  const processor: ProcessorFacts = { part: 'refund', charge: line.processor.charge, payout: '', payoutOn: null, at: null }
  return { ...line, on, amountCents: negateCents(line.amountCents), feeCents: zeroCents, bankId: `${line.bankId} refund`, processor }
}

/** Where the file names who sent and who got the money, the other side is meant. */
function nameAt(text: RowText, amountCents: Cents): string {
  const whole = amountCents < 0 && text('nameTo') !== '' ? text('nameTo') : text('name')
  return whole !== '' ? whole : cleanLine(`${text('firstName')} ${text('lastName')}`)
}

function currencyAt(text: RowText): string {
  const named = text('currency').toUpperCase()
  if (/^[A-Z]{3}$/.test(named)) return named
  return moneyRoles.map((role) => currencyOf(text(role) === '' ? text('currency') : text(role))).find((each) => each !== '') ?? ''
}
