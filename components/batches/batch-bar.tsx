'use client'
import { useEffect, useState } from 'react'
import { useTranslations } from 'next-intl'
import { batchProgress } from '@/lib/domain/batches/batch'
import { cents, formatCents } from '@/lib/domain/money'
import styles from './batches.module.css'
import { openRow } from './grid-cells'
import type { RowStore } from './row-store'

type BatchBarProps = {
  readonly gridId: string
  readonly store: RowStore
  readonly expected: { readonly expectedCount: number; readonly expectedCents: number }
  /** The amounts of the rows that the page opened with. */
  readonly opened: readonly string[]
}

const announcedEvery = 5000

/** "12 of 15 items, $1,450.00 of $1,800.00, $350.00 to go": drawn when a row is kept, read aloud at most once in five seconds. */
export function BatchBar({ gridId, store, expected: { expectedCount, expectedCents }, opened }: BatchBarProps) {
  const words = useTranslations('batches')
  const [progress, setProgress] = useState(() => batchProgress(opened, { expectedCount, expectedCents: cents(expectedCents) }))
  const [announced, setAnnounced] = useState('')
  useEffect(() => {
    const count = () => {
      const rows = [...document.querySelectorAll<HTMLTableRowElement>(`#${gridId} tbody tr`)].filter((row) => openRow(row, {}) && row.querySelector<HTMLInputElement>('[data-person]')?.value !== '')
      setProgress(batchProgress(rows.map((row) => row.querySelector<HTMLInputElement>('[name="amount"]')?.value ?? ''), { expectedCount, expectedCents: cents(expectedCents) }))
    }
    count()
    return store.subscribe(count)
  }, [gridId, store, expectedCount, expectedCents])
  const text = words('bar', { count: progress.count, expectedCount, total: formatCents(progress.total), expectedTotal: formatCents(cents(expectedCents)), toGo: formatCents(progress.toGo) })
  useEffect(() => {
    const wait = setTimeout(() => { setAnnounced(text) }, announcedEvery)
    return () => { clearTimeout(wait) }
  }, [text])
  return (
    <div className={styles.bar}>
      <strong>{text}</strong>
      <span className="visually-hidden" role="status">{announced}</span>
    </div>
  )
}
