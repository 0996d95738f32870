/** What a gift asks on paper: acknowledgement, what came in return, the notice of a solicitation, property and what becomes of it. */
import type { DonationContext } from '../../assessment'
import { addYears } from '../../calendar-date'
import { isReturn, type DonationFacts } from '../../donation'
import type { Check } from '../check'
import { exceedsOn, thresholdOn } from '../thresholds'

type DonationCheck = Check<DonationFacts, DonationContext>

const acknowledged = ['gift', 'in_kind', 'pledge_payment']
const notDeductible = ['501c4', '527']

function over(family: string, facts: DonationFacts): boolean {
  return exceedsOn(family, facts.amountCents, facts.receivedOn)
}

/** Whether property under Form 8283, Section B, left the organization within the window of Form 8282. */
function isDisposedEarly(facts: DonationFacts): boolean {
  const window = thresholdOn('irc.8282.window', facts.receivedOn)
  return facts.disposedOn !== null && window !== null && facts.disposedOn <= addYears(facts.receivedOn, window.amount)
}

export const paperChecks: readonly DonationCheck[] = [
  {
    id: 'don.receipt.250',
    fires: (facts, { taxKind, receiptOn }) =>
      taxKind === '501c3' && acknowledged.includes(facts.kind) && !facts.anonymous && facts.acknowledgedOn === null && receiptOn === null && over('irc.ack.250', facts),
  },
  {
    id: 'don.quidproquo.75',
    // The donor is told by the receipt, which names what came in return and the part that is deductible.
    fires: (facts, { taxKind, receiptOn }) =>
      taxKind === '501c3' && !isReturn(facts.kind) && facts.benefitValueCents > 0 && (facts.benefitDescription === '' || (receiptOn === null && facts.acknowledgedOn === null)) && over('irc.quidproquo.75', facts),
  },
  { id: 'don.notDeductible.notice', fires: (facts, { taxKind, solicitationNotice }) => notDeductible.includes(taxKind) && !isReturn(facts.kind) && solicitationNotice === 'no' },
  { id: 'don.inkind.method', fires: (facts) => facts.kind === 'in_kind' && (facts.inKindDescription === '' || facts.valuationMethod === '') },
  { id: 'don.inkind.8283', fires: (facts, { taxKind }) => taxKind === '501c3' && facts.kind === 'in_kind' && over('irc.noncash.appraisal', facts) },
  { id: 'don.inkind.8282', fires: (facts, { taxKind }) => taxKind === '501c3' && facts.kind === 'in_kind' && over('irc.noncash.appraisal', facts) && isDisposedEarly(facts) },
  { id: 'don.inkind.bothSides', fires: (facts, { hasMemo }) => facts.kind === 'in_kind' && !hasMemo },
]
