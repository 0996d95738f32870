import { useId } from 'react'
import styles from './data.module.css'
import { PageLink } from './page-link'
import { StatusTag } from './status-tag'

export type Task = {
  readonly key: string
  readonly label: string
  /** Null while it cannot be started yet: not linked. */
  readonly href: string | null
  readonly status: 'cannot-start' | 'not-started' | 'in-progress' | 'waiting' | 'completed' | 'problem'
  readonly hint?: string
}

/** What there is to do, in order, each with its status; the status is read after the name. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  const id = useId()
  return (
    <ul className={styles.tasks}>
      {tasks.map(({ key, label, href, status, hint }) => (
        <li key={key}>
          <span>
            {href === null ? (
              label
            ) : (
              <PageLink href={href} aria-describedby={`${id}${key}`}>
                {label}
              </PageLink>
            )}
            {hint === undefined ? null : <span className={styles.taskHint}>{hint}</span>}
          </span>
          <span id={`${id}${key}`}>
            <StatusTag status={status} />
          </span>
        </li>
      ))}
    </ul>
  )
}
