/** What an import would do with each movement of a file, before anything is done. */
import type { CalendarDate } from '../calendar-date'
import type { ExpenditureCategory } from '../expenditure'
import { formatCents } from '../money'
import type { PaymentMethod, Purpose } from '../record'
import { nameCharactersMax } from '../typed-text'
import type { BankLine } from './bank-statement'
import { counterpartyOf } from './counterparty'
import type { Match } from './duplicates'
import { payoutsOf, type HeldMovement, type PlacedLine, type ProposedPayout } from './payouts'
import { ruleKey, type SpendingRule } from './spending-rules'
import type { TableAnswers } from './table-statement'

/** What holds for all movements of a file; remembered for the next file with the same header row. */
export type ImportSettings = {
  readonly table: TableAnswers
  readonly method: PaymentMethod
  /** The method for each of the file's own words for a kind of movement. */
  readonly methods: Readonly<Record<string, PaymentMethod>>
  readonly purpose: Purpose
  /** Of a bank's file: its account. Of a processor's: where its payouts arrive. */
  readonly bankAccountId: string | null
  /** The processor whose file it is; empty for a bank's. */
  readonly processor: string
}

/** What a movement becomes. */
export const takes = ['gift', 'anonymous', 'refund', 'chargeback', 'fee', 'payout', 'expenditure', 'transfer', 'leave'] as const
export type Take = (typeof takes)[number]

export const previewGroups = ['new', 'already', 'question', 'out', 'left-out'] as const
export type PreviewGroup = (typeof previewGroups)[number]

/** The gift that a refund or a dispute is about: a line of the same file, or one of the books. */
export type GiftReturned = { readonly kind: 'line'; readonly index: number } | ({ readonly kind: 'record' } & RecordedGift)
export type RecordedGift = { readonly id: string; readonly number: string; readonly donorId: string | null }

export type PreviewLine = {
  readonly index: number
  readonly line: BankLine
  readonly group: PreviewGroup
  /**
   * `duplicate`: it resembles what `like` names; `donor`: nobody is named; `original`: the gift that it returns is not known; `payout`: it is `like`
   * more than its parts; `other`: the processor's word says nothing; `currency`, `future`: why it is left out.
   */
  readonly why: 'duplicate' | 'donor' | 'original' | 'payout' | 'other' | 'currency' | 'future' | null
  readonly like: string
  /** Who gave it, or who was paid. */
  readonly donor: string
  /** What it becomes unless a person says otherwise. */
  readonly take: Take
  /** What was decided the last time that this payee was paid. */
  readonly category: ExpenditureCategory | null
  readonly original: GiftReturned | null
  /** Whether an earlier file had the movement itself: then its line stands beside the account and is not kept again. */
  readonly isKnownLine: boolean
}

export type PreviewPlan = {
  readonly matches: readonly Match[]
  readonly today: CalendarDate
  readonly isProcessor: boolean
  /** Gifts of the books by the processor's name for their payment. */
  readonly gifts: ReadonlyMap<string, RecordedGift>
  readonly held: readonly HeldMovement[]
  /** By `ruleKey`. */
  readonly rules: ReadonlyMap<string, SpendingRule>
}

export type PreviewOfFile = { readonly lines: readonly PreviewLine[]; readonly payouts: readonly ProposedPayout[] }

/** Puts every movement into its group, and finds the payouts. */
export function previewFile(lines: readonly BankLine[], plan: PreviewPlan): PreviewOfFile {
  if (!plan.isProcessor) return { lines: lines.map((line, index) => bankLine(line, index, plan)), payouts: [] }
  const fresh = lines.flatMap((line, index): readonly PlacedLine[] => (plan.matches[index]?.kind === 'already' || leftOut(line, plan.today) !== null ? [] : [{ index, line }]))
  const payouts = payoutsOf(fresh, plan.held)
  const byLine = new Map(payouts.flatMap((payout) => (payout.index === null ? [] : [[payout.index, payout] as const])))
  const charges = new Map(fresh.flatMap(({ index, line: { processor } }) => (processor?.part === 'charge' && processor.charge !== '' ? [[processor.charge, index] as const] : [])))
  return { lines: lines.map((line, index) => processorLine(line, index, { ...plan, byLine, charges })), payouts }
}

type Placing = Pick<PreviewLine, 'group' | 'why' | 'take'> & Partial<PreviewLine>

function placed(line: BankLine, index: number, match: Match | undefined, placing: Placing): PreviewLine {
  const like = match !== undefined && 'name' in match ? match.name : ''
  const isKnownLine = match?.kind === 'already' && match.isLine
  return { index, line, like, donor: counterpartyOf(line).slice(0, nameCharactersMax), category: null, original: null, isKnownLine, ...placing }
}

/** Why nothing can be recorded of it. */
function leftOut({ currency, on }: BankLine, today: CalendarDate): 'currency' | 'future' | null {
  if (currency !== '' && currency !== 'USD') return 'currency'
  return on > today ? 'future' : null
}

function bankLine(line: BankLine, index: number, { matches, today, rules }: PreviewPlan): PreviewLine {
  const match = matches[index]
  const why = leftOut(line, today)
  if (match?.kind === 'already') return placed(line, index, match, { group: 'already', why: null, take: 'leave' })
  if (why !== null || line.amountCents === 0) return placed(line, index, match, { group: 'left-out', why, take: 'leave' })
  if (line.amountCents < 0) return moneyOut(line, index, match, rules)
  return gift(line, index, match)
}

/** Money that went out is proposed as what it was the last time; nothing is recorded of a payee who is new before somebody says so. */
function moneyOut(line: BankLine, index: number, match: Match | undefined, rules: ReadonlyMap<string, SpendingRule>): PreviewLine {
  if (match?.kind === 'doubtful') return placed(line, index, match, { group: 'question', why: 'duplicate', take: 'leave' })
  const rule = rules.get(ruleKey(line))
  const payee = (rule?.payee ?? (counterpartyOf(line) || line.name || line.memo)).slice(0, nameCharactersMax)
  return placed(line, index, match, { group: 'out', why: null, take: rule === undefined ? 'leave' : 'expenditure', donor: payee, category: rule?.category ?? null })
}

function gift(line: BankLine, index: number, match: Match | undefined): PreviewLine {
  if (match?.kind === 'doubtful') return placed(line, index, match, { group: 'question', why: 'duplicate', take: 'gift' })
  const isNamed = counterpartyOf(line) !== ''
  return placed(line, index, match, isNamed ? { group: 'new', why: null, take: 'gift' } : { group: 'question', why: 'donor', take: 'gift' })
}

type ProcessorPlan = PreviewPlan & { readonly byLine: ReadonlyMap<number, ProposedPayout>; readonly charges: ReadonlyMap<string, number> }

function processorLine(line: BankLine, index: number, plan: ProcessorPlan): PreviewLine {
  const match = plan.matches[index]
  const why = leftOut(line, plan.today)
  if (match?.kind === 'already') return placed(line, index, match, { group: 'already', why: null, take: 'leave' })
  if (why !== null) return placed(line, index, match, { group: 'left-out', why, take: 'leave' })
  const part = line.processor?.part ?? 'other'
  if (part === 'charge') return gift(line, index, match)
  if (part === 'fee') return placed(line, index, match, { group: 'new', why: null, take: 'fee' })
  if (part === 'payout') return payoutLine(line, index, plan.byLine.get(index))
  if (part === 'other') return placed(line, index, match, { group: 'question', why: 'other', take: 'leave', donor: line.name || line.memo })
  return returned(line, index, plan)
}

function payoutLine(line: BankLine, index: number, payout: ProposedPayout | undefined): PreviewLine {
  const difference = payout?.sums.differenceCents ?? 0
  if (payout === undefined || difference === 0) return placed(line, index, undefined, { group: 'new', why: null, take: 'payout' })
  return placed(line, index, undefined, { group: 'question', why: 'payout', take: 'payout', like: formatCents(payout.sums.differenceCents) })
}

/** A refund, a dispute and a dispute that was won are about a gift, which must be known. */
function returned(line: BankLine, index: number, { charges, gifts }: ProcessorPlan): PreviewLine {
  const take = line.processor?.part === 'refund' ? 'refund' : line.processor?.part === 'dispute' ? 'chargeback' : 'gift'
  const charge = line.processor?.charge ?? ''
  const [inFile, inBooks] = [charges.get(charge), gifts.get(charge)]
  const original: GiftReturned | null = inFile !== undefined ? { kind: 'line', index: inFile } : inBooks === undefined ? null : { kind: 'record', ...inBooks }
  return placed(line, index, undefined, { group: original === null ? 'question' : 'new', why: original === null ? 'original' : null, take, original })
}

/** What a person may choose for a movement. */
export function takesOf({ line, why, take }: Pick<PreviewLine, 'line' | 'why' | 'take'>): readonly Take[] {
  if (take === 'refund' || take === 'chargeback' || take === 'fee' || take === 'payout') return [take, 'leave']
  if (line.processor?.part === 'dispute-won') return ['gift', 'leave']
  if (line.amountCents < 0) return why === 'other' ? ['expenditure', 'leave'] : ['expenditure', 'transfer', 'leave']
  return ['gift', 'anonymous', 'leave']
}

/** The texts whose hash, one after the other, says that what is imported is what was looked at: piece by piece, for the whole of a long file is long. */
export function* previewTexts({ lines, payouts }: PreviewOfFile, settings: ImportSettings): Generator<string> {
  yield JSON.stringify([settings, payouts, lines.length])
  for (const { line: { position: _, ...line }, ...each } of lines) yield JSON.stringify([each, line])
}
