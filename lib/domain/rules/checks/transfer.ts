/** Money sent abroad or between chapters: recipient, screening, principal, purpose, and the other half of a pair. */
import type { TransferContext } from '../../assessment'
import type { TransferFacts } from '../../transfer'
import type { Check } from '../check'
import { exceedsOn } from '../thresholds'
import { differsFromRate, hasStaleRate, lacksRate } from './exchange-rate'
import { hasOpenMatch, isNoName } from './parties'
import { hasFewWords, isVague } from './purpose-text'

type TransferCheck = Check<TransferFacts, TransferContext>

function isAbroadOut(facts: TransferFacts): boolean {
  return facts.kind === 'abroad' && facts.direction === 'out'
}

function isScreened(facts: TransferFacts, { recipient }: TransferContext): boolean {
  return facts.screeningResult !== 'not-screened' || (recipient !== null && recipient.screeningResult !== 'not-screened')
}

export const transferChecks: readonly TransferCheck[] = [
  { id: 'house.amount.positive', fires: ({ amountCents }) => amountCents <= 0 },
  { id: 'house.date.future', fires: (facts, { today }) => facts.sentOn > today },
  {
    id: 'exp.payee.missing',
    sentence: 'Money sent abroad needs date, recipient, amount and purpose.',
    fires: (facts, { recipient }) => facts.kind === 'abroad' && (recipient === null || facts.purposeText.trim() === ''),
  },
  {
    id: 'FARA-14',
    sentence: 'The recipient is named as cash, various or not at all.',
    fires: (_, { recipient }) => recipient !== null && isNoName(recipient.name),
  },
  {
    id: 'FARA-16',
    sentence: 'No principal is named for this money.',
    fires: (facts, { hasRegistration }) => hasRegistration.fara && isAbroadOut(facts) && facts.principalId === null,
  },
  { id: 'exp.purpose.vague', fires: (facts) => facts.purposeText.trim() !== '' && isVague(facts.purposeText, facts.sentOn) },
  {
    id: 'FARA-13',
    sentence: 'The purpose has too few words to tell the reader what the money is for.',
    fires: (facts, { hasRegistration }) =>
      hasRegistration.fara && facts.kind === 'abroad' && facts.purposeText.trim() !== '' && hasFewWords(facts.purposeText, facts.sentOn),
  },
  {
    id: 'exp.foreign.ofac',
    sentence: 'Check the recipient abroad against the sanctions list before sending.',
    fires: (facts, context) => isAbroadOut(facts) && !isScreened(facts, context),
  },
  {
    id: 'don.ofac.hit',
    fires: (facts, { recipient }) => hasOpenMatch(facts.screeningResult) || (recipient !== null && hasOpenMatch(recipient.screeningResult)),
  },
  {
    id: 'don.cmir',
    sentence: 'Cash over 10,000 dollars carried across the border: FinCEN 105 is due.',
    fires: (facts) => facts.kind === 'abroad' && facts.channel === 'cash_carried' && exceedsOn('bsa.cmir', facts.amountCents, facts.sentOn),
  },
  { id: 'house.transfer.chapter', fires: (facts) => facts.kind === 'between-chapters' && facts.counterpartChapterId === null },
  { id: 'trf.chapter.pair', fires: (facts, { otherSide }) => facts.kind === 'between-chapters' && otherSide === null },
  {
    id: 'house.approval.waiting',
    fires: (facts, context) => facts.direction === 'out' && facts.amountCents > context.approvalLimitCents && !context.approvedByAnother,
  },
  { id: 'don.fx.rate', sentence: 'A transfer in foreign currency needs its rate, the rate source and the rate date.', fires: lacksRate },
  { id: 'don.fx.tolerance', fires: differsFromRate },
  { id: 'don.fx.stale', fires: (facts) => hasStaleRate(facts, facts.sentOn) },
]
