import 'server-only'
import { getLocale } from 'next-intl/server'
import { localeOfTag, type Locale } from './locales'

/** The locale of the address of this request, for a redirect or a link made on the server. */
export async function currentLocale(): Promise<Locale> {
  return localeOfTag(await getLocale())
}
