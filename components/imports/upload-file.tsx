import { useTranslations } from 'next-intl'
import styles from '../ui/form.module.css'

const problems = ['importTooLarge', 'fileEmpty', 'fileNone', 'fileBroken'] as const

type UploadFileProps = { readonly action: string; readonly megabytes: number; /** The key of a refusal that the address carries; only known ones are said. */ readonly refused: string }

/** Sends one file, with and without scripts. */
export function UploadFile({ action, megabytes, refused }: UploadFileProps) {
  const words = useTranslations('imports')
  const refusal = useTranslations('refusal')
  const problem = problems.find((key) => key === refused)
  return (
    <form className={styles.form} method="post" encType="multipart/form-data" action={action}>
      <div className={problem === undefined ? styles.field : styles.fieldWithProblem}>
        <label className={styles.label} htmlFor="import-file">{words('file')}</label>
        <p className={styles.hint} id="import-file-hint">{words('fileHint', { megabytes })}</p>
        {problem === undefined ? null : <p className={styles.problem} id="import-file-problem" role="alert">{refusal(problem, { megabytes })}</p>}
        <input className={styles.full} id="import-file" name="file" type="file" accept=".csv,.tsv,.txt,.xlsx,.ofx,.qfx,.qbo,.qif,.sta,.mt940,.xml" aria-describedby={problem === undefined ? 'import-file-hint' : 'import-file-hint import-file-problem'} />
      </div>
      <p className="row"><button type="submit" className="button button-primary">{words('send')}</button></p>
    </form>
  )
}
