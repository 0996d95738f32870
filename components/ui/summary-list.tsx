import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import styles from './data.module.css'
import { PageLink } from './page-link'

export type SummaryRow = {
  readonly key: string
  readonly label: string
  /** Null shows "Not provided". */ readonly value: ReactNode
  readonly changeHref?: string
}

/** A record or a set of answers: label and value, with a Change link where it can be changed. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  const words = useTranslations('common')
  return (
    <dl className={styles.summaryList}>
      {rows.map(({ key, label, value, changeHref }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{value === null || value === '' ? <span className="muted">{words('notProvided')}</span> : value}</dd>
          {changeHref === undefined ? null : (
            <dd className={styles.change}>
              <PageLink href={changeHref}>
                {words('change')}
                <span className="visually-hidden"> {label}</span>
              </PageLink>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

/** A summary list with a heading of its own, for one of several things on a page. */
export function SummaryCard({
  title,
  actions,
  children,
}: {
  readonly title: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className={styles.card}>
      <div className={styles.cardHead}>
        <h2>{title}</h2>
        {actions}
      </div>
      <div className={styles.cardBody}>{children}</div>
    </section>
  )
}
