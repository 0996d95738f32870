/** Informational materials of a period: is a copy kept, was it filed within 48 hours, does each carry the conspicuous statement? */
import { countOf, evaluation, listFound, type Evaluation, type Tally } from '../evaluation'

export type MaterialTallies = {
  readonly materials: number
  /** No file stands beside the record. */
  readonly withoutCopy: Tally
  /** No group reached is named. */
  readonly withoutReach: Tally
  /** Not filed although the 48 hours are over, or filed after them (22 U.S.C. 614(a)). */
  readonly filedLate: Tally
  /** No text of the label, or in another language than the material (28 CFR 5.402(b)). */
  readonly unlabelled: Tally
}

const none = (statement: string): Evaluation => evaluation('yes', `No informational material is recorded in the period; whoever confirms states that there was none${statement}.`)

/** FUN-09: passes when a copy stands beside each material and its reach is named. */
export function copiesKept({ materials, withoutCopy, withoutReach }: MaterialTallies): Evaluation {
  if (materials === 0) return none('')
  if (withoutCopy.count + withoutReach.count === 0) return evaluation('yes', `Each of the ${countOf(materials, 'material')} has a copy beside it, its first sending and the groups reached.`)
  const found = listFound([[withoutCopy, 'without a copy'], [withoutReach, 'without the groups reached']])
  return evaluation('no', `Of ${countOf(materials, 'material')}: ${found}.`, [withoutCopy, withoutReach])
}

/** FUN-10: passes when the copy of each material was filed within 48 hours. */
export function filedWithin48Hours({ materials, filedLate }: MaterialTallies): Evaluation {
  if (materials === 0) return evaluation('not-applicable', 'No informational material is recorded in the period.')
  if (filedLate.count === 0) return evaluation('yes', `No copy of the ${countOf(materials, 'material')} came later than 48 hours after the first sending, or is over that time.`)
  return evaluation('no', `${filedLate.count} of ${countOf(materials, 'material')} were filed after the 48 hours, or are not filed and over them.`, [filedLate])
}

/** FUN-11: passes when each material has the text of its label, in its own language. */
export function materialsLabelled({ materials, unlabelled }: MaterialTallies): Evaluation {
  if (materials === 0) return none(', or that each carried the statement')
  if (unlabelled.count === 0) return evaluation('yes', `Each of the ${countOf(materials, 'material')} has the text of its label in its own language.`)
  return evaluation('no', `${unlabelled.count} of ${countOf(materials, 'material')} have no text of a label, or one in another language.`, [unlabelled])
}
