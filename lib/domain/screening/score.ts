/**
 * The score of a name beside a listed name, as the search page of OFAC makes it (FAQ 249; money.md sections 4.4 and 4.5): the higher of
 * 1. the whole names beside each other, only where they begin with the same letter, and
 * 2. the parts: for each part of the name that is longer than two letters the listed part that is most alike (one under 0.5 counts nothing), and their mean.
 * Only the name counts; country, birth and kind order and explain, they never hide.
 */
import { jaroWinkler, jaroWinklerAlways, whole } from './likeness'
import { comparedForm } from './screened-name'

/** Named with each score that is kept, so that a later change of the method is seen; the database knows each. */
export const scoreMethod = 'ofac-style 1'

const partFloor = 500_000
const shortLetters = 2

/** One part of the name with the listed part that is most alike; `listed` is empty where none is alike enough to count. */
export type PartPair = { readonly part: string; readonly listed: string; readonly likeness: number }

/** The score and what it is made of, all in millionths. */
export type Score = {
  readonly score: number
  /** 0 where the first letters differ. */
  readonly wholeName: number
  readonly nameParts: number
  readonly pairs: readonly PartPair[]
  /** Parts too short to count. */
  readonly leftOut: readonly string[]
}

/** Gives the parts of a name that count: those of more than two letters, or all where there are no longer ones. */
export function countedParts(parts: readonly string[]): readonly string[] {
  const long = parts.filter((part) => part.length > shortLetters)
  return long.length === 0 ? parts : long
}

/** Gives what the likeness of a pair of parts counts: nothing below one half. */
export function countedLikeness(likeness: number): number {
  return likeness < partFloor ? 0 : likeness
}

/** Gives the mean of the likenesses of parts, in millionths. */
export function meanOf(total: number, parts: number): number {
  return parts === 0 ? 0 : Math.round(total / parts)
}

/** Gives the likeness of two whole names in compared form, which counts only where they begin alike. */
export function wholeNameScore(name: string, listed: string): number {
  return name === '' || name.charCodeAt(0) !== listed.charCodeAt(0) ? 0 : jaroWinklerAlways(name, listed)
}

function pairOf(part: string, listedParts: readonly string[]): PartPair {
  let best: PartPair = { part, listed: '', likeness: 0 }
  for (const listed of listedParts) {
    const likeness = countedLikeness(jaroWinkler(part, listed))
    if (likeness > best.likeness) best = { part, listed, likeness }
  }
  return best
}

/** Scores a name beside a listed name, both as they are written. */
export function scoreOf(name: string, listed: string): Score {
  const [form, listedForm] = [comparedForm(name), comparedForm(listed)]
  const parts = form === '' ? [] : form.split(' ')
  const counted = countedParts(parts)
  const listedParts = listedForm === '' ? [] : listedForm.split(' ')
  const pairs = counted.map((part) => pairOf(part, listedParts))
  const nameParts = meanOf(pairs.reduce((sum, { likeness }) => sum + likeness, 0), pairs.length)
  const wholeName = wholeNameScore(form, listedForm)
  return { score: Math.max(wholeName, nameParts), wholeName, nameParts, pairs, leftOut: parts.filter((part) => !counted.includes(part)) }
}

/** Gives a score in whole hundredths, as it is shown; never 100 for what is not quite equal. */
export function hundredthsOf(score: number): number {
  return score === whole ? 100 : Math.min(99, Math.round(score / 10_000))
}
