/** What an import would do with each movement of a file, before anything is done; and what a person decided about it. */
import type { CalendarDate } from '../calendar-date'
import type { FieldProblem } from '../result'
import type { PaymentMethod, Purpose } from '../record'
import { cleanLine, nameCharactersMax, noteCharactersMax } from '../typed-text'
import type { BankLine } from './bank-statement'
import { donorOfLine } from './donor-of-line'
import type { Match } from './duplicates'
import type { TableAnswers } from './table-statement'

/** What holds for all gifts of a file; remembered for the next file with the same header row. */
export type ImportSettings = {
  readonly table: TableAnswers
  readonly method: PaymentMethod
  /** The method for each of the file's own words for a kind of movement. */
  readonly methods: Readonly<Record<string, PaymentMethod>>
  readonly purpose: Purpose
  readonly bankAccountId: string | null
}

export const previewGroups = ['new', 'already', 'question', 'left-out'] as const
export type PreviewGroup = (typeof previewGroups)[number]

export type PreviewLine = {
  readonly index: number
  readonly line: BankLine
  readonly group: PreviewGroup
  /** `duplicate`: it resembles what `like` names; `donor`: nobody is named; `out`, `currency`, `future`: why it is left out. */
  readonly why: 'duplicate' | 'donor' | 'out' | 'currency' | 'future' | null
  readonly like: string
  readonly donor: string
}

/** Puts every movement into its group. Only money that came in can be a gift. */
export function previewLines(lines: readonly BankLine[], matches: readonly Match[], today: CalendarDate): readonly PreviewLine[] {
  return lines.map((line, index) => {
    const match = matches[index] ?? { kind: 'new' }
    const donor = donorOfLine(line).slice(0, nameCharactersMax)
    const [group, why] = groupOf(line, match, donor, today)
    return { index, line, group, why, like: 'name' in match ? match.name : '', donor }
  })
}

function groupOf(line: BankLine, match: Match, donor: string, today: CalendarDate): readonly [PreviewGroup, PreviewLine['why']] {
  if (match.kind === 'already') return ['already', null]
  if (line.amountCents <= 0) return ['left-out', 'out']
  if (line.currency !== '' && line.currency !== 'USD') return ['left-out', 'currency']
  if (line.on > today) return ['left-out', 'future']
  if (match.kind === 'doubtful') return ['question', 'duplicate']
  return donor === '' ? ['question', 'donor'] : ['new', null]
}

/** The text whose hash says that what is imported is what was looked at. */
export function previewText(lines: readonly PreviewLine[], settings: ImportSettings): string {
  return JSON.stringify([settings, lines.map(({ index, line: { position: _, ...line }, group, why, like, donor }) => [index, group, why, like, donor, Object.entries(line)])])
}

/** A movement that becomes a gift; `donor` null: nobody gave a name. */
export type DecidedGift = { readonly index: number; readonly line: BankLine; readonly donor: string | null; readonly note: string }
type Decisions = { readonly gifts: readonly DecidedGift[]; readonly problems: Readonly<Record<string, FieldProblem>> }

/** Names of the fields of a decision, by the place of the movement in the file. */
export const decisionFields = { take: (index: number) => `take-${index}`, donor: (index: number) => `donor-${index}`, reason: (index: number) => `reason-${index}` } as const

/** Reads what was decided. A question must be answered; a gift that resembles another needs a reason, and the reason stays with it. */
export function decide(lines: readonly PreviewLine[], textOf: (field: string) => string): Decisions {
  const gifts: DecidedGift[] = []
  const problems: Record<string, FieldProblem> = {}
  for (const each of lines) {
    if (each.group !== 'new' && each.group !== 'question') continue
    const { index, line } = each
    const take = textOf(decisionFields.take(index)) || (each.group === 'new' ? 'gift' : '')
    if (take === 'leave') continue
    const donor = cleanLine(textOf(decisionFields.donor(index))) || each.donor
    const reason = cleanLine(textOf(decisionFields.reason(index))).slice(0, noteCharactersMax - 200)
    if (take !== 'gift' && take !== 'anonymous') problems[decisionFields.take(index)] = { key: 'missing' }
    else if (take === 'gift' && donor === '') problems[decisionFields.donor(index)] = { key: 'missing' }
    else if (donor.length > nameCharactersMax) problems[decisionFields.donor(index)] = { key: 'textTooLong', values: { max: nameCharactersMax, count: donor.length } }
    else if (each.why === 'duplicate' && reason === '') problems[decisionFields.reason(index)] = { key: 'missing' }
    else gifts.push({ index, line, donor: take === 'anonymous' ? null : donor, note: each.why === 'duplicate' ? `Imported although it resembles ${each.like}: ${reason}` : '' })
  }
  return { gifts, problems }
}
