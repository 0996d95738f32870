/** Expenditures and transfers of a period: approved, told apart by purpose, and what left the United States. */
import { formatCents, sumCents, type Cents } from '../../money'
import type { Purpose } from '../../record'
import { countOf, evaluation, listFound, type Evaluation, type Tally } from '../evaluation'

export const purposeWords: Readonly<Record<Purpose, string>> = {
  general: 'general', homeland_charity: 'homeland charity', homeland_political: 'homeland politics', us_lobbying: 'U.S. lobbying',
  us_election: 'U.S. elections', administration: 'administration',
}

export type PurposeAmount = { readonly purpose: Purpose; readonly amountCents: Cents }

export type SpendingTallies = {
  readonly expenditures: number
  /** With the purpose "general", whole or as a part. */
  readonly unclassified: Tally
  /** What was spent in the period by purpose, largest first. */
  readonly shares: readonly PurposeAmount[]
  readonly limitCents: Cents
  readonly aboveLimit: number
  readonly notApproved: Tally
  readonly approvedByAuthor: Tally
  readonly approvedLate: Tally
}

/** FUT-02: passes when no expenditure is left without a programme class. */
export function spendingClassified({ expenditures, unclassified, shares }: SpendingTallies): Evaluation {
  if (expenditures === 0) return evaluation('not-applicable', 'No expenditure is recorded in the period.')
  const words = shares.map(({ purpose, amountCents }) => `${purposeWords[purpose]} ${formatCents(amountCents)}`).join(', ')
  const total = formatCents(sumCents(shares.map(({ amountCents }) => amountCents)))
  if (unclassified.count === 0) return evaluation('yes', `All spending of ${total} has its purpose: ${words}.`)
  return evaluation('no', `${unclassified.count} of ${countOf(expenditures, 'expenditure')} are for "general" purposes. Of ${total}: ${words}.`, [unclassified])
}

/** ACC-03: passes when each expenditure above the limit was approved by another person before it was paid. */
export function approvedBeforePayment(facts: SpendingTallies): Evaluation {
  const { aboveLimit, limitCents, notApproved, approvedByAuthor, approvedLate } = facts
  const limit = formatCents(limitCents)
  if (aboveLimit === 0) return evaluation('not-applicable', `No expenditure of the period is above the limit of ${limit}.`)
  const found = listFound([
    [notApproved, 'without approval'], [approvedByAuthor, 'approved by the person who entered them'], [approvedLate, 'approved after the payment'],
  ])
  if (found === '') return evaluation('yes', `Each of the ${countOf(aboveLimit, 'expenditure')} above ${limit} was approved by another person before payment.`)
  return evaluation('no', `Of ${countOf(aboveLimit, 'expenditure')} above ${limit}: ${found}.`, [notApproved, approvedByAuthor, approvedLate])
}

export type AbroadTallies = {
  readonly sentAbroad: number
  readonly withoutRecipient: Tally
  readonly withoutSecondApproval: Tally
  readonly notScreened: Tally
  readonly listedParty: Tally
}

/** FUN-08: passes when all that left the United States has recipient, channel, approval by a second person and a clear screening. */
export function sentAbroadRecorded(facts: AbroadTallies): Evaluation {
  const { sentAbroad, withoutRecipient, withoutSecondApproval, notScreened, listedParty } = facts
  if (sentAbroad === 0) return evaluation('not-applicable', 'No money or goods sent out of the United States are recorded in the period.')
  const found = listFound([
    [withoutRecipient, 'without a recipient'], [withoutSecondApproval, 'without approval by a second person'],
    [notScreened, 'without a screening with its list date'], [listedParty, 'to a listed party or with an open hit'],
  ])
  const what = countOf(sentAbroad, 'payment')
  if (found === '') return evaluation('yes', `Each of the ${what} out of the United States has recipient, channel, approval by a second person and screening.`)
  return evaluation('no', `Of ${what} out of the United States: ${found}.`, [withoutRecipient, withoutSecondApproval, notScreened, listedParty])
}

export type ElectionTallies = {
  readonly electionSpending: Tally
  readonly electionGiftsFromAbroad: Tally
  readonly foreignReceipts: number
}

/** LAW-09: passes when nothing was spent on a U.S. election and no foreign money was given for one. */
export function noForeignElectionMoney({ electionSpending, electionGiftsFromAbroad, foreignReceipts }: ElectionTallies): Evaluation {
  const found = listFound([[electionSpending, 'payments for U.S. elections'], [electionGiftsFromAbroad, 'gifts from foreign sources for U.S. elections']])
  const context = `${countOf(foreignReceipts, 'receipt')} of the period came from foreign sources.`
  if (found === '') return evaluation('yes', `Nothing was spent on U.S. elections, and no foreign money was given for them. ${context}`)
  return evaluation('no', `Found: ${found}. ${context}`, [electionSpending, electionGiftsFromAbroad])
}

export type ContingentTallies = {
  readonly payments: number
  readonly contingent: Tally
  /** Agreements in force, and those of them that say that pay depends on success, by title. */
  readonly agreements: number
  readonly agreementsOnSuccess: readonly string[]
}

/** LAW-13: the computed part passes when no agreement in force says that pay depends on success and no payment speaks of a bonus, commission or success fee. */
export function noContingentPayment({ payments, contingent, agreements, agreementsOnSuccess }: ContingentTallies): Evaluation {
  if (agreementsOnSuccess.length > 0) return evaluation('no', `Pay depends on success under: ${agreementsOnSuccess.join('; ')}.`, [contingent])
  if (contingent.count === 0) return evaluation('yes', `None of the ${countOf(payments, 'payment')} speaks of a bonus, a commission or a success fee, and none of the ${countOf(agreements, 'agreement')} in force says that pay depends on success.`)
  return evaluation('no', `${contingent.count} of ${countOf(payments, 'payment')} speak of a bonus, a commission or a success fee.`, [contingent])
}
