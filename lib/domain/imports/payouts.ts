/**
 * Which movements at a processor reached the bank with which payout (money.md sections 6 and 8.4): 1. where the file names the payout of a
 * movement, with that one; 2. else all that happened since the payout before. Gross less fees, refunds and disputes must come to the payout to the
 * cent; what does not is a difference, which a person has to explain before it is carried.
 */
import type { CalendarDate } from '../calendar-date'
import type { Instant } from '../instant'
import { addCents, subtractCents, sumCents, zeroCents, type Cents } from '../money'
import type { BankLine } from './bank-statement'
import type { ProcessorPart } from './processor'

/** A movement of an earlier file that no payout has taken to the bank yet. */
export type HeldMovement = { readonly id: string; readonly part: ProcessorPart; readonly amountCents: Cents; readonly feeCents: Cents; readonly payout: string }

export type PayoutSums = {
  readonly amountCents: Cents
  readonly giftsCents: Cents
  readonly feesCents: Cents
  readonly refundsCents: Cents
  readonly disputesCents: Cents
  readonly otherCents: Cents
  /** What the amount is more than its parts; zero where they agree. */
  readonly differenceCents: Cents
}

/** `index`: the line of the payout itself; null where its movements alone name it. `lines` and `held` are what it is made of. */
export type ProposedPayout = {
  readonly index: number | null
  readonly line: BankLine | null
  readonly reference: string
  readonly on: CalendarDate
  readonly at: Instant | null
  readonly lines: readonly number[]
  readonly held: readonly string[]
  readonly sums: PayoutSums
}

/** A line of a file with its place in it. */
export type PlacedLine = { readonly index: number; readonly line: BankLine }
type Amount = { readonly part: ProcessorPart; readonly amountCents: Cents; readonly feeCents: Cents }

/** Finds the payouts of a file. `lines` are those that were not known before; `held` those of earlier files that wait. */
export function payoutsOf(lines: readonly PlacedLine[], held: readonly HeldMovement[]): readonly ProposedPayout[] {
  const ordered = inOrder(lines)
  const own = ordered.filter(({ line }) => line.processor?.part === 'payout')
  const parts = ordered.filter(({ line }) => line.processor !== undefined && line.processor.part !== 'payout')
  return parts.some(({ line }) => line.processor?.payout !== '') || held.some(({ payout }) => payout !== '') ? byName(own, parts, held) : inTurn(ordered, held)
}

/** The order in which things happened: files run forwards or backwards, and what has one moment stays as the file has it. */
function inOrder(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  const moment = ({ line }: PlacedLine): string => line.processor?.at ?? line.on
  const [first, last] = [lines[0], lines.at(-1)]
  const forwards = first === undefined || last === undefined || moment(first) <= moment(last) ? lines : lines.toReversed()
  return forwards.toSorted((left, right) => (moment(left) < moment(right) ? -1 : moment(left) > moment(right) ? 1 : 0))
}

function byName(own: readonly PlacedLine[], parts: readonly PlacedLine[], held: readonly HeldMovement[]): readonly ProposedPayout[] {
  const names = new Set([...own.map(nameOf), ...parts.map(({ line }) => line.processor?.payout ?? ''), ...held.map(({ payout }) => payout)].filter((name) => name !== ''))
  return [...names].flatMap((name) => {
    const line = own.find((each) => nameOf(each) === name) ?? null
    const made = { parts: parts.filter((each) => each.line.processor?.payout === name), held: held.filter(({ payout }) => payout === name) }
    // What only earlier movements name was proposed when they came.
    return line === null && made.parts.length === 0 ? [] : [payoutOf(name, line, made)]
  })
}

function nameOf({ line }: PlacedLine): string {
  return line.processor?.charge === '' ? line.bankId : (line.processor?.charge ?? '')
}

function inTurn(ordered: readonly PlacedLine[], held: readonly HeldMovement[]): readonly ProposedPayout[] {
  const payouts: ProposedPayout[] = []
  let waiting: { parts: PlacedLine[]; held: readonly HeldMovement[] } = { parts: [], held }
  for (const placed of ordered) {
    if (placed.line.processor?.part === 'payout') {
      payouts.push(payoutOf(nameOf(placed), placed, waiting))
      waiting = { parts: [], held: [] }
    } else if (placed.line.processor !== undefined) {
      waiting.parts.push(placed)
    }
  }
  return payouts
}

function payoutOf(reference: string, own: PlacedLine | null, { parts, held }: { readonly parts: readonly PlacedLine[]; readonly held: readonly HeldMovement[] }): ProposedPayout {
  const amounts: readonly Amount[] = [...parts.map(({ line }) => amountOf(line)), ...held]
  const last = parts.at(-1)?.line
  const on = own?.line.on ?? parts.map(({ line }) => line.processor?.payoutOn ?? null).find((each) => each !== null) ?? last?.on
  if (on === undefined) throw new Error('A payout has its own line or a movement')
  return {
    index: own?.index ?? null, line: own?.line ?? null, reference, on, at: own?.line.processor?.at ?? null, lines: parts.map(({ index }) => index), held: held.map(({ id }) => id),
    sums: sumsOf(amounts, own === null ? null : amountOf(own.line)),
  }
}

function amountOf({ amountCents, feeCents, processor }: BankLine): Amount {
  return { part: processor?.part ?? 'other', amountCents, feeCents: feeCents ?? zeroCents }
}

/** The sums of a payout; without a line of its own it is what its parts come to. */
function sumsOf(amounts: readonly Amount[], own: Amount | null): PayoutSums {
  const sum = (...parts: readonly ProcessorPart[]): Cents => sumCents(amounts.filter(({ part }) => parts.includes(part)).map(({ amountCents }) => amountCents))
  const giftsCents = sum('charge')
  const feesCents = subtractCents(sumCents([...amounts, ...(own === null ? [] : [own])].map(({ feeCents }) => feeCents)), sum('fee'))
  const [refundsCents, disputesCents, otherCents] = [subtractCents(zeroCents, sum('refund')), subtractCents(zeroCents, sum('dispute', 'dispute-won')), sum('other', 'payout')]
  const made = addCents(subtractCents(subtractCents(subtractCents(giftsCents, feesCents), refundsCents), disputesCents), otherCents)
  const amountCents = own === null ? made : subtractCents(zeroCents, own.amountCents)
  return { amountCents, giftsCents, feesCents, refundsCents, disputesCents, otherCents, differenceCents: subtractCents(amountCents, made) }
}

/** What a movement that is a fee by itself cost: less than zero where it was given back. */
export function feeOfLine({ amountCents, feeCents }: BankLine): Cents {
  return subtractCents(feeCents ?? zeroCents, amountCents)
}
