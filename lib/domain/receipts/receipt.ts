/**
 * A receipt: what was given to a donor as proof of a gift, or of all gifts of a year. Its number is never used again; handing it over once
 * more is noted and gives no new number. A gift that was corrected or voided since makes its receipt wrong: the page says so and asks for a
 * new one, which names the old one. The text itself is frozen: labels and sentences stand in it, so that it prints the same for good.
 */
import canonicalize from 'canonicalize'
import type { CalendarDate } from '../calendar-date'
import type { Instant } from '../instant'
import { formatCents, sumCents, type Cents } from '../money'
import type { TaxKind } from '../organization'
import type { Giving } from './giving'
import type { Sentence } from './wording'

/** The languages of texts for donors. */
export const receiptLanguages = ['en', 'es', 'ur'] as const
export type ReceiptLanguage = (typeof receiptLanguages)[number]

export const deliveryWays = ['print', 'pdf', 'email'] as const
export type DeliveryWay = (typeof deliveryWays)[number]

/** One handing over. No address is kept here. */
export type Delivery = { readonly at: Instant; readonly by: string | null; readonly name: string; readonly how: DeliveryWay }

/** Labels of a receipt, by key of the donor's texts. */
export const labelKeys = [
  'title', 'titleYear', 'receiptNumber', 'issuedOn', 'donor', 'gift', 'receivedOn', 'amount', 'property', 'joint', 'total', 'year', 'taxNumber', 'replaces', 'verify', 'verifyHow', 'notAdvice', 'thanks', 'toBeConfirmed',
] as const
export type LabelKey = (typeof labelKeys)[number]

export type ReceiptGift = {
  readonly number: string
  readonly receivedOn: CalendarDate
  /** Null for property: no value of it is ever said. */
  readonly amount: string | null
  readonly description: string
  /** What came back to the donor, with its value by our estimate; empty where nothing did. */
  readonly benefit: string
  readonly joint: boolean
}

export type ReceiptSentence = { readonly id: string; readonly text: string; readonly citation: string; readonly toBeConfirmed: boolean }

/** The text of a receipt, whole: everything that is printed. */
export type ReceiptText = {
  readonly v: 1
  readonly number: string
  /** 128 random bits as 32 hexadecimal digits: what the donor shows to have the gift proven. */
  readonly code: string
  readonly language: ReceiptLanguage
  readonly issuedOn: CalendarDate
  readonly issuedBy: string
  readonly organization: { readonly name: string; readonly chapter: string; readonly ein: string | null; readonly taxKind: TaxKind; readonly address: readonly string[] }
  readonly donor: { readonly name: string; readonly address: readonly string[] }
  readonly year: number | null
  readonly gifts: readonly ReceiptGift[]
  /** Of money alone; null where there is none. */
  readonly total: string | null
  readonly sentences: readonly ReceiptSentence[]
  readonly replaces: string | null
  /** Words beside the facts, by `LabelKey`. */
  readonly labels: Readonly<Record<string, string>>
}

export type Receipt = {
  readonly id: string
  readonly chapterId: string
  readonly personId: string
  readonly donationId: string | null
  readonly summaryYear: number | null
  readonly number: string
  readonly numberYear: number
  readonly numberSequence: number
  readonly language: ReceiptLanguage
  readonly amountCents: Cents
  readonly issuedOn: CalendarDate
  readonly issuedAt: Instant
  readonly issuedBy: string | null
  readonly issuedName: string
  readonly textHash: string
  readonly codeHash: string
  readonly replacesId: string | null
  readonly deliveries: readonly Delivery[]
  readonly revision: number
}

export type ReceiptFacts = Omit<ReceiptText, 'v' | 'gifts' | 'total' | 'sentences' | 'labels'> & { readonly givings: readonly Giving[]; readonly sentences: readonly Sentence[] }

/** Says a key of the donor's texts in the receipt's language. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string

function giftOf({ number, receivedOn, inKind, amountCents, description, joint, benefitCents, benefitDescription }: Giving): ReceiptGift {
  const benefit = benefitCents === 0 ? '' : `${benefitDescription} ${formatCents(benefitCents)}`.trim()
  return { number, receivedOn, amount: inKind ? null : formatCents(amountCents), description: inKind ? description : '', benefit, joint }
}

/** Gives what the gifts of a receipt are worth in cents, property included: for sums inside the program, never printed. */
export function amountOf(givings: readonly Giving[]): Cents {
  return sumCents(givings.map(({ amountCents }) => amountCents))
}

/** Writes a receipt: the facts in words of its language. */
export function writeReceipt({ givings, sentences, ...facts }: ReceiptFacts, say: Say): ReceiptText {
  const money = givings.filter(({ inKind }) => !inKind)
  return {
    v: 1, ...facts, gifts: givings.map(giftOf), total: money.length === 0 ? null : formatCents(amountOf(money)),
    sentences: sentences.map(({ id, values, citation, toBeConfirmed }) => ({ id, text: say(`sentences.${id}`, values), citation, toBeConfirmed })),
    labels: Object.fromEntries(labelKeys.map((key) => [key, say(`labels.${key}`)])),
  }
}

/** Gives a label of a receipt, as it was written then. */
export function labelOf({ labels }: Pick<ReceiptText, 'labels'>, key: LabelKey): string {
  return labels[key] ?? ''
}

/** Gives the one text of a receipt (RFC 8785), whose SHA-256 is kept. */
export function receiptCanonicalText(text: ReceiptText): string {
  const canonical = canonicalize(text)
  if (canonical === undefined) throw new Error('A receipt is a JSON object')
  return canonical
}

/** What became of a receipt: `current` says what is so; `changed` a gift was corrected; `voided` it is none any more; `replaced` a newer one stands in its place. */
export const receiptStates = ['current', 'changed', 'voided', 'replaced'] as const
export type ReceiptState = (typeof receiptStates)[number]

/** What a receipt says of its gifts and donor, whatever its words: two that differ here say different things. */
function substanceOf({ gifts, total, donor, organization, year }: ReceiptText): string {
  const said = gifts.map(({ number, receivedOn, amount, description, benefit, joint }) => [number, receivedOn, amount, description, benefit, joint])
  return JSON.stringify([said, total, donor.name, organization.taxKind, year])
}

/** Tells whether a receipt written now would say the same as the one that was given. */
export function saysTheSame(given: ReceiptText, now: ReceiptText): boolean {
  return substanceOf(given) === substanceOf(now)
}
