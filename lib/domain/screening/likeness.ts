/**
 * How alike two words are: Jaro-Winkler, in millionths, so that equal words have 1,000,000 and nothing is rounded twice.
 * The prefix counts up to four letters. Winkler gives it only to words that are already alike (0.7); the search page of OFAC
 * gives it to whole names always (money.md section 4.4), hence the two functions.
 */

/** The likeness of what is equal. */
export const whole = 1_000_000
const prefixMax = 4
const prefixFrom = 700_000

const none = { matches: 0, halfTranspositions: 0 } as const

function matchesOf(left: string, right: string): { readonly matches: number; readonly halfTranspositions: number } {
  const reach = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1)
  const taken = new Uint8Array(right.length)
  const matched: number[] = []
  for (let at = 0; at < left.length; at += 1) {
    const through = Math.min(right.length - 1, at + reach)
    for (let other = Math.max(0, at - reach); other <= through; other += 1) {
      if (taken[other] === 1 || left.charCodeAt(at) !== right.charCodeAt(other)) continue
      taken[other] = 1
      matched.push(left.charCodeAt(at))
      break
    }
  }
  if (matched.length === 0) return none
  let [next, halfTranspositions] = [0, 0]
  for (let other = 0; other < right.length; other += 1) {
    if (taken[other] === 0) continue
    if (matched[next] !== right.charCodeAt(other)) halfTranspositions += 1
    next += 1
  }
  return { matches: matched.length, halfTranspositions }
}

/** Gives the Jaro likeness of two words, in millionths. */
export function jaro(left: string, right: string): number {
  const { matches, halfTranspositions } = matchesOf(left, right)
  if (matches === 0) return 0
  const inOrder = matches - Math.floor(halfTranspositions / 2)
  return Math.round(((matches / left.length + matches / right.length + inOrder / matches) * whole) / 3)
}

/** Gives how many letters two words have alike at their beginning, at most four. */
export function commonPrefix(left: string, right: string): number {
  let length = 0
  while (length < prefixMax && length < left.length && left.charCodeAt(length) === right.charCodeAt(length)) length += 1
  return length
}

/** Gives a Jaro likeness raised by a common beginning of so many letters, in millionths. */
export function raisedBy(prefix: number, likeness: number): number {
  return likeness + Math.round((prefix * (whole - likeness)) / 10)
}

/** Gives the Jaro-Winkler likeness of two words, in millionths; the beginning counts only where they are alike already. */
export function jaroWinkler(left: string, right: string): number {
  const likeness = jaro(left, right)
  return likeness < prefixFrom ? likeness : raisedBy(commonPrefix(left, right), likeness)
}

/** The same with the beginning counted always. */
export function jaroWinklerAlways(left: string, right: string): number {
  const likeness = jaro(left, right)
  return likeness === 0 ? 0 : raisedBy(commonPrefix(left, right), likeness)
}

/** Gives what the Jaro likeness of words of these lengths can be at most, with so many letters in common. */
export function jaroAtMost(left: number, right: number, inCommon: number): number {
  return inCommon === 0 ? 0 : Math.ceil(((inCommon / left + inCommon / right + 1) * whole) / 3)
}
