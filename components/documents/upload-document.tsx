import { useTranslations } from 'next-intl'
import styles from '../ui/form.module.css'

const problems = ['documentTooLarge', 'documentKind', 'documentBroken', 'documentTooLong', 'documentNoText', 'fileEmpty', 'fileNone', 'fileBroken'] as const

type UploadDocumentProps = {
  /** Where the file is sent, with the words of the button: one for each scope that the reader may import for. */
  readonly ways: readonly { readonly action: string; readonly label: string }[]
  readonly megabytes: number
  /** The key of a refusal that the address carries; only known ones are said. */
  readonly refused: string
}

/** Sends one document, with and without scripts. */
export function UploadDocument({ ways, megabytes, refused }: UploadDocumentProps) {
  const words = useTranslations('documents')
  const refusal = useTranslations('refusal')
  const problem = problems.find((key) => key === refused)
  const [first] = ways
  if (first === undefined) return null
  return (
    <form className={styles.form} method="post" encType="multipart/form-data" action={first.action}>
      <div className={problem === undefined ? styles.field : styles.fieldWithProblem}>
        <label className={styles.label} htmlFor="document-file">{words('file')}</label>
        <p className={styles.hint} id="document-file-hint">{words('fileHint', { megabytes })}</p>
        {problem === undefined ? null : <p className={styles.problem} id="document-file-problem" role="alert">{refusal(problem, { megabytes })}</p>}
        <input
          className={styles.full} id="document-file" name="file" type="file" accept=".txt,.md,.markdown,.html,.htm,.docx,.pdf"
          aria-describedby={problem === undefined ? 'document-file-hint' : 'document-file-hint document-file-problem'}
        />
      </div>
      <p className="row">
        {ways.map(({ action, label }, place) => (
          <button key={action} type="submit" formAction={action} className={place === 0 ? 'button button-primary' : 'button'}>{label}</button>
        ))}
      </p>
    </form>
  )
}
