'use client'
import { useTranslations } from 'next-intl'
import type { FieldConflict } from '@/lib/domain/result'
import styles from './form.module.css'

type ConflictTableProps = {
  readonly conflicts: readonly FieldConflict[]
  /** Field name -> the words of its label. */
  readonly labels: Readonly<Record<string, string>>
}

/** Two people changed the same record: field by field the choice between what you typed and what they saved. */
export function ConflictTable({ conflicts, labels }: ConflictTableProps) {
  const words = useTranslations('field.conflict')
  return (
    <div className={styles.scroll} role="region" aria-labelledby="conflict-title" tabIndex={0}>
      <table className={styles.conflicts}>
        <caption id="conflict-title">{words('title')}</caption>
        <thead>
          <tr>
            {(['field', 'yours', 'theirs', 'before'] as const).map((column) => (
              <th key={column} scope="col">
                {words(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {conflicts.map((conflict) => (
            <ConflictRow key={conflict.field} conflict={conflict} label={labels[conflict.field] ?? conflict.field} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ConflictRow({ conflict, label }: { readonly conflict: FieldConflict; readonly label: string }) {
  const words = useTranslations('field.conflict')
  const { field, before, theirs, yours } = conflict
  const shown = (value: string | null) => (value === null || value === '' ? words('empty') : <bdi>{value}</bdi>)
  return (
    <tr>
      <th scope="row">
        {label}
        <input type="hidden" name={`theirs:${field}`} value={theirs ?? ''} />
      </th>
      {(
        [
          ['yours', yours],
          ['theirs', theirs],
        ] as const
      ).map(([side, value]) => (
        <td key={side}>
          <label className={styles.pick}>
            <input
              type="radio"
              name={`choose:${field}`}
              value={side}
              defaultChecked={side === 'yours'}
              aria-label={words(`keep.${side}`, { label })}
            />
            {shown(value)}
          </label>
        </td>
      ))}
      <td>{shown(before)}</td>
    </tr>
  )
}
