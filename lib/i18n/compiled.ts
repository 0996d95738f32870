/**
 * Messages as small trees instead of ICU text. The pages' bundle then carries no parser of ICU (13 KB on every page);
 * next.config.js puts the formatter for such trees in the place of the full one.
 */
import compile from 'icu-minify/compile'
import type { AbstractIntlMessages } from 'next-intl'
import type { Messages } from './messages'

const kept = new WeakMap<Messages, AbstractIntlMessages>()

/** The messages of a language as the pages' formatter reads them; compiled once for each loaded set. */
export function compiledMessages(messages: Messages): AbstractIntlMessages {
  const known = kept.get(messages)
  if (known) return known
  // The compiler makes objects without a prototype; what goes to a client component must be plain.
  const compiled: unknown = JSON.parse(JSON.stringify(compiledTree(messages)))
  if (!isForNextIntl(compiled)) throw new Error('Messages must be a tree of texts')
  kept.set(messages, compiled)
  return compiled
}

function compiledTree(messages: Messages): object {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [key, typeof value === 'string' ? compile(value) : compiledTree(value)]),
  )
}

/** next-intl types messages as texts also where it takes compiled ones. */
function isForNextIntl(tree: unknown): tree is AbstractIntlMessages {
  return typeof tree === 'object' && tree !== null
}
