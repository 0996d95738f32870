/**
 * Who in a directory may be the same person: a suggestion with its reason, never a decision. Names are shared, and so is a family's telephone.
 * 1. Same e-mail, same telephone: as kept digests, so nothing is opened.
 * 2. Same name in any script and order of words: by the search key, which is Latin already.
 * 3. Similar name: the same consonants (Mohammed and Muhammad; محمد has no others), or one letter more or less in a name of some length.
 * 4. Same address and one word of the name in common.
 */

/** What is known of a person here; digests as text, empty where nothing is known. */
export type Likeness = {
  readonly id: string
  readonly kind: string
  /** The search key of the name. */
  readonly name: string
  /** The search key of the name in another script; empty where there is none. */
  readonly otherName: string
  readonly email: string
  readonly telephone: string
  readonly address: string
}

export const likenessReasons = ['same-email', 'same-name', 'same-telephone', 'similar-name', 'same-address'] as const
export type LikenessReason = (typeof likenessReasons)[number]

export type PossibleDuplicate = { readonly first: string; readonly second: string; readonly reasons: readonly LikenessReason[] }

const wordsOf = (key: string): readonly string[] => key.split(' ').filter((word) => word !== '')
const inOrder = (words: readonly string[]): string => [...words].sort().join(' ')

/** What is left of a word when vowels, doubled letters and spellings of one sound are gone; a word of vowels alone is kept. */
export function consonantsOf(word: string): string {
  const folded = word.replace(/ph/g, 'f').replace(/[qc]/g, 'k').replace(/z/g, 's').replace(/v/g, 'w').replace(/kh|gh/g, (two) => two.charAt(0))
  const bare = folded.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1')
  return bare === '' ? word : bare
}

const skeletonOf = (words: readonly string[]): string => inOrder(words.map(consonantsOf))

/** A name and everything that one letter less makes of it: two names that are one letter apart have one of these in common. */
function withOneLetterLess(text: string): readonly string[] {
  return [text, ...Array.from({ length: text.length }, (_, at) => text.slice(0, at) + text.slice(at + 1))]
}

/** Names of fewer letters are too often one letter apart. */
const lettersForSlips = 7
/** More people than these in one group say nothing about any of them: a common name, a house of flats. */
const groupMax = 12

type Keys = ReadonlyMap<LikenessReason, readonly string[]>

function keysOf(person: Likeness): Keys {
  const names = [wordsOf(person.name), wordsOf(person.otherName)].filter((words) => words.length > 0)
  const spelled = names.map(inOrder)
  const whole = names.filter((words) => words.length > 1)
  const slips = spelled.filter((name) => name.length >= lettersForSlips).flatMap((name) => withOneLetterLess(name).map((each) => `slip ${each}`))
  const given = (text: string) => (text === '' ? [] : [text])
  return new Map<LikenessReason, readonly string[]>([
    ['same-email', given(person.email)],
    ['same-name', spelled],
    ['same-telephone', given(person.telephone)],
    ['similar-name', [...whole.map((words) => `sound ${skeletonOf(words)}`), ...slips]],
    ['same-address', person.address === '' ? [] : [...new Set(names.flat())].map((word) => `${person.address} ${consonantsOf(word)}`)],
  ])
}

function groupsOf(people: readonly Likeness[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const person of people) {
    for (const [reason, keys] of keysOf(person)) {
      for (const key of new Set(keys)) {
        const group = groups.get(`${reason}\n${key}`) ?? []
        group.push(person.id)
        groups.set(`${reason}\n${key}`, group)
      }
    }
  }
  return groups
}

/** Gives the pairs that may be one person, the surest first; the order of the people does not matter. Only people of one kind are compared. */
export function possibleDuplicates(people: readonly Likeness[]): readonly PossibleDuplicate[] {
  const found = new Map<string, Set<LikenessReason>>()
  for (const kind of new Set(people.map((person) => person.kind))) {
    for (const [key, ids] of groupsOf(people.filter((person) => person.kind === kind))) {
      if (ids.length < 2 || ids.length > groupMax) continue
      const reason = likenessReasons.find((each) => key.startsWith(`${each}\n`))
      if (reason !== undefined) for (const pair of pairsOf(ids)) found.set(pair, (found.get(pair) ?? new Set()).add(reason))
    }
  }
  const pairs = [...found].map(([pair, reasons]): PossibleDuplicate => {
    const [first = '', second = ''] = pair.split(' ')
    return { first, second, reasons: likenessReasons.filter((reason) => reasons.has(reason) && !(reason === 'similar-name' && reasons.has('same-name'))) }
  })
  const place = ({ reasons }: PossibleDuplicate) => likenessReasons.indexOf(reasons[0] ?? 'same-address') - 10 * reasons.length
  return pairs.sort((left, right) => place(left) - place(right) || `${left.first}${left.second}`.localeCompare(`${right.first}${right.second}`))
}

function pairsOf(ids: readonly string[]): readonly string[] {
  const sorted = [...ids].sort()
  return sorted.flatMap((first, at) => sorted.slice(at + 1).map((second) => `${first} ${second}`))
}
