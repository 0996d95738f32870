/** What was paid, to whom, with which paper and whose approval. */
import type { ExpenditureContext, NearbyGift } from '../../assessment'
import type { ExpenditureFacts } from '../../expenditure'
import { absoluteCents, subtractCents, sumCents, type Cents } from '../../money'
import type { Check } from '../check'
import { exceedsOn, thresholdOn } from '../thresholds'
import { differsFromRate, hasStaleRate, lacksRate } from './exchange-rate'
import { hasOpenMatch, isAbroad, isForeignGovernmentOrParty, isNoName } from './parties'
import { hasFewWords, isVague } from './purpose-text'

type ExpenditureCheck = Check<ExpenditureFacts, ExpenditureContext>

function over(family: string, amount: Cents, facts: ExpenditureFacts): boolean {
  return exceedsOn(family, amount, facts.paidOn)
}

function isPayment(facts: ExpenditureFacts): boolean {
  return facts.kind === 'payment'
}

function isForElection(facts: ExpenditureFacts): boolean {
  return facts.purpose === 'us_election' || (facts.splits ?? []).some(({ purpose }) => purpose === 'us_election')
}

/** Gifts of the payee whose amount differs from the payment by no more than the set share. */
function similarGifts(facts: ExpenditureFacts, context: ExpenditureContext): readonly NearbyGift[] {
  const share = thresholdOn('check.reimbursed.share', facts.paidOn)
  if (share === null || facts.amountCents <= 0) return []
  return context.payeeGifts.filter(({ amountCents }) => {
    const difference = absoluteCents(subtractCents(amountCents, facts.amountCents))
    return amountCents > 0 && difference * 100 <= share.amount * facts.amountCents
  })
}

const abroadForPrincipal = new Set(['homeland_charity', 'homeland_political', 'us_lobbying'])

const payeeChecks: readonly ExpenditureCheck[] = [
  { id: 'exp.payee.missing', fires: (facts, { payee }) => payee === null || facts.purposeText.trim() === '' },
  {
    id: 'FARA-14',
    sentence: 'The payee is named as cash, various or not at all.',
    fires: (_, { payee }) => payee !== null && isNoName(payee.name),
  },
  {
    id: 'FARA-15',
    sentence: 'The address of the payee is not in the books.',
    fires: (facts, { payee, hasRegistration }) => hasRegistration.fara && isPayment(facts) && payee !== null && !payee.addressKnown,
  },
  {
    id: 'FARA-16',
    sentence: 'No principal is named for this spending.',
    fires: (facts, { hasRegistration }) =>
      hasRegistration.fara && isPayment(facts) && abroadForPrincipal.has(facts.purpose) && facts.principalId === null,
  },
  {
    id: 'FARA-25',
    sentence:
      'Money paid to a foreign government or party is a transfer to the principal, not an ordinary expense. Record it as money sent abroad.',
    fires: (facts, { payee }) => isPayment(facts) && payee !== null && isForeignGovernmentOrParty(payee),
  },
  {
    id: 'exp.foreign.ofac',
    fires: (facts, { payee }) => isPayment(facts) && payee !== null && isAbroad(payee.country) && payee.screeningResult === 'not-screened',
  },
  { id: 'don.ofac.hit', fires: (_, { payee }) => payee !== null && hasOpenMatch(payee.screeningResult) },
  { id: 'exp.selfdeal', fires: (facts, { payee }) => isPayment(facts) && payee !== null && payee.tags.includes('officer') },
  { id: 'don.reimbursed', fires: (facts, context) => isPayment(facts) && similarGifts(facts, context).length > 0, others: similarGifts },
]

const purposeChecks: readonly ExpenditureCheck[] = [
  { id: 'exp.purpose.vague', fires: (facts) => facts.purposeText.trim() !== '' && isVague(facts.purposeText, facts.paidOn) },
  {
    id: 'FARA-13',
    sentence: 'The purpose has too few words to tell the reader what was bought and for which activity.',
    fires: (facts, { hasRegistration }) =>
      hasRegistration.fara && facts.purposeText.trim() !== '' && hasFewWords(facts.purposeText, facts.paidOn),
  },
  { id: 'exp.usElection.c3', fires: (facts, { taxKind }) => taxKind === '501c3' && isForElection(facts) },
  {
    id: 'FARA-28',
    sentence: 'Money of a foreign principal may not be used in connection with a US election.',
    fires: (facts) => isForElection(facts) && facts.principalId !== null,
  },
  {
    id: 'exp.pettycash',
    fires: (facts, { taxKind }) =>
      facts.method === 'cash' && (isForElection(facts) || taxKind === '527') && over('check.exp.pettycash', facts.amountCents, facts),
  },
]

const paperChecks: readonly ExpenditureCheck[] = [
  {
    id: 'exp.support.missing',
    fires: (facts) => isPayment(facts) && facts.receiptState !== 'attached' && over('check.exp.support', facts.amountCents, facts),
  },
  {
    id: 'house.receipt.missing',
    fires: (facts) => isPayment(facts) && facts.receiptState === 'missing' && !over('check.exp.support', facts.amountCents, facts),
  },
  {
    id: 'house.approval.waiting',
    fires: (facts, context) => isPayment(facts) && facts.amountCents > context.approvalLimitCents && !context.approvedByAnother,
  },
  { id: 'house.approval.own', fires: (_, { enteredByApprover }) => enteredByApprover },
]

const amountChecks: readonly ExpenditureCheck[] = [
  { id: 'house.amount.positive', fires: ({ amountCents }) => amountCents <= 0 },
  { id: 'house.date.future', fires: (facts, { today }) => facts.paidOn > today },
  {
    id: 'house.split.sum',
    fires: ({ splits, amountCents }) =>
      splits !== null && splits.length > 0 && sumCents(splits.map((split) => split.amountCents)) !== amountCents,
  },
  { id: 'don.fx.rate', sentence: 'A payment in foreign currency needs its rate, the rate source and the rate date.', fires: lacksRate },
  { id: 'don.fx.tolerance', fires: differsFromRate },
  { id: 'don.fx.stale', fires: (facts) => hasStaleRate(facts, facts.paidOn) },
]

export const expenditureChecks: readonly ExpenditureCheck[] = [...amountChecks, ...payeeChecks, ...purposeChecks, ...paperChecks]
