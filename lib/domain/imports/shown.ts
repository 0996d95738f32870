/** What a page shows of a file: not all of it, for a long one would take longer to open than to read. */
import type { CalendarDate } from '../calendar-date'
import { formatCents, formatGrouped, type Cents } from '../money'
import type { FileColumns, FileQuestion, PassedOver, StatementReading } from './bank-statement'
import { takesOf, type PreviewGroup, type PreviewLine, type PreviewOfFile, type Take } from './preview'
import type { RowProblem } from './row-problem'

/** A movement as the preview shows it. */
export type ShownLine = Pick<PreviewLine, 'index' | 'why' | 'like' | 'donor' | 'take'> & {
  readonly position: number
  readonly on: CalendarDate
  readonly amount: string
  readonly text: string
  readonly raw: string
  readonly takes: readonly Take[]
  /** Empty where nothing was decided for this payee before. */
  readonly category: string
}

export type ShownGroup = { readonly count: number; readonly lines: readonly ShownLine[] }
/** `hash` says what was looked at. */
export type ShownPreview = { readonly hash: string; readonly groups: Readonly<Record<PreviewGroup, ShownGroup>> }

export type ShownReading = {
  readonly outcome: StatementReading['outcome']
  readonly fingerprint: string
  readonly findings: readonly string[]
  readonly questions: readonly FileQuestion[]
  readonly problems: readonly RowProblem[]
  readonly passedOver: readonly PassedOver[]
  readonly passedOverCount: number
  /** The file's own words for kinds of movements that came in. */
  readonly kinds: readonly string[]
  /** As in StatementFile; null as well for a file that is not read. */
  readonly processor: string | null
  /** Null for what is no table. */
  readonly columns: FileColumns | null
}

/** Rows of a group that can be changed one by one, questions that one page asks, and parts and problems that are listed. */
const shownMax = { rows: 300, questions: 1000, listed: 100, kinds: 12, text: 200, raw: 500 } as const

/** Gives what a page shows of a reading. */
export function shownReading(reading: StatementReading): ShownReading {
  const nothing = { outcome: reading.outcome, fingerprint: '', findings: [], questions: [], problems: [], passedOver: [], passedOverCount: 0, kinds: [], processor: null, columns: null }
  if (reading.outcome === 'refused') return { ...nothing, problems: reading.problems.slice(0, shownMax.listed) }
  if (reading.outcome === 'asks') return { ...nothing, findings: reading.findings, questions: reading.questions, fingerprint: reading.fingerprint, columns: reading.columns ?? null }
  const { file: { findings, passedOver, fingerprint, processor, statements, columns } } = reading
  const kinds = new Set<string>()
  for (const { lines } of statements) for (const { kind, amountCents } of lines) if (kind !== '' && amountCents > 0 && kinds.size < shownMax.kinds) kinds.add(kind)
  return {
    ...nothing, findings, fingerprint, processor, columns: columns ?? null, kinds: [...kinds], passedOverCount: passedOver.length,
    passedOver: passedOver.slice(0, shownMax.listed).map((each) => ({ ...each, raw: each.raw.slice(0, shownMax.text) })),
  }
}

/** Gives what a page shows of a preview. */
export function shownPreview({ lines, hash }: PreviewOfFile & { readonly hash: string }): ShownPreview {
  const of = (group: PreviewGroup): ShownGroup => {
    const those = lines.filter((each) => each.group === group)
    return { count: those.length, lines: those.slice(0, group === 'question' ? shownMax.questions : shownMax.rows).map(shownLine) }
  }
  return { hash, groups: { new: of('new'), already: of('already'), question: of('question'), out: of('out'), 'left-out': of('left-out') } }
}

function shownLine(each: PreviewLine): ShownLine {
  const { index, line, why, like, donor, take, category } = each
  return {
    index, position: line.position, on: line.on, amount: amountIn(line.currency, line.amountCents),
    text: [line.name, line.memo].filter((part) => part !== '').join(', ').slice(0, shownMax.text), raw: line.raw.slice(0, shownMax.raw), why, like, donor, take, takes: takesOf(each), category: category ?? '',
  }
}

/** A minus stands before the sign of the dollar; other money is named after its amount. */
function amountIn(currency: string, amount: Cents): string {
  return currency === '' || currency === 'USD' ? formatCents(amount) : `${formatGrouped(amount)} ${currency}`
}
