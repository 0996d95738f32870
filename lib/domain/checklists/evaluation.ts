/** What an item computed from records gives: an answer, the reason as one sentence, and the records it speaks of. */
import type { RecordReference } from '../reports/report-document'

export const computedAnswers = ['yes', 'no', 'partly', 'not-applicable', 'none-yet'] as const
export type ComputedAnswer = (typeof computedAnswers)[number]

export type Evaluation = {
  readonly answer: ComputedAnswer
  /** A sentence in English, as a report prints it. */
  readonly reason: string
  /** Examples, at most 50 a question asked of the records. */
  readonly records: readonly RecordReference[]
  /** How many records the answer speaks of, examples or not. */
  readonly recordCount: number
}

/** How many records match a question, with the first of them. */
export type Tally = { readonly count: number; readonly examples: readonly RecordReference[] }

export const noRecords: Tally = { count: 0, examples: [] }

/**
 * Gives an evaluation that speaks of the records of these tallies. A record in several of them is shown and counted once; only where a
 * tally is longer than its examples, and so cannot be compared, it is counted in each.
 */
export function evaluation(answer: ComputedAnswer, reason: string, tallies: readonly Tally[] = []): Evaluation {
  const shown = new Map(tallies.flatMap(({ examples }) => examples).map((record) => [`${record.kind} ${record.id}`, record]))
  const areAllShown = tallies.every(({ count, examples }) => count === examples.length)
  const recordCount = areAllShown ? shown.size : tallies.reduce((sum, { count }) => sum + count, 0)
  return { answer, reason, records: [...shown.values()], recordCount }
}

const irregular: Readonly<Record<string, string>> = { activity: 'activities', entry: 'entries', person: 'people' }

/** Gives `1 gift`, `3 gifts`, `1,204 entries`. */
export function countOf(count: number, noun: string): string {
  const digits = String(count).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${digits} ${count === 1 ? noun : (irregular[noun] ?? `${noun}s`)}`
}

/** Joins what was found into one list for a sentence: `a, b and c`; parts with a count of zero are left out. */
export function listFound(parts: readonly (readonly [Tally, string])[]): string {
  const texts = parts.filter(([{ count }]) => count > 0).map(([{ count }, words]) => `${String(count)} ${words}`)
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1) ?? ''}`
}
