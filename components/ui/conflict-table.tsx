'use client'
import { useTranslations } from 'next-intl'
import type { FieldConflict } from '@/lib/domain/result'
import type { WordOf } from './form-context'
import styles from './form.module.css'

type ConflictTableProps = {
  readonly conflicts: readonly FieldConflict[]
  /** Field name -> the words of its label. */
  readonly labels: Readonly<Record<string, string>>
  /** The words of a value that stands for a choice; null for any other. */
  readonly wordOf?: WordOf
}

/** Two people changed the same record: field by field the choice between what you typed and what they saved. */
export function ConflictTable({ conflicts, labels, wordOf = () => null }: ConflictTableProps) {
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
            <ConflictRow key={conflict.field} conflict={conflict} label={labels[conflict.field] ?? conflict.field} wordOf={wordOf} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type ConflictRowProps = { readonly conflict: FieldConflict; readonly label: string; readonly wordOf: WordOf }

function ConflictRow({ conflict, label, wordOf }: ConflictRowProps) {
  const words = useTranslations('field.conflict')
  const { field, before, theirs, yours, theirsId } = conflict
  const shown = (value: string | null) => (value === null || value === '' ? words('empty') : <bdi className={styles.conflictValue}>{wordOf(field, value) ?? value}</bdi>)
  return (
    <tr>
      <th scope="row">
        {label}
        <input type="hidden" name={`theirs:${field}`} value={theirs ?? ''} />
        {theirsId === undefined ? null : <input type="hidden" name={`theirs:${field}Id`} value={theirsId} />}
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
