/**
 * What a payment processor's file says beside a bank's (money.md section 6): 1. a gift is the gross, and the fee is spending; 2. a refund and a
 * dispute return a gift that they name; 3. a payout sends the rest to the bank in one sum.
 */
import type { CalendarDate } from '../calendar-date'
import type { Instant } from '../instant'
import { cleanLine } from '../typed-text'

export const processorParts = ['charge', 'refund', 'dispute', 'dispute-won', 'fee', 'payout', 'other'] as const
export type ProcessorPart = (typeof processorParts)[number]

/** What a movement is at its processor. Texts are empty where the file does not say. */
export type ProcessorFacts = {
  readonly part: ProcessorPart
  /** The processor's name for the payment itself: that of a gift, and the one that a refund or a dispute returns. */
  readonly charge: string
  /** The payout with which it went to the bank. */
  readonly payout: string
  readonly payoutOn: CalendarDate | null
  /** The moment of which the day is that of the chapter's calendar. */
  readonly at: Instant | null
}

/** Words of processors for what a movement is, the telling ones first; `sign` is the direction that the word needs to hold. */
const words: readonly { readonly part: ProcessorPart; readonly pattern: RegExp; readonly sign?: 1 | -1 }[] = [
  { part: 'dispute-won', pattern: /(?:chargeback|dispute)[ _-]?reversal|hold for dispute|dispute won/, sign: 1 },
  { part: 'fee', pattern: /(?:chargeback|dispute)[ _-]fee/, sign: -1 },
  { part: 'dispute', pattern: /chargeback|dispute|payment reversal/, sign: -1 },
  { part: 'refund', pattern: /refund/, sign: -1 },
  { part: 'payout', pattern: /payout|withdrawal|^(?:standard|instant|bank) transfer$|^transfer$|disbursement/, sign: -1 },
  { part: 'fee', pattern: /(?:\b|_)fees?\b|network_cost|^tax$/, sign: -1 },
  { part: 'charge', pattern: /^$|charge|payment|donation|gift|contribution|subscription|recurring|purchase|sale/, sign: 1 },
]

/** What a movement is by the processor's own word for it and the way the money went; `other` where a person has to say. */
export function partOf(word: string, amountCents: number): ProcessorPart {
  const clean = cleanLine(word).toLowerCase()
  const sign = amountCents < 0 ? -1 : 1
  return words.find(({ pattern, sign: needed }) => (needed === undefined || needed === sign) && pattern.test(clean))?.part ?? 'other'
}

/** Header cells by which a processor's own file is known. */
const processors: readonly { readonly name: string; readonly headers: readonly string[] }[] = [
  { name: 'Stripe', headers: ['balance_transaction_id', 'reporting_category'] },
  { name: 'PayPal', headers: ['timezone', 'status', 'gross', 'fee', 'net', 'transaction id'] },
  { name: 'ActBlue', headers: ['receipt id', 'recurring total months', 'disbursement id'] },
]

/** The processor whose file has this header row; null for any other. */
export function processorOf(header: readonly string[]): string | null {
  const names = header.map((cell) => cleanLine(cell).toLowerCase())
  return processors.find(({ headers }) => headers.every((each) => names.includes(each)))?.name ?? null
}

/** A row of a processor that moved no money, or not yet. */
export const unfinished = /^(?:pending|denied|failed|cancell?ed|expired|voided|unclaimed|declined|removed|on hold|processing)$/i
