'use client'
import { useTranslations } from 'next-intl'
import styles from './frame.module.css'

type ErrorPageProps = { readonly reference: string | undefined; readonly retry: () => void }

/** A defect: what it means for the work done, a reference to quote, and a way to go on. Never the error itself. */
export function ErrorPage({ reference, retry }: ErrorPageProps) {
  const words = useTranslations('common.error')
  return (
    <main id="main" className={styles.bodyAlone}>
      <title>{words('title')}</title>
      <h1>{words('title')}</h1>
      <p>{words('saved')}</p>
      {reference === undefined ? null : (
        <p>
          {words('reference')} <code>{reference}</code>
        </p>
      )}
      <button type="button" className="button button-primary" onClick={retry}>
        {words('retry')}
      </button>
    </main>
  )
}
