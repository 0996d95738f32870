/**
 * Which movements of a file are in the books already. In this order, each known movement being used once, so that repeats are counted:
 * 1. the bank's own id and the amount are the same: it is the same movement;
 * 2. day, amount and text are the same, and no id speaks against it: the same movement. Two equal gifts on one day are two;
 * 3. the amount is that of a payout, the day near and the processor named: what the processor's file told is here;
 * 4. the amount is the same, the day near and a name alike: a question, never a silent skip.
 */
import { addDays, type CalendarDate } from '../calendar-date'
import type { Cents } from '../money'
import { searchKey } from '../search-key'

/** A movement as it is compared. `text` is what the file says beside the amount, or the name of the donor. */
export type Movement = { readonly on: CalendarDate; readonly amountCents: Cents; readonly bankId: string; readonly text: string }
/** A movement of an earlier file or a record; `name` is what a person knows it by. `processor`: who sent a payout, empty for anything else. */
export type KnownMovement = Movement & { readonly name: string; readonly isLine: boolean; readonly processor: string }
/** `isLine`: an earlier file had the movement itself; else a record or a payout is what it is about. */
export type Match = { readonly kind: 'new' } | { readonly kind: 'already' | 'doubtful'; readonly name: string; readonly isLine: boolean }

/** Days between a gift and its line at the bank that still look like one movement. */
export const nearDays = 4
const tellingLetters = 3

type Keyed<Of extends Movement> = { readonly of: Of; readonly key: string }

/** Compares all movements of a file with all that are known; the result stands in the order of the file. */
export function matchMovements(movements: readonly Movement[], known: readonly KnownMovement[]): readonly Match[] {
  const comparing = new Comparing(movements, known)
  comparing.pass('already', { placeOf: ({ of: { bankId, amountCents } }) => (bankId === '' ? null : `${String(amountCents)} ${bankId}`), near: false }, () => true)
  comparing.pass('already', { placeOf: ({ of, key }) => `${String(of.amountCents)} ${of.on} ${key}`, near: false }, (movement, each) => each.of.isLine && !idsDiffer(movement.of, each.of))
  comparing.pass('already', onDay, ({ key }, { of: { processor } }) => processor !== '' && key.includes(searchKey(processor)))
  comparing.pass('doubtful', onDay, (movement, each) => !idsDiffer(movement.of, each.of) && isAlike(movement.key, each.key))
  return comparing.matches.map((match) => match ?? { kind: 'new' })
}

type Places = { readonly placeOf: (each: Keyed<Movement>, on: CalendarDate) => string | null; /** Whether the days about count too. */ readonly near: boolean }
const onDay: Places = { placeOf: ({ of: { amountCents } }, on) => `${String(amountCents)} ${on}`, near: true }
const daysAbout = Array.from({ length: 2 * nearDays + 1 }, (_, at) => at - nearDays)

class Comparing {
  readonly matches: (Match | null)[]
  private readonly used = new Set<Keyed<KnownMovement>>()
  private readonly movements: readonly Keyed<Movement>[]
  private readonly known: readonly Keyed<KnownMovement>[]

  constructor(movements: readonly Movement[], known: readonly KnownMovement[]) {
    this.movements = movements.map((of) => ({ of, key: known.length === 0 ? '' : searchKey(of.text) }))
    this.known = known.map((of) => ({ of, key: searchKey(of.text) }))
    this.matches = movements.map(() => null)
  }

  /** Looks only at what stands in the same place, so that a long file is compared with many known movements in one walk. */
  pass(kind: 'already' | 'doubtful', { placeOf, near }: Places, isSame: (movement: Keyed<Movement>, each: Keyed<KnownMovement>) => boolean): void {
    const byPlace = new Map<string, Keyed<KnownMovement>[]>()
    for (const each of this.known) {
      const place = this.used.has(each) ? null : placeOf(each, each.of.on)
      if (place === null) continue
      const there = byPlace.get(place)
      if (there === undefined) byPlace.set(place, [each])
      else there.push(each)
    }
    if (byPlace.size === 0) return
    this.movements.forEach((movement, at) => {
      if (this.matches[at] !== null) return
      const days = near ? daysAbout.map((days) => addDays(movement.of.on, days)) : [movement.of.on]
      for (const day of days) {
        const there = byPlace.get(placeOf(movement, day) ?? '')
        const found = there?.findIndex((each) => isSame(movement, each)) ?? -1
        if (there === undefined || found === -1) continue
        const [each] = there.splice(found, 1)
        if (each === undefined) continue
        this.used.add(each)
        this.matches[at] = { kind, name: each.of.name, isLine: each.of.isLine }
        return
      }
    })
  }
}

function idsDiffer(left: Movement, right: Movement): boolean {
  return left.bankId !== '' && right.bankId !== '' && left.bankId !== right.bankId
}

/** Two texts are alike where they share a word; a text without words speaks for nothing and against nothing. */
function isAlike(left: string, right: string): boolean {
  const [leftWords, rightWords] = [wordsOf(left), wordsOf(right)]
  return leftWords.length === 0 || rightWords.length === 0 || leftWords.some((word) => rightWords.includes(word))
}

const everyday: readonly string[] = ['payment', 'from', 'zelle', 'transfer', 'deposit', 'check', 'donation', 'gift', 'conf', 'ach', 'credit', 'paypal', 'venmo']

/** Gives the words of a text that tell one movement from another, as small Latin letters: no short ones, none that banks write everywhere. */
export function tellingWords(text: string): readonly string[] {
  return wordsOf(searchKey(text))
}

function wordsOf(key: string): readonly string[] {
  return key.split(' ').filter((word) => word.length >= tellingLetters && !everyday.includes(word))
}
