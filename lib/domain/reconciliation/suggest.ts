/**
 * Which lines and records are likely the same money. Each line and each record is used once, so that equal amounts are counted; the same input
 * in any order gives the same suggestions. From the surest to the least sure:
 * 1. the record was imported from the line;
 * 2. records that belong together (a payout, a deposit slip) add up to a line;
 * 3. same amount and same reference;
 * 4. same amount and a name in common, the nearest day first;
 * 5. same amount, the nearest day first;
 * 6. several records near a line add up to it, in one way alone;
 * 7. several lines near a record add up to it, in one way alone.
 */
import { daysBetween } from '../calendar-date'
import { tellingWords } from '../imports/duplicates'
import type { Cents } from '../money'
import { groupedBy } from '../reports/lines'
import { searchKey } from '../search-key'
import type { MatchReason } from './match-reason'
import { combination, totalCents, type BookRecord, type StatementLine } from './matching'
import { theOnlySum } from './only-sum'

export type Suggestion = {
  readonly lines: readonly StatementLine[]
  readonly records: readonly BookRecord[]
  /** Certain ones can be accepted together. */
  readonly certain: boolean
  readonly reasons: readonly MatchReason[]
}

/** Days by which the bank may be before and after the books. Cheques that went out are cashed late. */
const early = 4
const late = { in: 14, out: 60 } as const
/** What is written down on one day reaches the bank within so many days, where parts are added up. */
const partsDays = 10
/** A reference is telling for so many days. */
const referenceDays = 120

function lateness(line: StatementLine, record: BookRecord): number {
  return daysBetween(record.on, line.on)
}

function isNear(line: StatementLine, record: BookRecord): boolean {
  const days = lateness(line, record)
  return days >= -early && days <= (record.amountCents < 0 ? late.out : late.in)
}

function inOrder<Item extends { readonly on: string; readonly amountCents: Cents }>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const compare = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0)
  return items.toSorted((left, right) => compare(left.on, right.on) || left.amountCents - right.amountCents || compare(keyOf(left), keyOf(right)))
}

class Suggesting {
  private readonly found: Suggestion[] = []
  private lines: readonly StatementLine[]
  private records: readonly BookRecord[]

  constructor(lines: readonly StatementLine[], records: readonly BookRecord[], private readonly refused: ReadonlySet<string>) {
    this.lines = inOrder(lines, ({ id }) => id)
    this.records = inOrder(records, ({ key }) => key)
  }

  /** Takes a suggestion unless somebody refused it; its parts are used up. */
  private take(lines: readonly StatementLine[], records: readonly BookRecord[], told: { readonly certain: boolean; readonly reasons: readonly MatchReason[] }): boolean {
    if (this.refused.has(combination(lines.map(({ id }) => id), records.map(({ key }) => key)))) return false
    this.found.push({ lines, records, ...told })
    this.lines = this.lines.filter((line) => !lines.includes(line))
    this.records = this.records.filter((record) => !records.includes(record))
    return true
  }

  /** One line with one record of the same amount: all pairs that `reasonsOf` finds, the nearest days first. */
  private pairs(certain: boolean, reasonsOf: (line: StatementLine, record: BookRecord) => readonly MatchReason[] | null): void {
    const byAmount = groupedBy(this.records, ({ amountCents }) => String(amountCents))
    const pairs = this.lines.flatMap((line) => (byAmount.get(String(line.amountCents)) ?? []).flatMap((record) => {
      const reasons = reasonsOf(line, record)
      return reasons === null ? [] : [{ line, record, reasons, days: Math.abs(lateness(line, record)) }]
    }))
    const [usedLines, usedRecords] = [new Set<StatementLine>(), new Set<BookRecord>()]
    for (const { line, record, reasons, days } of pairs.toSorted((left, right) => left.days - right.days)) {
      if (usedLines.has(line) || usedRecords.has(record)) continue
      if (!this.take([line], [record], { certain, reasons: [{ key: 'amount' }, ...reasons, { key: 'days', count: days }] })) continue
      usedLines.add(line)
      usedRecords.add(record)
    }
  }

  private together(): void {
    const groups = groupedBy(this.records.filter(({ together }) => together !== null), ({ together }) => `${together?.kind ?? ''} ${together?.name ?? ''}`)
    for (const records of groups.values()) {
      const together = records[0]?.together ?? null
      const sum = totalCents(records)
      const lines = this.lines.filter((line) => line.amountCents === sum && records.every((record) => lateness(line, record) >= -early && lateness(line, record) <= late.out))
      const [line] = lines
      if (together === null || line === undefined) continue
      this.take([line], records, { certain: lines.length === 1, reasons: [{ key: together.kind, value: together.name }, { key: 'records', count: records.length }] })
    }
  }

  private severalRecords(): void {
    for (const line of this.lines) {
      const near = this.records.filter((record) => Math.abs(lateness(line, record)) <= partsDays && isPart(record.amountCents, line.amountCents))
      const records = theOnlySum(near.toSorted((left, right) => Math.abs(lateness(line, left)) - Math.abs(lateness(line, right))), line.amountCents)
      if (records !== null) this.take([line], records, { certain: false, reasons: [{ key: 'records', count: records.length }, { key: 'days', count: farthest([line], records) }] })
    }
  }

  private severalLines(): void {
    for (const record of this.records) {
      const near = this.lines.filter((line) => Math.abs(lateness(line, record)) <= partsDays && isPart(line.amountCents, record.amountCents))
      const lines = theOnlySum(near.toSorted((left, right) => Math.abs(lateness(left, record)) - Math.abs(lateness(right, record))), record.amountCents)
      if (lines !== null) this.take(lines, [record], { certain: false, reasons: [{ key: 'lines', count: lines.length }, { key: 'days', count: farthest(lines, [record]) }] })
    }
  }

  run(): readonly Suggestion[] {
    this.pairs(true, (line, record) => (line.importedAs === record.key ? [{ key: 'imported' }] : null))
    this.together()
    this.pairs(true, sameReference)
    this.pairs(false, (line, record) => (isNear(line, record) ? commonName(line, record) : null))
    this.pairs(false, (line, record) => (isNear(line, record) ? [] : null))
    this.severalRecords()
    this.severalLines()
    return this.found
  }
}

function isPart(part: Cents, whole: Cents): boolean {
  return Math.sign(part) === Math.sign(whole) && Math.abs(part) < Math.abs(whole)
}

function farthest(lines: readonly StatementLine[], records: readonly BookRecord[]): number {
  return Math.max(...lines.flatMap((line) => records.map((record) => Math.abs(lateness(line, record)))))
}

function sameReference(line: StatementLine, record: BookRecord): readonly MatchReason[] | null {
  const reference = searchKey(record.reference)
  const isSame = reference !== '' && line.references.some((each) => searchKey(each) === reference) && Math.abs(lateness(line, record)) <= referenceDays
  return isSame ? [{ key: 'reference', value: record.reference }] : null
}

function commonName(line: StatementLine, record: BookRecord): readonly MatchReason[] | null {
  const words = tellingWords(line.text)
  const common = tellingWords(record.name).filter((word) => words.includes(word))
  return common.length === 0 ? null : [{ key: 'name', value: common.join(' ') }]
}

/** Gives the suggestions, the surest first; `refused` holds combinations that somebody said are not the same money. */
export function suggestMatches(lines: readonly StatementLine[], records: readonly BookRecord[], refused: ReadonlySet<string>): readonly Suggestion[] {
  return new Suggesting(lines, records, refused).run()
}
