/**
 * How much two names cover each other: each part of the name with one listed part, the best pairs first, longer parts weighing more,
 * and less for what is left over of the listed name. Never used to hide a hit, because it loses long listed names (money.md section 4.5):
 * it orders hits of one score, and says how much of the listed name the person's name covers.
 */
import { jaroWinkler, whole } from './likeness'
import { partsOfName } from './screened-name'

/** Letters that sound alike at the beginning of a word (Soundex; vowels are one group). */
const sounds = ['AEIOUYHW', 'BFPV', 'CGJKQSXZ', 'DT', 'L', 'MN', 'R'] as const

function soundOf(part: string): string {
  const letter = part.charAt(0)
  return sounds.find((group) => group.includes(letter)) ?? letter
}

/** Takes off so many hundredths of what is missing to the whole. */
function lessBy(hundredths: number, likeness: number, share: number): number {
  return Math.round((likeness * (100 * whole - hundredths * (whole - share))) / (100 * whole))
}

function likenessOf(part: string, listed: string): number {
  if (soundOf(part) !== soundOf(listed)) return 0
  const likeness = jaroWinkler(listed, part)
  const share = Math.round((Math.min(part.length, listed.length) * whole) / Math.max(part.length, listed.length))
  const byLength = share < 900_000 ? lessBy(30, likeness, share) : likeness
  return part.charAt(0) === listed.charAt(0) ? byLength : Math.round((byLength * 9) / 10)
}

const lengthOf = (parts: readonly string[]): number => parts.reduce((sum, part) => sum + part.length, 0)

/** Gives how much a name and a listed name cover each other, in millionths; 0 where one of them has no part. */
export function coveredBothWays(name: string, listed: string): number {
  const [parts, listedParts] = [partsOfName(name), partsOfName(listed)]
  if (parts.length === 0 || listedParts.length === 0) return 0
  const pairs = parts.flatMap((part, at) => listedParts.map((other, otherAt) => ({ at, otherAt, likeness: likenessOf(part, other), letters: part.length + other.length })))
  const [taken, takenListed] = [new Set<number>(), new Set<number>()]
  let weighed = 0
  for (const { at, otherAt, likeness, letters } of pairs.filter((pair) => pair.likeness > 0).sort((one, other) => other.likeness - one.likeness)) {
    if (taken.has(at) || takenListed.has(otherAt)) continue
    taken.add(at)
    takenListed.add(otherAt)
    weighed += likeness * letters
  }
  const covered = lengthOf(listedParts.filter((_, at) => takenListed.has(at)))
  const mean = Math.round(weighed / (lengthOf(parts) + covered))
  return lessBy(15, mean, Math.round((covered * whole) / lengthOf(listedParts)))
}
