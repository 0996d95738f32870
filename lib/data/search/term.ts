import 'server-only'
import { installationKey } from '@/lib/data/keys/installation-key'
import { openText, sealText } from '@/lib/data/keys/envelope'

/** What a search term that cannot be read begins with; anything else stands in an address as it is. */
const mark = '~'

function purpose(chapterId: string): string {
  return `search term of ${chapterId}`
}

/** What somebody searches for, often a name, as it stands in an address: nobody who reads histories or logs can read it. Empty stays empty. */
export function closedTerm(chapterId: string, text: string): string {
  return text === '' ? '' : mark + sealText(installationKey(), purpose(chapterId), text).toString('base64url')
}

/** What is searched for, from an address of the same chapter; a term that does not open searches for nothing. */
export function openedTerm(chapterId: string, term: string): string {
  if (!term.startsWith(mark)) return term
  try {
    return openText(installationKey(), purpose(chapterId), Buffer.from(term.slice(mark.length), 'base64url'))
  } catch {
    return ''
  }
}
