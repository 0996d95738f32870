import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import styles from './data.module.css'
import { PageLink } from './page-link'

type PagerProps = {
  /** Names what is paged. */ readonly label: string
  readonly previousHref: string | null
  readonly nextHref: string | null
  /** Where the two have names of their own, such as months. */
  readonly words?: { readonly previous: string; readonly next: string }
}

/** Previous and next by key: no page numbers, because a page is a place in the list and not a count. */
export function Pager({ label, previousHref, nextHref, words: own }: PagerProps) {
  const words = useTranslations('list')
  if (previousHref === null && nextHref === null) return null
  return (
    <nav aria-label={label} className={styles.pager}>
      {previousHref === null ? null : (
        <PageLink href={previousHref} rel="prev" className="button">
          {own?.previous ?? words('previous')}
        </PageLink>
      )}
      {nextHref === null ? null : (
        <PageLink href={nextHref} rel="next" className="button">
          {own?.next ?? words('next')}
        </PageLink>
      )}
    </nav>
  )
}

/** Above a list: how many the filter finds, their sum, and what can be done with all of them. */
export function ListHead({ count, sum, children }: { readonly count: number; readonly sum?: ReactNode; readonly children?: ReactNode }) {
  const words = useTranslations('list')
  return (
    <div className={styles.listHead} data-list="">
      <p>
        {words('count', { count })}
        {sum === undefined ? null : (
          <>
            {' · '}
            {sum}
          </>
        )}
      </p>
      {children}
    </div>
  )
}

/** Why there is nothing, and the first thing to do about it. */
export function EmptyState({ reason, children }: { readonly reason: string; readonly children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p>{reason}</p>
      {children}
    </div>
  )
}
