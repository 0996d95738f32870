'use client'
import { useState, type SubmitEvent } from 'react'
import { useTranslations } from 'next-intl'
import styles from '../ui/form.module.css'

const problems = ['importTooLarge', 'fileEmpty', 'fileNone', 'fileBroken'] as const
type Problem = (typeof problems)[number]

type UploadFileProps = {
  readonly action: string
  readonly megabytes: number
  /** The key of a refusal that the address carries; only known ones are said. */
  readonly refused: string
  readonly label: string
  readonly hint: string
  readonly send: string
}

const megabyte = 1024 * 1024

/** Sends one file, with and without scripts; scripts say before the sending what would be refused after it, which of two gigabytes takes a while. */
export function UploadFile({ action, megabytes, refused, label, hint, send }: UploadFileProps) {
  const refusal = useTranslations('refusal')
  const [problem, setProblem] = useState<Problem | null>(problems.find((key) => key === refused) ?? null)

  function check(event: SubmitEvent<HTMLFormElement>): void {
    const file = new FormData(event.currentTarget).get('file')
    const found = problemOf(file instanceof File ? file : null, megabytes)
    setProblem(found)
    if (found !== null) event.preventDefault()
  }

  const saidBy = problem === null ? 'import-file-hint' : 'import-file-hint import-file-problem'
  return (
    <form className={styles.form} method="post" encType="multipart/form-data" action={action} onSubmit={check}>
      <div className={problem === null ? styles.field : styles.fieldWithProblem}>
        <label className={styles.label} htmlFor="import-file">{label}</label>
        <p className={styles.hint} id="import-file-hint">{hint}</p>
        {problem === null ? null : <p className={styles.problem} id="import-file-problem" role="alert">{refusal(problem, { megabytes })}</p>}
        <input
          className={styles.full} id="import-file" name="file" type="file" accept=".csv,.tsv,.txt,.xlsx,.ofx,.qfx,.qbo,.qif,.sta,.mt940,.xml"
          aria-describedby={saidBy} aria-invalid={problem === null ? undefined : true}
        />
      </div>
      <p className="row"><button type="submit" className="button button-primary">{send}</button></p>
    </form>
  )
}

function problemOf(file: File | null, megabytes: number): Problem | null {
  if (file === null || file.name === '') return 'fileNone'
  if (file.size === 0) return 'fileEmpty'
  return file.size > megabytes * megabyte ? 'importTooLarge' : null
}
