/**
 * MT940 (statements) and MT942 (reports during the day) of SWIFT. A movement is `:61:` with the `:86:` that follows it; the day is the day of booking,
 * because some banks write value days that no calendar has (30 February).
 */
import { isCalendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import type { BankLine, BankStatement, PassedOver, StatementReading } from '@/lib/domain/imports/bank-statement'
import { readAmountAs } from '@/lib/domain/imports/number-style'
import { reasonOf, type RowProblem } from '@/lib/domain/imports/row-problem'
import { negateCents, type Cents } from '@/lib/domain/money'
import { cleanLine } from '@/lib/domain/typed-text'
import { readDetails } from './details'

type Field = { readonly tag: string; readonly line: number; text: string }
type Draft = {
  readonly line: number
  readonly account: string
  currency: string
  opening: Cents | null
  closing: Cents | null
  closingOn: CalendarDate | null
  /** An opening balance, or the floor limit of a report during the day. */
  begun: boolean
  ended: boolean
  readonly lines: BankLine[]
}

/** value day, day of booking, direction, letter of the currency, amount, kind, references */
const movement = /^(\d{6})(\d{4})?(R?[CD])([A-Z])?(\d+,\d*)([NFS][A-Z0-9]{3})?([^]*)$/
const balance = /^([CD])(\d{6})([A-Z]{3})?(\d+,\d*)/

export function readMt940(text: string): StatementReading {
  const reader = new Mt940Reader()
  for (const field of fieldsOf(text)) reader.take(field)
  return reader.end()
}

function fieldsOf(text: string): readonly Field[] {
  const fields: Field[] = []
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const begun = /^:(\d{2}[A-Z]?|NS):(.*)$/.exec(line)
    const last = fields.at(-1)
    if (begun !== null) fields.push({ tag: begun[1] ?? '', line: index + 1, text: begun[2] ?? '' })
    else if (/^-(?:\}|XXX)?\s*$/.test(line) || /^:940:/.test(line)) fields.push({ tag: '-', line: index + 1, text: '' })
    else if (last !== undefined && last.tag !== '-' && line.trim() !== '') last.text += `\n${line}`
  }
  return fields
}

class Mt940Reader {
  private readonly statements: Draft[] = []
  private readonly passedOver: PassedOver[] = []
  private readonly problems: RowProblem[] = []
  private current: Draft | null = null
  private details = false

  take(field: Field): void {
    const { tag, text } = field
    if (tag === '25') { this.begin(field); return }
    if (tag === '61') { this.add(field); return }
    if (tag === '86') { this.describe(text); return }
    this.details = false
    if (this.current === null) return
    if (/^60[FM]$/.test(tag)) this.open(this.current, text)
    else if (tag === '34F') this.floor(this.current, text)
    else if (/^62[FM]$/.test(tag)) this.close(this.current, text)
    else if (/^90[CD]$/.test(tag)) this.current.ended = true
  }

  private begin({ text, line }: Field): void {
    this.current = { line, account: cleanLine(text), currency: '', opening: null, closing: null, closingOn: null, begun: false, ended: false, lines: [] }
    this.statements.push(this.current)
  }

  private open(current: Draft, text: string): void {
    const found = balance.exec(text)
    if (found === null) { this.refuse(current.line, text, { key: 'amountNotNumber' }); return }
    current.currency = found[3] ?? ''
    current.opening = signed(found[1] ?? '', found[4] ?? '')
    current.begun = true
  }

  private floor(current: Draft, text: string): void {
    current.currency = /^[A-Z]{3}/.exec(text)?.[0] ?? ''
    current.begun = true
  }

  private close(current: Draft, text: string): void {
    const found = balance.exec(text)
    if (found === null) { this.refuse(current.line, text, { key: 'amountNotNumber' }); return }
    current.closing = signed(found[1] ?? '', found[4] ?? '')
    current.closingOn = dayOf(found[2] ?? '', '')
    current.ended = true
  }

  private add({ text, line }: Field): void {
    this.details = false
    const found = movement.exec(text.replace(/^(\d{6,10}R?[CD][A-Z]?)\n(?=\d)/, '$1'))
    if (this.current === null) { this.refuse(line, text, { key: 'notFormat', values: { format: 'MT940', detail: 'a movement stands outside any account (:25:)' } }); return }
    if (found === null) { this.refuse(line, text, { key: 'notFormat', values: { format: 'MT940', detail: 'a movement (:61:) cannot be read' } }); return }
    const [, value = '', booked = '', direction = '', , amount = '', kind = '', rest = ''] = found
    const [on, amountCents] = [dayOf(value, booked), signed(direction, amount)]
    if (on === null) { this.refuse(line, text, { key: 'dateImpossible' }); return }
    if (amountCents === null) { this.refuse(line, text, { key: 'amountNotWhole' }); return }
    const [references = '', ...supplement] = rest.split('\n')
    const bankId = references.includes('//') ? cleanLine(references.slice(references.indexOf('//') + 2)) : ''
    this.current.lines.push({
      position: line, on, amountCents, feeCents: null, currency: this.current.currency, name: '', memo: cleanLine(supplement.join(' ')),
      bankId: /^(?:NONREF)?$/.test(bankId) ? '' : bankId, checkNumber: '', kind: kind.slice(1), raw: `:61:${text}`,
    })
    this.details = true
  }

  private describe(text: string): void {
    const line = this.current?.lines.at(-1)
    if (!this.details || this.current === null || line === undefined) return
    this.current.lines[this.current.lines.length - 1] = { ...line, ...readDetails(text), raw: `${line.raw}\n:86:${text}` }
    this.details = false
  }

  private refuse(row: number, text: string, problem: Parameters<typeof reasonOf>[0]): void {
    this.problems.push({ row, column: '', text: text.slice(0, 200), reason: reasonOf(problem) })
  }

  end(): StatementReading {
    const missing = (line: number, detail: string) => this.refuse(line, '', { key: 'notFormat', values: { format: 'MT940', detail } })
    if (this.statements.length === 0 && this.problems.length === 0) missing(1, 'no account (:25:) is named')
    for (const { line, begun, ended } of this.statements) {
      if (!begun) missing(line, 'the opening balance (:60F:) is missing')
      else if (!ended) missing(line, 'the closing balance (:62F:) is missing')
    }
    if (this.problems.length > 0) return { outcome: 'refused', problems: this.problems }
    const statements = this.statements.map(({ account, currency, opening, closing, closingOn, lines }): BankStatement => ({
      account, currency, openingCents: opening, closingCents: closing, closingOn, lines,
    }))
    return { outcome: 'read', file: { statements, passedOver: this.passedOver, findings: [], fingerprint: 'mt940', processor: null } }
  }
}

/** Into the account: C, and RD, which takes a debit back. */
function signed(direction: string, text: string): Cents | null {
  const amount = readAmountAs('comma', text)
  return amount === null || direction === 'C' || direction === 'RD' ? amount : negateCents(amount)
}

function dayOf(value: string, booked: string): CalendarDate | null {
  const year = Number(value.slice(0, 2)) + (Number(value.slice(0, 2)) < 70 ? 2000 : 1900)
  const [valueMonth, bookedMonth] = [Number(value.slice(2, 4)), Number(booked.slice(0, 2))]
  // A movement of the turn of the year is booked in the year beside that of its value.
  const turned = valueMonth === 12 && bookedMonth === 1 ? year + 1 : valueMonth === 1 && bookedMonth === 12 ? year - 1 : year
  const day = booked === '' ? `${year}-${value.slice(2, 4)}-${value.slice(4)}` : `${turned}-${booked.slice(0, 2)}-${booked.slice(2)}`
  return isCalendarDate(day) ? day : null
}
