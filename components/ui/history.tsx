import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import type { Instant as InstantText } from '@/lib/domain/instant'
import styles from './data.module.css'
import { Instant } from './moments'
import { PersonName } from './names'

export type HistoryChange = { readonly label: string; readonly before: ReactNode; readonly after: ReactNode }
export type HistoryEntry = {
  readonly index: number
  /** What happened, in words: "Donation corrected". */
  readonly event: string
  readonly at: InstantText
  /** Left out where the event already says who. */
  readonly by?: string
  readonly reason: string | null
  readonly changes: readonly HistoryChange[]
}

/** Everything that happened to a record, newest first: field, old, new, who, when, why. */
export function History({ entries, timeZone }: { readonly entries: readonly HistoryEntry[]; readonly timeZone: string }) {
  const words = useTranslations('list.history')
  return (
    <ol className={styles.history} reversed>
      {entries.map((entry) => (
        <li key={entry.index}>
          <p id={`history-${String(entry.index)}`}>
            <strong>{entry.event}</strong>
            {', '}
            <Instant at={entry.at} timeZone={timeZone} />
            {entry.by === undefined ? null : <>{', '}<PersonName name={entry.by} /></>}
          </p>
          {entry.reason === null ? null : <p>{words('reason', { reason: entry.reason })}</p>}
          {entry.changes.length === 0 ? null : <Changes labelledBy={`history-${String(entry.index)}`} changes={entry.changes} />}
        </li>
      ))}
    </ol>
  )
}

function Changes({ labelledBy, changes }: { readonly labelledBy: string; readonly changes: readonly HistoryChange[] }) {
  const words = useTranslations('list.history')
  const isEmpty = (value: ReactNode) => value === null || value === ''
  const shown = (value: ReactNode) => (isEmpty(value) ? <span className="muted">{words('empty')}</span> : value)
  // A first entry has nothing before it: on a phone the empty column would push the values out of sight.
  const hasBefore = changes.some(({ before }) => !isEmpty(before))
  return (
    <div className={styles.scroll} role="region" aria-labelledby={labelledBy} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words('field')}</th>
            {hasBefore ? <th scope="col">{words('before')}</th> : null}
            <th scope="col">{words(hasBefore ? 'after' : 'value')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.label}>
              <th scope="row">{change.label}</th>
              {hasBefore ? <td>{shown(change.before)}</td> : null}
              <td>{shown(change.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
