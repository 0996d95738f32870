/**
 * What a receipt says beside the gift, as dated data with a citation (data/receipt-wording.json, money.md 2.3).
 * 1. Which sentences stand on it follows from the tax kind of the organization: one that is not a 501(c)(3) never says that a gift is
 *    deductible. 2. $250 and $75 are thresholds of lib/domain/rules and not written here. 3. What was not read in its source is marked.
 */
import { addCents, formatCents, subtractCents, zeroCents } from '../money'
import { taxKinds, type TaxKind } from '../organization'
import type { MessageValues } from '../result'
import table from '../rules/data/receipt-wording.json'
import { exceedsOn } from '../rules/thresholds'
import type { Giving } from './giving'

const occasions = ['always', 'nothing-returned', 'something-returned', 'quid-pro-quo', 'returned-below-threshold', 'acknowledged', 'in-kind', 'part-refunded'] as const
type Occasion = (typeof occasions)[number]

export const sentenceIds = [
  'deductible', 'nothingInReturn', 'inReturn', 'deductiblePart', 'lessThanReturned', 'acknowledgement', 'property', 'propertyPlain', 'notDeductible', 'noStatement', 'partReturned',
] as const
export type SentenceId = (typeof sentenceIds)[number]

/** A sentence of a receipt: a key of the donor's texts with its values, where it comes from, and whether that was read. */
export type Sentence = { readonly id: SentenceId; readonly values: MessageValues; readonly citation: string; readonly toBeConfirmed: boolean }

export type Wording = { readonly id: SentenceId; readonly taxKinds: readonly TaxKind[]; readonly when: Occasion; readonly citation: string; readonly sourceRead: boolean }

function known<Value extends string>(values: readonly Value[], text: string): Value {
  const value = values.find((candidate) => candidate === text)
  if (value === undefined) throw new Error(`${text} is not one of ${values.join(', ')}`)
  return value
}

/** Every sentence that a receipt may say, in the order in which they stand. */
export const wordings: readonly Wording[] = table.wording.map((row) => ({
  ...row, id: known(sentenceIds, row.id), when: known(occasions, row.when), taxKinds: row.taxKinds.map((kind) => known(taxKinds, kind)),
}))

function isQuidProQuo(giving: Giving): boolean {
  return giving.benefitCents > 0 && !giving.inKind && exceedsOn('irc.quidproquo.75', giving.amountCents, giving.receivedOn)
}

const applies: Readonly<Record<Occasion, (giving: Giving) => boolean>> = {
  always: () => true,
  'nothing-returned': ({ benefitCents }) => benefitCents === 0,
  'something-returned': ({ benefitCents }) => benefitCents > 0,
  'quid-pro-quo': isQuidProQuo,
  'returned-below-threshold': (giving) => giving.benefitCents > 0 && !giving.inKind && !isQuidProQuo(giving),
  acknowledged: (giving) => needsAcknowledgement(giving),
  'in-kind': ({ inKind }) => inKind,
  'part-refunded': ({ refundedCents, inKind }) => refundedCents > 0 && !inKind,
}

/** Tells whether the donor needs a written acknowledgement of this gift: $250 or more in one gift, whatever others there are. */
export function needsAcknowledgement(giving: Giving): boolean {
  return exceedsOn('irc.ack.250', giving.amountCents, giving.receivedOn)
}

function valuesOf(giving: Giving): MessageValues {
  const { amountCents, benefitCents, benefitDescription, refundedCents } = giving
  const deductible = benefitCents >= amountCents ? zeroCents : subtractCents(amountCents, benefitCents)
  // Of property no value is ever said, not even by way of a remainder.
  const money: MessageValues = giving.inKind ? {} : { amount: formatCents(addCents(amountCents, refundedCents)), deductible: formatCents(deductible), refunded: formatCents(refundedCents) }
  return { number: giving.number, benefit: benefitDescription, benefitValue: formatCents(benefitCents), ...money }
}

/** Gives the sentences over one gift, in order, for an organization of this tax kind. */
export function sentencesFor(giving: Giving, taxKind: TaxKind): readonly Sentence[] {
  return wordings
    .filter(({ taxKinds: kinds, when }) => kinds.includes(taxKind) && applies[when](giving))
    .map(({ id, citation, sourceRead }) => ({ id, citation, toBeConfirmed: !sourceRead, values: valuesOf(giving) }))
}

/** Gives the sentences over several gifts of a year: each that is the same for all once, each that is about one gift with its number. */
export function sentencesForYear(givings: readonly Giving[], taxKind: TaxKind): readonly Sentence[] {
  const all = givings.flatMap((giving) => sentencesFor(giving, taxKind))
  return all.filter((sentence, place) => speaksOfOne.includes(sentence.id) || all.findIndex(({ id }) => id === sentence.id) === place)
}

const speaksOfOne: readonly SentenceId[] = ['inReturn', 'deductiblePart', 'lessThanReturned', 'partReturned']
