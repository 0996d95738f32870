/** Whether a text of a bank names somebody, and what is left of it without the name: all words of the name stand in it, in any script and order. */
import { searchKey } from '../search-key'
import { cleanLine } from '../typed-text'
import type { BankLine } from './bank-statement'
import { counterpartyOf } from './counterparty'

/** A name of fewer words would be found in texts about others. */
const wordsMin = 2

/** Gives a question for one person's names, asked of many texts; names of a single word are not looked for. */
export function namesSomebody(names: readonly string[]): (text: string) => boolean {
  const wanted = names.map((name) => searchKey(name).split(' ')).filter((words) => words.length >= wordsMin)
  if (wanted.length === 0) return () => false
  return (text) => {
    const words = new Set(searchKey(text).split(' '))
    return wanted.some((name) => name.every((word) => words.has(word)))
  }
}

/** What stood between a name and the rest. */
const signsAround = /^[^\p{L}\p{N}(]+|(?:\s(?:to|from|for|by))?[^\p{L}\p{N}).!?]*$/giu

/** Gives a text without the words of those names that stand in it whole; as it is where it names nobody. */
export function withoutNames(text: string, names: readonly string[]): string {
  const named = new Set(names.filter((name) => namesSomebody([name])(text)).flatMap((name) => searchKey(name).split(' ')))
  if (named.size === 0) return text
  const isOfName = (word: string): boolean => searchKey(word).split(' ').every((part) => named.has(part))
  const left = text.split(/\s+/).filter((word) => !isOfName(word)).join(' ')
  return cleanLine(left.replace(signsAround, ''))
}

/** What a payment was for where a bank's line says no more than whom it went to. */
const onlyPayment = 'Payment'

/**
 * Gives what a payment was for, as the line of the bank says it, without whoever was paid: the record names them, and only there can they be forgotten
 * again. `payee`: as somebody decided who it is; null where it went to nobody, as between chapters.
 */
export function purposeOfLine(line: Pick<BankLine, 'memo' | 'name' | 'kind'>, payee: string | null): string {
  const said = line.memo || line.name || line.kind
  if (payee === null) return said
  const decided = withoutNames(said, [payee, line.name])
  // Where somebody corrected the name, the text has it as the bank wrote it.
  const left = decided === said ? withoutNames(said, [counterpartyOf(line)]) : decided
  return /\p{L}/u.test(left) ? left : line.kind || onlyPayment
}
