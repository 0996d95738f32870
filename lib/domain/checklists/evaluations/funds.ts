/**
 * YML-04: money given for a purpose is spent on that purpose only.
 * 1. Each stated purpose has a balance: gifts for it less spending on it, up to the end of the period.
 * 2. What is unrestricted (general and administrative gifts, dues, sales, opening balances) pays for general and administrative spending
 *    and may cover what a purpose is short of.
 * 3. If it does not suffice, money given for another purpose must have been used.
 */
import { absoluteCents, formatCents, subtractCents, sumCents, zeroCents, type Cents } from '../../money'
import { purposes, type Purpose } from '../../record'
import { evaluation, type Evaluation, type Tally } from '../evaluation'
import { purposeWords, type PurposeAmount } from './spending'

export type FundFacts = {
  readonly openingCents: Cents
  readonly given: readonly PurposeAmount[]
  readonly spent: readonly PurposeAmount[]
  readonly withoutPurposeText: Tally
}

export type FundBalance = {
  readonly purpose: Purpose
  readonly givenCents: Cents
  readonly spentCents: Cents
  readonly balanceCents: Cents
}

const unrestrictedPurposes: readonly Purpose[] = ['general', 'administration']

function amountFor(amounts: readonly PurposeAmount[], purpose: Purpose): Cents {
  return sumCents(amounts.filter((amount) => amount.purpose === purpose).map(({ amountCents }) => amountCents))
}

/** Gives what was given, spent and is left for each purpose. */
export function fundBalances({ given, spent }: Pick<FundFacts, 'given' | 'spent'>): readonly FundBalance[] {
  return purposes.map((purpose) => {
    const givenCents = amountFor(given, purpose)
    const spentCents = amountFor(spent, purpose)
    return { purpose, givenCents, spentCents, balanceCents: subtractCents(givenCents, spentCents) }
  })
}

/** YML-04: passes when no purpose is overspent and no spending lacks its purpose in words. */
export function purposesKept(facts: FundFacts): Evaluation {
  const balances = fundBalances(facts)
  if (balances.every(({ givenCents, spentCents }) => givenCents === 0 && spentCents === 0)) {
    return evaluation('not-applicable', 'Nothing was given or spent up to the end of the period.')
  }
  const overspent = balances.filter(({ purpose, balanceCents }) => balanceCents < 0 && !unrestrictedPurposes.includes(purpose))
  const unrestricted = balances.filter(({ purpose }) => unrestrictedPurposes.includes(purpose)).map(({ balanceCents }) => balanceCents)
  const left = sumCents([facts.openingCents, ...unrestricted, ...overspent.map(({ balanceCents }) => balanceCents)])
  const words = overspent.map(({ purpose, balanceCents }) => `${purposeWords[purpose]} by ${formatCents(absoluteCents(balanceCents))}`).join(', ')
  const unclear = facts.withoutPurposeText.count === 0 ? '' : ` ${facts.withoutPurposeText.count} payments say no purpose in words.`
  const over = overspent.length === 0 ? 'No purpose is overspent.' : `Overspent: ${words}.`
  if (left < zeroCents) {
    return evaluation('no', `${over} Unrestricted money falls short by ${formatCents(absoluteCents(left))}, so money given for other purposes was used.${unclear}`, [facts.withoutPurposeText])
  }
  if (facts.withoutPurposeText.count > 0) return evaluation('no', `${over}${unclear}`, [facts.withoutPurposeText])
  if (overspent.length > 0) return evaluation('partly', `${over} Unrestricted money covers it.`)
  return evaluation('yes', 'No purpose is overspent, and all spending says its purpose.')
}
