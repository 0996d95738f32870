/** Screening of the people behind the money, affiliates, and signs of misuse. */
import { formatCents, type Cents } from '../../money'
import { countOf, evaluation, listFound, type Evaluation, type Tally } from '../evaluation'

/** `people` is how many people; the tallies count people and show the records in which they appear. */
export type ScreeningTallies = {
  readonly people: number
  readonly notScreened: Tally
  readonly withoutListDate: Tally
  readonly openHit: Tally
}

/** ADH-04: passes when all donors, payees and recipients were screened within the period, with the list date, and no hit is open. */
export function everyoneScreened({ people, notScreened, withoutListDate, openHit }: ScreeningTallies): Evaluation {
  if (people === 0) return evaluation('not-applicable', 'No named donor, payee or recipient appears in the records of the period.')
  const found = listFound([[notScreened, 'not screened since the period began'], [withoutListDate, 'screened without the date of the list'], [openHit, 'with an open hit']])
  if (found === '') return evaluation('yes', `Each of the ${String(people)} donors, payees and recipients was screened in the period, and no hit is open.`)
  return evaluation('no', `Of ${String(people)} donors, payees and recipients: ${found}.`, [notScreened, withoutListDate, openHit])
}

/** YML-03: passes when each payee abroad and each affiliate has a clear screening not older than 12 months. */
export function payeesAbroadScreened({ people, notScreened, openHit }: Pick<ScreeningTallies, 'people' | 'notScreened' | 'openHit'>): Evaluation {
  if (people === 0) return evaluation('yes', 'No payee or recipient abroad and no affiliate appears in the records of the period.')
  const found = listFound([[notScreened, 'without a screening in the 12 months before the end of the period'], [openHit, 'with an open hit']])
  if (found === '') return evaluation('yes', `Each of the ${String(people)} payees abroad and affiliates was screened within 12 months, and no hit is open.`)
  return evaluation('no', `Of ${String(people)} payees abroad and affiliates: ${found}.`, [notScreened, openHit])
}

export type AffiliateTallies = { readonly listedAffiliates: number; readonly unlisted: Tally }

/** TRN-03: the computed part passes when nobody in the money records is an affiliate that is not listed as one. */
export function affiliatesListed({ listedAffiliates, unlisted }: AffiliateTallies): Evaluation {
  const listed = `${countOf(listedAffiliates, 'affiliate')} ${listedAffiliates === 1 ? 'is' : 'are'} listed.`
  if (unlisted.count === 0) return evaluation('yes', `No unlisted affiliate appears in the money records. ${listed}`)
  return evaluation('no', `${countOf(unlisted.count, 'record')} name a principal, foreign government or party that is not tagged as an affiliate. ${listed}`, [unlisted])
}

/** Open signs only: one that a second person closed is not in the tallies but in `closed`. */
export type MisuseTallies = {
  readonly duplicateReference: Tally
  readonly equalGifts: Tally
  readonly cashAboveThreshold: Tally
  readonly cashInParts: Tally
  readonly onBehalfOfOthers: Tally
  readonly refundElsewhere: Tally
  readonly payeeIsApprover: Tally
  readonly closed: number
  readonly cashThresholdCents: Cents
}

/** YML-08: passes when each sign of misuse was closed by a second person. */
export function signsClosed(facts: MisuseTallies): Evaluation {
  const cash = formatCents(facts.cashThresholdCents)
  const signs: readonly (readonly [Tally, string])[] = [
    [facts.duplicateReference, 'with a payment reference used twice'], [facts.equalGifts, 'equal gifts of one donor on one day'],
    [facts.cashAboveThreshold, `in cash above ${cash}`], [facts.cashInParts, `cash gifts that pass ${cash} together`],
    [facts.onBehalfOfOthers, 'paid or conveyed by somebody else'], [facts.refundElsewhere, 'refunds by another way than the gift'],
    [facts.payeeIsApprover, 'payees with the name of the approver'],
  ]
  const found = listFound(signs)
  const closed = facts.closed === 0 ? '' : ` ${countOf(facts.closed, 'sign')} closed by a second person.`
  if (found === '') return evaluation('yes', `${facts.closed === 0 ? 'No sign of misuse was found.' : 'No sign of misuse is open.'}${closed}`)
  return evaluation('no', `Open signs: ${found}.${closed}`, signs.map(([tally]) => tally))
}
