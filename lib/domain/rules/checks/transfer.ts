/** Checks of money sent abroad or between chapters (fara.md section 6; money.md section 6). */
import type { TransferContext } from '../../assessment'
import type { TransferFacts } from '../../transfer'
import type { Check } from './run'

type TransferCheck = Check<TransferFacts, TransferContext>

export const transferChecks: readonly TransferCheck[] = [
  { id: 'trf.chapter.pair', fires: ({ kind }, { otherSide }) => kind === 'between-chapters' && otherSide === null },
  { id: 'exp.foreign.ofac', fires: ({ kind, screeningResult }) => kind === 'abroad' && (screeningResult === 'possible-match' || screeningResult === 'true-match'), sentence: 'A possible sanctions match of the recipient is open. Nothing may be sent until it is settled.' },
  { id: 'don.ofac.unscreened', fires: ({ kind, screeningResult }) => kind === 'abroad' && screeningResult === 'not-screened', sentence: 'The recipient abroad has not been checked against the current sanctions list.' },
  { id: 'FARA-16', fires: ({ kind, principalId }, { hasRegistration }) => hasRegistration.fara && kind === 'abroad' && principalId === null, sentence: 'Money sent abroad names no foreign principal.' },
  { id: 'exp.foreign.control', fires: ({ kind }, { taxKind, approvedByAnother }) => kind === 'abroad' && taxKind === '501c3' && !approvedByAnother },
]
