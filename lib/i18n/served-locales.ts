/**
 * Which languages this server answers. The pseudo-locales exist outside production, and in a production build that is
 * under test (PSEUDO_LOCALES=1). Read here and not in lib/env.ts, because proxy.ts cannot load that file.
 */
import { allLocales, defaultLocale, type Locale } from './locales'

export function servedLocales(): readonly Locale[] {
  const pseudo = process.env.NODE_ENV !== 'production' || process.env.PSEUDO_LOCALES === '1'
  return pseudo ? allLocales : [defaultLocale]
}

export function isServedLocale(text: string | undefined): text is Locale {
  return servedLocales().some((locale) => locale === text)
}
