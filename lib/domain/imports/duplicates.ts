/**
 * Which movements of a file are in the books already. In this order, each known movement being used once, so that repeats are counted:
 * 1. the bank's own id and the amount are the same: it is the same movement;
 * 2. day, amount and text are the same, and no id speaks against it: the same movement. Two equal gifts on one day are two;
 * 3. the amount is the same, the day near and a name alike: a question, never a silent skip.
 */
import { daysBetween, type CalendarDate } from '../calendar-date'
import type { Cents } from '../money'
import { searchKey } from '../search-key'

/** A movement as it is compared. `text` is what the file says beside the amount, or the name of the donor. */
export type Movement = { readonly on: CalendarDate; readonly amountCents: Cents; readonly bankId: string; readonly text: string }
/** A movement of an earlier file or a record; `name` is what a person knows it by. */
export type KnownMovement = Movement & { readonly name: string; readonly isLine: boolean }
export type Match = { readonly kind: 'new' } | { readonly kind: 'already' | 'doubtful'; readonly name: string }

/** Days between a gift and its line at the bank that still look like one movement. */
export const nearDays = 4
const tellingLetters = 3

/** Compares all movements of a file with all that are known; the result stands in the order of the file. */
export function matchMovements(movements: readonly Movement[], known: readonly KnownMovement[]): readonly Match[] {
  const matches: (Match | null)[] = movements.map(() => null)
  const used = new Set<KnownMovement>()
  const pass = (kind: 'already' | 'doubtful', isSame: (movement: Movement, each: KnownMovement) => boolean): void => {
    const byAmount = new Map<Cents, KnownMovement[]>()
    for (const each of known) byAmount.set(each.amountCents, [...(byAmount.get(each.amountCents) ?? []), each])
    movements.forEach((movement, at) => {
      if (matches[at] !== null) return
      const found = byAmount.get(movement.amountCents)?.find((each) => !used.has(each) && isSame(movement, each))
      if (found === undefined) return
      used.add(found)
      matches[at] = { kind, name: found.name }
    })
  }
  pass('already', (movement, { bankId }) => movement.bankId !== '' && movement.bankId === bankId)
  pass('already', (movement, each) => each.isLine && !idsDiffer(movement, each) && movement.on === each.on && searchKey(movement.text) === searchKey(each.text))
  pass('doubtful', (movement, each) => !idsDiffer(movement, each) && Math.abs(daysBetween(movement.on, each.on)) <= nearDays && isAlike(movement.text, each.text))
  return matches.map((match) => match ?? { kind: 'new' })
}

function idsDiffer(left: Movement, right: Movement): boolean {
  return left.bankId !== '' && right.bankId !== '' && left.bankId !== right.bankId
}

/** Two texts are alike where they share a word; a text without words speaks for nothing and against nothing. */
function isAlike(left: string, right: string): boolean {
  const [leftWords, rightWords] = [tellingWords(left), tellingWords(right)]
  return leftWords.length === 0 || rightWords.length === 0 || leftWords.some((word) => rightWords.includes(word))
}

const everyday: readonly string[] = ['payment', 'from', 'zelle', 'transfer', 'deposit', 'check', 'donation', 'gift', 'conf', 'ach', 'credit', 'paypal', 'venmo']

/** Gives the words of a text that tell one movement from another, as small Latin letters: no short ones, none that banks write everywhere. */
export function tellingWords(text: string): readonly string[] {
  return searchKey(text).split(' ').filter((word) => word.length >= tellingLetters && !everyday.includes(word))
}
