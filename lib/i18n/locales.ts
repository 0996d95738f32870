/**
 * The languages of the address (`/[locale]/...`) and what each means for the page.
 * Kept free of server code, because proxy.ts and client components read it too.
 */
export const allLocales = ['en', 'en-XA', 'ar-XB'] as const
export type Locale = (typeof allLocales)[number]

export const defaultLocale: Locale = 'en'

/** Latin digits and Gregorian dates in every language, because they go into U.S. filings. */
const formatting = '-u-ca-gregory-nu-latn'

const tags: Readonly<Record<Locale, string>> = {
  en: `en-US${formatting}`,
  'en-XA': `en-XA${formatting}`,
  'ar-XB': `ar-XB${formatting}`,
}

/** The tag for Intl and next-intl: the page's language with Latin digits and the Gregorian calendar. */
export function formattingTag(locale: Locale): string {
  return tags[locale]
}

/** The locale of the address for a formatting tag, as `useLocale()` of next-intl gives it. */
export function localeOfTag(tag: string): Locale {
  return allLocales.find((locale) => tags[locale] === tag || locale === tag) ?? defaultLocale
}

export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar-XB' ? 'rtl' : 'ltr'
}

/** Puts the locale before a path that is written without one: `/c/chicago` gives `/en/c/chicago`. */
export function localePath(locale: Locale, path: string): string {
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}
