/** Who sent a movement: the name that the file gives, or the one in the few phrases that banks write always the same. */
import { cleanLine } from '../typed-text'
import type { BankLine } from './bank-statement'

const phrases: readonly RegExp[] = [
  /^zelle (?:payment|transfer|money received) from (.+?)(?:\s+(?:conf#|on \d|[a-z]{0,4}\d{6,}).*)?$/i,
  /^(?:venmo|cash app|paypal) (?:payment )?from (.+?)(?:\s+\d{6,}.*)?$/i,
]

/** Empty where a person has to say it. */
export function donorOfLine({ name, memo }: Pick<BankLine, 'name' | 'memo'>): string {
  if (name !== '' && /\p{L}/u.test(name)) return name
  for (const phrase of phrases) {
    const found = phrase.exec(memo)?.[1]
    if (found !== undefined) return cleanLine(found)
  }
  return ''
}
