'use client'
import { useState, type SubmitEvent } from 'react'
import { useTranslations } from 'next-intl'
import styles from '../ui/form.module.css'

type UploadFormProps = {
  /** The route that takes the files and leads on to the page that asks what they are. */
  readonly action: string
  readonly megabytesMax: number
  readonly label: string
}

const megabyte = 1024 * 1024
const filesMax = 10
/** HEIC is left out, so that a phone sends a JPG; one that comes anyway is kept. */
const accept = '.pdf,.jpg,.jpeg,.png,.webp,.txt,.csv,.eml,.xlsx'

type Problem = { readonly key: 'fileNone' } | { readonly key: 'fileTooLarge'; readonly megabytes: number } | { readonly key: 'fileTooMany'; readonly count: number }

/** A native form for files; scripts say before the sending what would be refused after it. Files can be dropped on the field. */
export function UploadForm({ action, megabytesMax, label }: UploadFormProps) {
  const words = useTranslations('files')
  const refusal = useTranslations('refusal')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [sending, setSending] = useState(0)

  function check(event: SubmitEvent<HTMLFormElement>): void {
    const files = new FormData(event.currentTarget).getAll('files').filter((file) => file instanceof File && file.name !== '')
    const found = problemOf(files.map((file) => (file instanceof File ? file.size : 0)), megabytesMax)
    setProblem(found)
    setSending(found === null ? files.length : 0)
    if (found !== null) event.preventDefault()
  }

  const saidBy = problem === null ? 'files-hint' : 'files-hint files-problem'
  return (
    <form className={styles.form} method="post" encType="multipart/form-data" action={action} onSubmit={check}>
      <div className={problem === null ? styles.field : styles.fieldWithProblem}>
        <label className={styles.label} htmlFor="files-field">{label}</label>
        <p className={styles.hint} id="files-hint">{words('hints.files', { megabytes: megabytesMax, count: filesMax })}</p>
        {problem === null ? null : <p className={styles.problem} id="files-problem" role="alert">{sentence(problem)}</p>}
        <input className={styles.full} id="files-field" name="files" type="file" multiple accept={accept} aria-describedby={saidBy} aria-invalid={problem === null ? undefined : true} />
      </div>
      <p className="row"><button type="submit" className="button">{words('send')}</button></p>
      <p role="status">{sending === 0 ? null : words('sending', { count: sending })}</p>
    </form>
  )

  function sentence(told: Problem): string {
    if (told.key === 'fileTooLarge') return refusal('fileTooLarge', { megabytes: told.megabytes })
    return told.key === 'fileTooMany' ? refusal('fileTooMany', { count: told.count }) : refusal('fileNone')
  }
}

function problemOf(sizes: readonly number[], megabytesMax: number): Problem | null {
  if (sizes.length === 0) return { key: 'fileNone' }
  if (sizes.length > filesMax) return { key: 'fileTooMany', count: filesMax }
  return sizes.some((size) => size > megabytesMax * megabyte) ? { key: 'fileTooLarge', megabytes: megabytesMax } : null
}
