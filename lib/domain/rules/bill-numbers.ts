/** Bill numbers of Congress in a text: `H.R. 123`, `S 45`, `H.J.Res. 7`. */
import { searchKey } from '../search-key'

const billNumber =
  /\b(?:H\.?\s?R|S|H\.?\s?Res|S\.?\s?Res|H\.?\s?J\.?\s?Res|S\.?\s?J\.?\s?Res|H\.?\s?Con\.?\s?Res|S\.?\s?Con\.?\s?Res)\.?\s?\d+\b/gi

/** Tells whether a text names bills and says nothing else. */
export function isOnlyBillNumbers(text: string): boolean {
  return text.trim() !== '' && searchKey(text.replace(billNumber, '')) === ''
}

/** Gives the bills that a text names, each once and spelled alike: `hr123`. */
export function billsIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(billNumber)].map(([bill]) => bill.toLowerCase().replaceAll(/[^a-z0-9]/g, '')))]
}
