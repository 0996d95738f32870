/**
 * OFX and QFX, in their SGML form (1.x) and their XML form (2.x). One tolerant reader for both: a value ends where the next tag begins,
 * closing tags of values may be missing. Investment movements that touch no cash (buying and selling securities) are passed over and say so.
 */
import type { BankLine, BankStatement, PassedOver, StatementReading } from '@/lib/domain/imports/bank-statement'
import { calendarDate, isCalendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { readAmountAs } from '@/lib/domain/imports/number-style'
import { reasonOf, type RowProblem } from '@/lib/domain/imports/row-problem'
import { cleanLine } from '@/lib/domain/typed-text'
import type { Cents } from '@/lib/domain/money'
import { ofxTags, type OfxTag } from './tags'

const statementNames = ['STMTRS', 'CCSTMTRS', 'INVSTMTRS']
/** Movements of securities: no money of a chapter's account. */
const securityNames = ['BUYMF', 'SELLMF', 'BUYSTOCK', 'SELLSTOCK', 'BUYDEBT', 'SELLDEBT', 'BUYOTHER', 'SELLOTHER', 'INCOME', 'REINVEST', 'TRANSFER', 'INVEXPENSE', 'RETOFCAP']

type Draft = { account: string; currency: string; closing: string; closingOn: CalendarDate | null; readonly lines: BankLine[] }
type Movement = { readonly line: number; readonly start: number; readonly values: Map<string, string> }

export function readOfx(text: string): StatementReading {
  const reader = new OfxReader(text)
  for (const tag of ofxTags(text)) reader.take(tag)
  return reader.end()
}

class OfxReader {
  private readonly statements: Draft[] = []
  private readonly passedOver: PassedOver[] = []
  private readonly problems: RowProblem[] = []
  private current: Draft | null = null
  private movement: Movement | null = null
  private security: { readonly name: string; readonly tag: OfxTag } | null = null
  private inBalance = false
  /** ORIGCURRENCY says what was paid elsewhere; the amount is in the account's currency. CURRENCY says what the amount is in. */
  private inOriginal = false
  private whole = false
  private message = ''

  constructor(private readonly text: string) {}

  take(tag: OfxTag): void {
    if (tag.closing) this.close(tag)
    else if (statementNames.includes(tag.name)) this.open()
    else if (tag.name === 'STMTTRN') this.begin(tag)
    else if (securityNames.includes(tag.name) && this.security === null && this.movement === null) this.security = { name: tag.name, tag }
    else if (tag.name === 'LEDGERBAL') this.inBalance = true
    else if (tag.name === 'ORIGCURRENCY') this.inOriginal = true
    else if (!this.inOriginal) this.value(tag)
  }

  private open(): void {
    this.current = { account: '', currency: '', closing: '', closingOn: null, lines: [] }
    this.statements.push(this.current)
  }

  private begin(tag: OfxTag): void {
    if (this.movement !== null) this.finish(tag.start)
    this.movement = { line: tag.line, start: tag.start, values: new Map() }
  }

  private close(tag: OfxTag): void {
    if (tag.name === 'STMTTRN') this.finish(tag.end)
    else if (tag.name === 'BANKTRANLIST' && this.movement !== null) this.finish(tag.start)
    else if (tag.name === 'LEDGERBAL') this.inBalance = false
    else if (tag.name === 'ORIGCURRENCY') this.inOriginal = false
    else if (tag.name === 'OFX') this.whole = true
    else if (tag.name === this.security?.name) this.passSecurity(tag)
  }

  private passSecurity(tag: OfxTag): void {
    if (this.security === null) return
    const { name, tag: { line, start } } = this.security
    this.passedOver.push({ position: line, raw: this.text.slice(start, tag.end), why: `is a movement of securities (${name})` })
    this.security = null
  }

  private value({ name, value }: OfxTag): void {
    const text = cleanLine(value)
    if (text === '') return
    if (this.movement !== null) {
      // The first value counts: an own CURRENCY or a PAYEE block may repeat a name.
      if (!this.movement.values.has(name)) this.movement.values.set(name, text)
    } else if (name === 'MESSAGE' && this.current === null) this.message = text
    else if (this.current !== null) this.ofStatement(this.current, name, text)
  }

  private ofStatement(current: Draft, name: string, text: string): void {
    if (name === 'CURDEF') current.currency = text.toUpperCase()
    else if (name === 'ACCTID' && current.account === '') current.account = text
    else if (name === 'BALAMT' && this.inBalance) current.closing = text
    else if (name === 'DTASOF' && this.inBalance) current.closingOn = readOfxDay(text)
  }

  private finish(end: number): void {
    const { movement, current } = this
    this.movement = null
    if (movement === null) return
    if (current === null) return void this.refuse(movement.line, '', { key: 'notFormat', values: { format: 'OFX', detail: 'a movement stands outside any account' } })
    const line = this.lineOf(movement, current, end)
    if (line !== null) current.lines.push(line)
  }

  private lineOf({ line, start, values }: Movement, current: Draft, end: number): BankLine | null {
    const value = (name: string): string => values.get(name) ?? ''
    const on = readOfxDay(value('DTPOSTED'))
    const amount = readOfxAmount(value('TRNAMT'))
    if (on === null) return this.refuse(line, value('DTPOSTED'), { key: value('DTPOSTED') === '' ? 'missing' : 'dateImpossible' })
    if (amount === null) return this.refuse(line, value('TRNAMT'), { key: amountProblem(value('TRNAMT')) })
    return {
      position: line, on, amountCents: amount, feeCents: null, currency: value('CURSYM').toUpperCase() || current.currency, name: value('NAME') || value('PAYEE'), memo: value('MEMO'),
      bankId: value('FITID'), checkNumber: value('CHECKNUM'), kind: value('TRNTYPE'), raw: this.text.slice(start, end),
    }
  }

  private refuse(row: number, text: string, problem: Parameters<typeof reasonOf>[0]): null {
    this.problems.push({ row, column: '', text: text.slice(0, 200), reason: reasonOf(problem) })
    return null
  }

  end(): StatementReading {
    const lastLine = this.text.split('\n').length
    if (this.movement !== null) this.refuse(this.movement.line, '', { key: 'notFormat', values: { format: 'OFX', detail: 'a movement has no end' } })
    else if (!this.whole) this.refuse(lastLine, '', { key: 'notFormat', values: { format: 'OFX', detail: 'its end is missing' } })
    else if (this.statements.length === 0) this.refuse(1, this.message, { key: 'noMovements' })
    if (this.statements.some(({ account, lines }) => account === '' && lines.length === 0)) this.refuse(1, '', { key: 'noMovements' })
    if (this.problems.length > 0) return { outcome: 'refused', problems: this.problems }
    const statements = this.statements.map(({ account, currency, closing, closingOn, lines }): BankStatement => ({
      account, currency, openingCents: null, closingCents: closing === '' ? null : readOfxAmount(closing), closingOn, lines,
    }))
    return { outcome: 'read', file: { statements, passedOver: this.passedOver, findings: [], fingerprint: 'ofx', processor: null } }
  }
}

/** `20090401122017.000[-5:EST]`: the day as the bank writes it, in its own time zone. */
function readOfxDay(text: string): CalendarDate | null {
  const parts = /^(\d{4})(\d{2})(\d{2})/.exec(text)
  const day = parts === null ? '' : `${parts[1] ?? ''}-${parts[2] ?? ''}-${parts[3] ?? ''}`
  return isCalendarDate(day) ? calendarDate(day) : null
}

/** The standard writes a point and allows a comma; never marks for thousands. */
function readOfxAmount(text: string): Cents | null {
  return /^[+-]?\d*[.,]?\d+$|^[+-]?\d+[.,]?$/.test(text) ? readAmountAs('point', text.replace(',', '.')) : null
}

function amountProblem(text: string): string {
  if (text === '') return 'missing'
  return /^[+-]?\d*[.,]\d+$/.test(text) ? 'amountNotWhole' : 'amountNotNumber'
}
