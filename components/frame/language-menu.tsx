import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/i18n/locales'
import { LanguageLink } from './language-link'
import styles from './frame.module.css'

/** Native names; the name of a language is not translated. */
const nativeNames: Readonly<Record<Locale, string>> = { en: 'English', 'en-XA': '[Šţŕéţçĥéð]', 'ar-XB': 'Mirrored' }

/** Leads to the same page in another language. With one language there is nothing to choose. */
export function LanguageMenu({ locales }: { readonly locales: readonly Locale[] }) {
  const words = useTranslations('frame')
  if (locales.length < 2) return null
  const sorted = [...locales].sort((left, right) => nativeNames[left].localeCompare(nativeNames[right], 'en'))
  return (
    <details className={styles.menu}>
      <summary>{words('languages')}</summary>
      <ul aria-label={words('languagesHere')}>
        {sorted.map((locale) => (
          <li key={locale}>
            <LanguageLink locale={locale} name={nativeNames[locale]} />
          </li>
        ))}
      </ul>
    </details>
  )
}
