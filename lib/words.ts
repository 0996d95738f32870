/**
 * Words for scripts and jobs, which have no request: next-intl does not load under `--conditions=react-server`, use-intl/core does.
 */
import { createTranslator } from 'use-intl/core'
import { formattingTag } from './i18n/locales'
import { messagesFor, type Messages } from './i18n/messages'

/** Gives the sentence of a key, with its values filled in. */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** A translator of one namespace in English; a missing key throws. */
export function wordsFor(namespace: string): Words {
  return (key, values) =>
    createTranslator({
      locale: formattingTag('en'),
      messages: { text: textAt(`${namespace}.${key}`) },
      onError: (error) => {
        throw error
      },
    })('text', values)
}

function textAt(path: string): string {
  let found: Messages | string | undefined = messagesFor('en')
  for (const part of path.split('.')) found = typeof found === 'string' ? undefined : found?.[part]
  if (typeof found !== 'string') throw new Error(`MISSING_MESSAGE: there is no text ${path}`)
  return found
}
