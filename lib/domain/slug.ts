/** Addresses of chapters and organizations: short words of a-z, 0-9 and hyphens that stand in a link. */
import anyAscii from 'any-ascii'

const charactersMax = 64
const form = /^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$/

/**
 * Words that a link uses itself, now or in a later version, and words that would pass for somebody else:
 * an address must never be mistaken for a page of the program.
 */
const reserved: readonly string[] = [
  'account', 'admin', 'administrator', 'all', 'api', 'auth', 'c', 'chapter', 'chapters', 'dashboard', 'demo', 'edit', 'en', 'example', 'explore',
  'help', 'invite', 'login', 'logout', 'new', 'null', 'org', 'organization', 'public', 'root', 'settings', 'setup', 'sign-in', 'sign-out', 'start',
  'static', 'sunledger', 'support', 't', 'undefined', 'verify', 'www',
]

/** Tells whether a text has the form of an address. */
export function isSlug(text: string): boolean {
  return form.test(text)
}

/** Tells whether the program keeps this word for itself. */
export function isReservedSlug(text: string): boolean {
  return reserved.includes(text)
}

/** Gives an address for a name in any script: `New York & São Paulo` gives `new-york-sao-paulo`; empty if nothing is left. */
export function slugOf(name: string): string {
  const words = anyAscii(name).toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return words.replace(/^-+/, '').slice(0, charactersMax).replace(/-+$/, '')
}
