/** The contribution report line by line: what is reported, and what is under the line of $200 for its recipient. */
import { sumCents, type Cents } from '../../money'
import table from '../../rules/data/lda-thresholds.json'
import { groupedBy, numberOrder, sortedBy } from '../lines'
import type { LeftOut } from '../report-document'
import { contributionsCode, type FilingCode } from './filing-type'
import type { ContributionType, Ld203Facts, LdaContribution } from './ld203-facts'

export type Ld203Filing = {
  readonly type: FilingCode
  readonly year: number
  readonly half: number
  readonly facts: Ld203Facts
  readonly items: readonly LdaContribution[]
  /** Null where nothing is listed and nobody has said that there was nothing. */
  readonly noContributions: boolean | null
}

const lineCents = table.other_amounts.ld203_aggregate * 100

/** Honoring an official and meetings of officials are reported in any amount (2 U.S.C. 1604(d)(1)(E)). */
const inAnyAmount: readonly ContributionType[] = ['he', 'me']

function recipientOf({ type, payeeName }: LdaContribution): string {
  return `${type}\u0000${payeeName.trim().toLowerCase()}`
}

function totals(contributions: readonly LdaContribution[]): ReadonlyMap<string, Cents> {
  const groups = groupedBy(contributions, recipientOf)
  return new Map([...groups].map(([recipient, rows]) => [recipient, sumCents(rows.map(({ cents }) => cents))]))
}

/** Gives the reason why a contribution is not reported; null where it is. `totalCents` is what its recipient got in the half-year. */
function leftOutBecause({ recipientLevel, type }: LdaContribution, totalCents: Cents): string | null {
  if (recipientLevel === 'state-or-local') return 'Given to a state or local recipient: not reported on LD-203'
  if (recipientLevel === 'other-committee') return 'Given to another political committee, for example of a trade association: not reported on LD-203'
  if (inAnyAmount.includes(type) || totalCents >= lineCents) return null
  return `Less than $${table.other_amounts.ld203_aggregate} to this recipient in the half-year: 2 U.S.C. 1604(d)(1)`
}

type Judged = { readonly contribution: LdaContribution; readonly reason: string | null }

function judged({ contributions }: Ld203Facts): readonly Judged[] {
  const sums = totals(contributions.filter(({ recipientLevel }) => recipientLevel === 'federal'))
  const inOrder = sortedBy(contributions, ({ reference }) => [numberOrder(reference), reference.id])
  return inOrder.map((contribution) => ({ contribution, reason: leftOutBecause(contribution, sums.get(recipientOf(contribution)) ?? contribution.cents) }))
}

/** Gives the report; contributions come in the order of their numbers. */
export function ld203Filing(facts: Ld203Facts): Ld203Filing {
  const items = judged(facts).flatMap(({ contribution, reason }) => (reason === null ? [contribution] : []))
  const { noContributions, isAmendment } = facts.answers
  return { type: contributionsCode(facts.half, isAmendment), year: facts.year, half: facts.half, facts, items, noContributions: noContributions ?? (items.length === 0 ? null : false) }
}

/** Gives the contributions that are not reported, each with the reason. */
export function leftOutOfLd203(facts: Ld203Facts): readonly LeftOut[] {
  return judged(facts).flatMap(({ contribution, reason }) => (reason === null ? [] : [{ record: contribution.reference, reason, amountCents: contribution.cents }]))
}
