/**
 * Finds every listed name that reaches a score, without scoring all of them. Nothing is lost against trying each name:
 * 1. A mean of parts reaches the score only if at least one part of the name does so alone. All different listed parts are tried against each
 *    part of the name, and only names that hold one alike enough are scored.
 * 2. Whole names count only with the same first letter. Of those, what the lengths and the letters in common cannot reach is not compared.
 * A test compares the answer with that of trying each name.
 */
import { commonPrefix, jaroAtMost, jaroWinkler, jaroWinklerAlways, raisedBy, whole } from './likeness'
import { countedLikeness, countedParts, meanOf } from './score'
import { comparedForm } from './screened-name'

const symbols = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 '

/** A listed name that is found, by its place in the names that the index was made of. */
export type NameHit = { readonly at: number; readonly score: number }

type Word = { readonly text: string; readonly letters: Uint8Array; readonly names: number[] }
type Name = { readonly form: string; readonly letters: Uint8Array; readonly words: readonly number[] }

function lettersOf(text: string): Uint8Array {
  const counts = new Uint8Array(symbols.length)
  for (const sign of text) {
    const at = symbols.indexOf(sign)
    counts[at] = (counts[at] ?? 0) + 1
  }
  return counts
}

function inCommon(left: Uint8Array, right: Uint8Array): number {
  let sum = 0
  for (let at = 0; at < symbols.length; at += 1) sum += Math.min(left[at] ?? 0, right[at] ?? 0)
  return sum
}

/** What two texts can reach at most. `always` counts the beginning whatever the rest is. */
function canReach(left: Pick<Word, 'letters'> & { readonly text: string }, right: Pick<Word, 'letters'> & { readonly text: string }, score: number): boolean {
  const prefix = commonPrefix(left.text, right.text)
  const [shorter, longer] = left.text.length < right.text.length ? [left.text.length, right.text.length] : [right.text.length, left.text.length]
  if (raisedBy(prefix, jaroAtMost(shorter, longer, shorter)) < score) return false
  return raisedBy(prefix, jaroAtMost(left.text.length, right.text.length, inCommon(left.letters, right.letters))) >= score
}

/** Words whose likeness to the listed words is kept: donors share first names. */
const rememberedMax = 2_000

export class NameIndex {
  private readonly words: Word[] = []
  private readonly names: Name[] = []
  private readonly byLetter = new Map<string, number[]>()
  private readonly remembered = new Map<string, readonly number[]>()

  /** `least` is the lowest score that will be asked for, in millionths. */
  constructor(listed: readonly string[], private readonly least: number) {
    const known = new Map<string, number>()
    listed.forEach((name, at) => {
      const form = comparedForm(name)
      const words = [...new Set(form === '' ? [] : form.split(' '))].map((text) => {
        const word = known.get(text) ?? this.words.push({ text, letters: lettersOf(text), names: [] }) - 1
        known.set(text, word)
        this.words[word]?.names.push(at)
        return word
      })
      this.names.push({ form, letters: lettersOf(form), words })
      const letter = form.charAt(0)
      const sameLetter = this.byLetter.get(letter)
      if (sameLetter === undefined) this.byLetter.set(letter, [at])
      else sameLetter.push(at)
    })
  }

  /** Gives every listed name whose score reaches the least one, in the order of the list. */
  find(name: string): readonly NameHit[] {
    const form = comparedForm(name)
    if (form === '') return []
    const scores = new Map<number, number>()
    const keep = (at: number, score: number): void => {
      if (score >= this.least && score > (scores.get(at) ?? 0)) scores.set(at, score)
    }
    this.byParts(form, keep)
    this.byWhole(form, keep)
    return [...scores].map(([at, score]) => ({ at, score })).sort((one, other) => one.at - other.at)
  }

  private byParts(form: string, keep: (at: number, score: number) => void): void {
    const parts = countedParts(form.split(' '))
    const asked = new Set(parts.flatMap((part) => this.alike(part)).flatMap((word) => this.words[word]?.names ?? []))
    const known = parts.map(() => new Map<number, number>())
    for (const at of asked) {
      const words = this.names[at]?.words ?? []
      let total = 0
      // What the parts that are still to come can add at most decides whether it is worth going on.
      const enough = parts.every((part, place) => {
        total += this.best(part, words, known[place])
        return meanOf(total + (parts.length - place - 1) * whole, parts.length) >= this.least
      })
      if (enough) keep(at, meanOf(total, parts.length))
    }
  }

  private best(part: string, words: readonly number[], known: Map<number, number> | undefined): number {
    let best = 0
    for (const word of words) {
      const likeness = known?.get(word) ?? jaroWinkler(part, this.words[word]?.text ?? '')
      known?.set(word, likeness)
      if (likeness > best) best = likeness
    }
    return countedLikeness(best)
  }

  /** The listed words that are alike enough by themselves to lift a mean to the least score. */
  private alike(part: string): readonly number[] {
    const remembered = this.remembered.get(part)
    if (remembered !== undefined) return remembered
    const asked = { text: part, letters: lettersOf(part) }
    // A mean is rounded once more than its parts.
    const alone = this.least - 1
    const found = this.words.flatMap((word, at) => (canReach(asked, word, alone) && jaroWinkler(part, word.text) >= alone ? [at] : []))
    if (this.remembered.size >= rememberedMax) this.remembered.clear()
    this.remembered.set(part, found)
    return found
  }

  private byWhole(form: string, keep: (at: number, score: number) => void): void {
    const asked = { text: form, letters: lettersOf(form) }
    for (const at of this.byLetter.get(form.charAt(0)) ?? []) {
      const name = this.names[at]
      if (name !== undefined && canReach(asked, { text: name.form, letters: name.letters }, this.least)) keep(at, jaroWinklerAlways(form, name.form))
    }
  }
}
