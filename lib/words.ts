/**
 * Words for scripts and jobs, which have no request: next-intl does not load under `--conditions=react-server`, use-intl/core does.
 */
import { createTranslator } from 'use-intl/core'
import { formattingTag } from './i18n/locales'
import { messagesFor } from './i18n/messages'

/** A translator of one namespace in English; a missing key throws. */
export function wordsFor(namespace: string) {
  return createTranslator({
    locale: formattingTag('en'),
    messages: messagesFor('en'),
    namespace,
    onError: (error) => {
      throw error
    },
  })
}
