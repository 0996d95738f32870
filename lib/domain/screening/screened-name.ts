/**
 * A name as it is compared with a sanctions list (money.md section 4.6).
 * 1. Trimmed, one form of each letter (NFKC), then to Latin letters as a whole: marks are not taken off before, because that destroys
 *    the vowels of Devanagari and turns one Cyrillic letter into another.
 * 2. Capital letters; apostrophes and full stops go, every other sign parts two words.
 * 3. Arabic and Hebrew are written without short vowels, so what comes out of them is hardly ever how a list spells the name:
 *    a Latin spelling is asked for, and both are compared.
 */
import anyAscii from 'any-ascii'

const withoutVowels = /[\u0590-\u05ff\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/

/** Gives a name in Latin letters, in the case that it has; for a name without letters what is left of it, perhaps nothing. */
export function inLatinLetters(name: string): string {
  return anyAscii(name.trim().normalize('NFKC'))
}

/** Gives the form in which names are compared: Latin capitals, digits and single spaces; empty for a name without any. */
export function comparedForm(name: string): string {
  return inLatinLetters(name).normalize('NFKD').toUpperCase().replace(/['`.\u0300-\u036f]/g, '').replace(/[^A-Z0-9]+/g, ' ').trim()
}

/** Gives the words of a name in the form in which they are compared. */
export function partsOfName(name: string): readonly string[] {
  const form = comparedForm(name)
  return form === '' ? [] : form.split(' ')
}

/** Tells whether a name stands in a script without vowels, so that a Latin spelling is needed to find it on a list. */
export function isWithoutVowels(name: string): boolean {
  return withoutVowels.test(name)
}

type Spelled = { readonly name: string; readonly nameSort: string | null; readonly nameOtherScript: string | null }

/** Gives each spelling under which a person is screened, once: the name, the name for sorting and the one in another script. */
export function spellingsOf({ name, nameSort, nameOtherScript }: Spelled): readonly string[] {
  const seen = new Map<string, string>()
  for (const spelling of [name, nameSort ?? '', nameOtherScript ?? '']) {
    const form = [...partsOfName(spelling)].sort().join(' ')
    if (form !== '' && !seen.has(form)) seen.set(form, spelling)
  }
  return [...seen.values()]
}

/** Tells whether a person has no spelling in a script with vowels, so that one is asked for. */
export function needsLatinSpelling(person: Spelled): boolean {
  const spellings = spellingsOf(person)
  return spellings.length > 0 && spellings.every(isWithoutVowels)
}
