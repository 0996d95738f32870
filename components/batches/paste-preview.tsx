'use client'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslations } from 'next-intl'
import styles from './batches.module.css'
import type { GridColumn } from './entry-grid'

type PastePreviewProps = { readonly cells: readonly (readonly string[])[]; readonly columns: readonly GridColumn[]; readonly onTake: () => void; readonly onLeave: () => void }

const shown = 5

/** What several rows of a spreadsheet would fill, before they do. The button has the focus, so that Enter takes them and Escape leaves them. */
export function PastePreview({ cells, columns, onTake, onLeave }: PastePreviewProps) {
  const words = useTranslations('batches.paste')
  const take = useRef<HTMLButtonElement>(null)
  useEffect(() => { take.current?.focus() }, [])
  const leaveByKey = ({ key }: KeyboardEvent) => { if (key === 'Escape') onLeave() }
  return (
    <section className={styles.bar} aria-label={words('title')}>
      <p role="status">{words('count', { count: cells.length })}</p>
      <div className={styles.scroll}>
        <table className={styles.preview}>
          <thead><tr>{columns.map(({ field, label }) => <th key={field} scope="col">{label}</th>)}</tr></thead>
          <tbody>{cells.slice(0, shown).map((row, index) => <tr key={index}>{columns.map(({ field }, column) => <td key={field} dir="auto">{row[column] ?? ''}</td>)}</tr>)}</tbody>
        </table>
      </div>
      <p className="row">
        <button ref={take} type="button" className="button button-primary" onClick={onTake} onKeyDown={leaveByKey}>{words('take', { count: cells.length })}</button>
        <button type="button" className="button" onClick={onLeave} onKeyDown={leaveByKey}>{words('leave')}</button>
      </p>
    </section>
  )
}
