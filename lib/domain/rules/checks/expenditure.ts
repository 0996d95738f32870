/** Checks of a payment (money.md section 6; FARA items 15(a) and 28 CFR 5.210). */
import type { ExpenditureContext } from '../../assessment'
import type { ExpenditureFacts } from '../../expenditure'
import { addCents, cents, compareCents, zeroCents } from '../../money'
import type { Check } from './run'

type ExpenditureCheck = Check<ExpenditureFacts, ExpenditureContext>

/** The words that filers used most and that tell a reader nothing (fara.md section 6). */
const vagueWords = ['misc', 'other', 'expenses', 'expense', 'reimbursement', 'services', 'consulting', 'fee', 'fees', 'payment', 'travel', 'invoice', 'office expenses', 'disb']
const shortestPurpose = 8
/** A payment of this size needs its paper (money-checks: exp.support.missing; a rule of good practice). */
const supportedFrom = cents(20_000)
const pettyCashMost = cents(10_000)
const nameless = ['cash', 'various', 'misc', 'n/a']

export const expenditureChecks: readonly ExpenditureCheck[] = [
  { id: 'exp.payee.missing', fires: ({ purposeText }, { payee }) => payee === null || purposeText === '' },
  { id: 'FARA-14', fires: (_facts, { payee }) => payee !== null && nameless.includes(payee.name.toLowerCase()), sentence: 'The payee is missing, or is a word such as "cash" or "various".' },
  {
    id: 'exp.purpose.vague',
    fires: ({ purposeText }) => purposeText !== '' && (purposeText.length < shortestPurpose || vagueWords.includes(purposeText.toLowerCase().replace(/[.]+$/, ''))),
  },
  { id: 'exp.support.missing', fires: ({ amountCents, receiptState }) => receiptState === 'missing' && compareCents(amountCents, supportedFrom) > 0 },
  { id: 'exp.pettycash', fires: ({ method, amountCents, purpose }) => purpose === 'us_election' && method === 'cash' && compareCents(amountCents, pettyCashMost) > 0 },
  { id: 'exp.foreign.ofac', fires: (_facts, { payee }) => payee !== null && (payee.screeningResult === 'possible-match' || payee.screeningResult === 'true-match'), sentence: 'A possible sanctions match of this payee is open. Nothing may be paid until it is settled.' },
  { id: 'exp.selfdeal', fires: (_facts, { payee }) => payee !== null && payee.tags.includes('officer') },
  { id: 'exp.usElection.c3', fires: ({ purpose }, { taxKind }) => taxKind === '501c3' && purpose === 'us_election' },
  { id: 'FARA-16', fires: ({ principalId, purpose }, { hasRegistration }) => hasRegistration.fara && principalId === null && purpose === 'homeland_political', sentence: 'This payment for a political purpose names no foreign principal.' },
  { id: 'don.reimbursed', fires: ({ amountCents }, { payeeGifts }) => payeeGifts.filter((gift) => gift.amountCents === amountCents), sentence: 'The payee gave a gift of the same amount near this payment. Check that the gift was not reimbursed.' },
  {
    id: 'don.joint.split',
    fires: ({ splits, amountCents }) => splits !== null && compareCents(splits.reduce((sum, part) => addCents(sum, part.amountCents), zeroCents), amountCents) !== 0,
    sentence: 'The parts of a payment that serves several purposes must add up to the payment.',
  },
]
