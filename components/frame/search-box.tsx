import { useTranslations } from 'next-intl'
import { SearchForm } from '@/components/ui/search-form'
import styles from './frame.module.css'

/** One box over people and records: a plain form, so that it needs no scripts. The key `/` leads to it. */
export function SearchBox({ href }: { readonly href: string }) {
  const words = useTranslations('frame')
  return (
    <SearchForm search href={href} className={styles.search}>
      <input id="search" type="search" name="q" dir="auto" aria-label={words('search')} autoComplete="off" />
      <button type="submit" className="button">{words('searchButton')}</button>
    </SearchForm>
  )
}
