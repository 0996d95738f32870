import { getRequestConfig } from 'next-intl/server'
import { compiledMessages } from './compiled'
import { defaultLocale, formattingTag } from './locales'
import { messagesFor } from './messages'
import { onMissingMessage } from './missing-message'
import { isServedLocale } from './served-locales'

/** What next-intl needs for a request. Calendar days carry no zone; instants are shown in the chapter's zone, named at each place. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale
  const locale = isServedLocale(asked) ? asked : defaultLocale
  return { locale: formattingTag(locale), messages: compiledMessages(messagesFor(locale)), timeZone: 'UTC', onError: onMissingMessage }
})
