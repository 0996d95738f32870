import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import styles from './data.module.css'
import { PageLink } from './page-link'
import { SearchForm } from './search-form'

export type Chip = { readonly label: string; /** The address without this filter. */ readonly hrefWithout: string }

type FilterPanelProps = {
  /** Path of the list without the language. */
  readonly href: string
  readonly chips: readonly Chip[]
  /** What must survive the filter, such as the sorting. */
  readonly keep?: Readonly<Record<string, string>>
  /** Fields of components/ui with their `defaultValue` from the address. */
  readonly children: ReactNode
}

/** Filters of a list: a plain form in a details element; what is on shows as chips, each of which can be taken off. */
export function FilterPanel({ href, chips, keep = {}, children }: FilterPanelProps) {
  const words = useTranslations('list')
  return (
    <div className={styles.filter}>
      <details className={styles.filterPanel}>
        <summary>{words('filters')}</summary>
        <SearchForm href={href}>
          {Object.entries(keep).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div className="grid">{children}</div>
          <button type="submit" className="button button-primary">
            {words('apply')}
          </button>
        </SearchForm>
      </details>
      <Chips chips={chips} clearHref={href} />
    </div>
  )
}

/** The filters that are on. */
export function Chips({ chips, clearHref }: { readonly chips: readonly Chip[]; readonly clearHref: string }) {
  const words = useTranslations('list')
  if (chips.length === 0) return null
  return (
    <ul className={styles.chips} aria-label={words('filtersOn')}>
      {chips.map(({ label, hrefWithout }) => (
        <li key={label}>
          <PageLink href={hrefWithout} className={styles.chip}>
            <bdi dir="auto">{label}</bdi> <span aria-hidden="true">{'✕'}</span>
            <span className="visually-hidden">{words('removeFilter')}</span>
          </PageLink>
        </li>
      ))}
      <li>
        <PageLink href={clearHref} className={styles.chip}>
          {words('clearFilters')}
        </PageLink>
      </li>
    </ul>
  )
}
