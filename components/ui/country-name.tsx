import { useLocale } from 'next-intl'
import { countryName } from './countries'

/** A country by name in the page's language. */
export function CountryName({ code }: { readonly code: string }) {
  return countryName(useLocale(), code)
}
