import { useTranslations } from 'next-intl'
import { listSources, queueChoices } from '@/lib/domain/screening/screening-list'
import { hundredthsOf } from '@/lib/domain/screening/score'
import styles from '../ui/form.module.css'

const problems = [
  'importTooLarge', 'fileNone', 'fileBroken', 'invalid', 'listDay', 'listNotText', 'listUnread', 'listXmlAlone', 'listNotOfac', 'listColumns', 'listFileTwice', 'listWithoutEntries', 'listRow', 'listStray', 'listCount',
  'listOlder', 'listShrunk', 'listThresholdRaised',
] as const

type UploadListProps = {
  readonly action: string
  readonly formKey: string
  readonly megabytes: number
  /** What was typed before a refusal, and the refusal with its values. */
  readonly typed: Readonly<Record<string, string>>
  /** The score of the list in force from which a hit waits. */
  readonly usual: number | undefined
}

/** Takes in a new version of a list: its files with their day, with and without scripts. */
export function UploadList({ action, formKey, megabytes, typed, usual }: UploadListProps) {
  const words = useTranslations('screening.upload')
  const sources = useTranslations('screening.sources')
  const refusal = useTranslations('refusal')
  const problem = problems.find((key) => key === typed['refused'])
  const { row = '', reason = '', entry = '', stated = '', read = '', source = '', publishedOn = '', edition = '', queueFrom = '' } = typed
  const field = (name: string) => ({ id: `list-${name}`, name, 'aria-describedby': `list-${name}-hint` })
  return (
    <section aria-labelledby="upload">
      <h2 id="upload">{words('heading')}</h2>
      <form className={styles.form} method="post" encType="multipart/form-data" action={action}>
        <input type="hidden" name="formKey" value={formKey} />
        <div className={styles.field}>
          <label className={styles.label} htmlFor="list-source">{words('source')}</label>
          <select id="list-source" name="source" className={styles.medium} defaultValue={source || 'sdn'}>{listSources.map((each) => <option key={each} value={each}>{sources(each)}</option>)}</select>
        </div>
        <div className={styles.field}>
          <label className={styles.label} htmlFor="list-publishedOn">{words('publishedOn')}</label>
          <p className={styles.hint} id="list-publishedOn-hint">{words('publishedOnHint')}</p>
          <input {...field('publishedOn')} className={styles.short} type="text" defaultValue={publishedOn} />
        </div>
        <div className={styles.field}>
          <label className={styles.label} htmlFor="list-edition">{words('edition')}</label>
          <p className={styles.hint} id="list-edition-hint">{words('editionHint')}</p>
          <input {...field('edition')} className={styles.medium} type="text" defaultValue={edition} />
        </div>
        <div className={styles.field}>
          <label className={styles.label} htmlFor="list-queueFrom">{words('queueFrom')}</label>
          <p className={styles.hint} id="list-queueFrom-hint">{words('queueFromHint')}</p>
          <select {...field('queueFrom')} className={styles.short} defaultValue={queueFrom || String(usual ?? 900_000)}>{queueChoices.map((each) => <option key={each} value={each}>{hundredthsOf(Number(each))}</option>)}</select>
        </div>
        <div className={styles.field}>
          <label className={styles.label} htmlFor="list-reason">{words('reason')}</label>
          <p className={styles.hint} id="list-reason-hint">{words('reasonHint')}</p>
          <textarea {...field('reason')} className={styles.full} rows={2} />
        </div>
        <div className={problem === undefined ? styles.field : styles.fieldWithProblem}>
          <label className={styles.label} htmlFor="list-file">{words('files')}</label>
          <p className={styles.hint} id="list-file-hint">{words('filesHint', { megabytes })}</p>
          {problem === undefined ? null : <p className={styles.problem} id="list-file-problem" role="alert">{refusal(problem, { megabytes, row, reason, entry, stated, read })}</p>}
          <input
            className={styles.full} id="list-file" name="file" type="file" multiple accept=".csv,.xml,.txt" aria-describedby={problem === undefined ? 'list-file-hint' : 'list-file-hint list-file-problem'}
          />
        </div>
        <p className="row"><button type="submit" className="button button-primary">{words('send')}</button></p>
      </form>
    </section>
  )
}
