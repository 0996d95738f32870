import type { ReactNode } from 'react'
import { NextIntlClientProvider } from 'next-intl'
import { formattingTag, type Locale } from '@/lib/i18n/locales'
import { messagesFor } from '@/lib/i18n/messages'

/** What the layout gives every component: words and the formatting tag of a language; a missing word throws. */
export function InWords({ locale = 'en', children }: { readonly locale?: Locale; readonly children: ReactNode }) {
  const onError = (error: Error) => {
    throw error
  }
  return (
    <NextIntlClientProvider locale={formattingTag(locale)} messages={messagesFor(locale)} timeZone="UTC" onError={onError}>
      {children}
    </NextIntlClientProvider>
  )
}
