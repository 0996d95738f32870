'use client'
import { usePathname, useSearchParams } from 'next/navigation'
import type { Locale } from '@/lib/i18n/locales'

/** This page with its filter in another language: the first part of the address is the language. */
export function LanguageLink({ locale, name }: { readonly locale: Locale; readonly name: string }) {
  const path = usePathname().replace(/^\/[^/]+/, `/${locale}`)
  const query = useSearchParams().toString()
  return (
    <a href={query === '' ? path : `${path}?${query}`} lang={locale} hrefLang={locale}>
      <bdi>{name}</bdi>
    </a>
  )
}
