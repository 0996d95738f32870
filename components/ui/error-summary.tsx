'use client'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import type { FieldProblem } from '@/lib/domain/result'
import { fieldId, useForm, useProblemWords } from './form-context'
import styles from './form.module.css'

type ErrorSummaryProps = {
  readonly message: ReactNode
  readonly problems: Readonly<Record<string, FieldProblem>>
  /** Changes at every refused attempt, so that the focus comes back each time. */
  readonly attempt: unknown
}

/** "There is a problem": one link a problem, in field order, with the words that stand beside the field. Takes the focus. */
export function ErrorSummary({ message, problems, attempt }: ErrorSummaryProps) {
  const words = useTranslations('field')
  const problemWords = useProblemWords()
  const { labels } = useForm()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [attempt])
  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{words('thereIsAProblem')}</h2>
      <p className={styles.summaryText}>{message}</p>
      <ul>
        {Object.entries(problems).map(([name, problem]) => (
          <li key={name}>
            {labels[name] === undefined ? (
              problemWords(problem, name)
            ) : (
              <a href={`#${fieldId(name)}`}>{problemWords(problem, labels[name])}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
