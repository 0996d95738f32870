/** Published positions of the chapter: whether what is said has one, and whether the members decided it. */
import { countOf, evaluation, listFound, type Evaluation, type Tally } from '../evaluation'

export type PositionTallies = {
  /** Positions in force in the period. */
  readonly positions: number
  /** Positions that no vote, meeting or charter decided. */
  readonly undecided: Tally
}

export type MessageTallies = {
  /** Contacts and materials of the period that name an issue, as messages. */
  readonly messages: number
  readonly withoutPosition: Tally
  /** More than one position on the issue was in force on that day. */
  readonly severalPositions: Tally
}

/** MSG-01: passes when each issue of a contact or material has one position in force on its day. */
export function messagesMatch({ messages, withoutPosition, severalPositions }: MessageTallies): Evaluation {
  if (messages === 0) return evaluation('not-applicable', 'No contact or material of the period names an issue.')
  const found = listFound([[withoutPosition, 'on an issue without a position in force'], [severalPositions, 'on an issue with several positions in force']])
  if (found === '') return evaluation('yes', `Each of the ${countOf(messages, 'message')} on an issue has one position in force on its day.`)
  return evaluation('no', `Of ${countOf(messages, 'message')} on an issue: ${found}.`, [withoutPosition, severalPositions])
}

/** EEA-02: passes when each position in force has the record of a decision. */
export function positionsDecided({ positions, undecided }: PositionTallies): Evaluation {
  if (positions === 0) return evaluation('not-applicable', 'No position was in force in the year.')
  if (undecided.count === 0) return evaluation('yes', `Each of the ${countOf(positions, 'position')} in force has the vote, meeting or charter that decided it.`)
  return evaluation('no', `${String(undecided.count)} of ${countOf(positions, 'position')} in force name no decision of the members.`, [undecided])
}
