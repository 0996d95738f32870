import 'server-only'
import fs from 'node:fs'
import path from 'node:path'

/** How to check a journal, or one entry, with standard tools alone: it goes along with what is checked, for readers who have nothing else of this program. */
export function byHandText(): string {
  return fs.readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), 'docs', 'verify-by-hand.md'), 'utf8')
}
