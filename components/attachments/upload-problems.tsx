import { useTranslations } from 'next-intl'
import styles from '../ui/form.module.css'

const told = ['fileTooLarge', 'fileTooMany', 'fileEmpty', 'fileType', 'fileVirus', 'fileScanner', 'fileBroken', 'fileDiskShort', 'fileQuota', 'fileNone'] as const

/** Why files that were sent are not there: one sentence each. The address carries the keys, so only known ones are said. */
export function UploadProblems({ keys, limits }: { readonly keys: readonly string[]; readonly limits: { readonly megabytes: number; readonly quota: number; readonly count: number } }) {
  const words = useTranslations()
  const found = told.filter((key) => keys.includes(key))
  if (found.length === 0) return null
  return (
    <div className={styles.summary} role="alert" aria-labelledby="files-problem-title">
      <h2 id="files-problem-title">{words('field.thereIsAProblem')}</h2>
      <ul>
        {found.map((key) => <li key={key}>{words(`refusal.${key}`, { megabytes: key === 'fileQuota' ? limits.quota : limits.megabytes, count: limits.count })}</li>)}
      </ul>
    </div>
  )
}
