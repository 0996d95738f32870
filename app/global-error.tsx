'use client'
import { NextIntlClientProvider } from 'next-intl'
import { ErrorPage } from '@/components/frame/error-page'
import { formattingTag } from '@/lib/i18n/locales'
import common from '@/messages/en/common.json'
import '@/app/styles/tokens.css'
import '@/app/styles/base.css'
import '@/app/styles/utilities.css'

/** When even the layout failed there is no request to take a language from: English, from the file itself. */
export default function GlobalError({
  error,
  reset,
}: {
  readonly error: Error & { readonly digest?: string }
  readonly reset: () => void
}) {
  return (
    <html lang="en" dir="ltr">
      <body>
        <NextIntlClientProvider locale={formattingTag('en')} messages={{ common: { error: common.error } }} timeZone="UTC">
          <ErrorPage reference={error.digest} retry={reset} />
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
