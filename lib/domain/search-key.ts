/**
 * The key by which names are matched and sorted, in any script. It never replaces the name: it stands beside it.
 * 1. Letter variants of Arabic, Persian and Urdu become one letter, vowel marks and joiners go, so that کریم and كريم meet.
 * 2. Everything becomes Latin small letters (any-ascii), accents and case are gone.
 * 3. Punctuation goes or becomes a space: "O'Brien, Jr." and "OBrien Jr" meet.
 */
import anyAscii from 'any-ascii'

const variants: readonly (readonly [RegExp, string])[] = [
  [/[\u0622\u0623\u0625\u0671\u0672\u0673]/g, '\u0627'],
  [/[\u0649\u06cc\u06d0\u06d2\u06d3\u0626\u0678\u06cd]/g, '\u064a'],
  [/[\u06a9\u06aa\u06ab]/g, '\u0643'],
  [/[\u06c0\u06c1\u06c2\u06d5\u06be\u0629\u06c3]/g, '\u0647'],
  [/[\u0624\u06c4\u06c6\u06c7]/g, '\u0648'],
  [/[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u0621\u200c\u200d]/g, ''],
]

function withOneLetterForm(text: string): string {
  return variants.reduce((folded, [pattern, letter]) => folded.replace(pattern, letter), text)
}

/** Gives the matching and sorting key of a name: small Latin letters, digits and single spaces; empty for a name without any. */
export function searchKey(name: string): string {
  return anyAscii(withOneLetterForm(name.normalize('NFKC')))
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['`\u0300-\u036f.]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
