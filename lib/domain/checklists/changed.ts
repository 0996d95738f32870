/**
 * "Changed since you answered": what the records say now beside what they said when a person answered.
 * 1. An answer is given on what the records said; that is kept with it. 2. Another answer, another sentence, or another revision of a
 * record behind it is a change: a confirmation does not cover it, and the item is open again. 3. A worse answer is a regression.
 */
import type { RecordReference } from '../reports/report-document'
import type { ComputedAnswer, Evaluation } from './evaluation'

export type ChangeSince = {
  /** What the records said when the answer was given. */
  readonly was: Evaluation
  readonly isRegression: boolean
  /** The records of today's answer that were not behind it then, or stood at another revision. */
  readonly records: readonly RecordReference[]
}

const ranks: Readonly<Record<ComputedAnswer, number | null>> = { yes: 2, partly: 1, no: 0, 'not-applicable': null, 'none-yet': null }

/** Tells whether an answer got worse: yes, then partly, then no. */
export function isRegression(was: ComputedAnswer, now: ComputedAnswer): boolean {
  const [before, after] = [ranks[was], ranks[now]]
  return before !== null && after !== null && after < before
}

const nameOf = ({ kind, id, revision }: RecordReference): string => `${kind} ${id} ${revision}`

/** Gives what changed since, or null where the records say the same. */
export function changeSince(was: Evaluation | null, now: Evaluation | null): ChangeSince | null {
  if (was === null || now === null) return null
  const known = new Set(was.records.map(nameOf))
  const records = now.records.filter((record) => !known.has(nameOf(record)))
  const isSame = records.length === 0 && now.records.length === was.records.length && was.answer === now.answer && was.reason === now.reason
  return isSame ? null : { was, isRegression: isRegression(was.answer, now.answer), records }
}
