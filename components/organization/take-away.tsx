import { useLocale, useTranslations } from 'next-intl'
import { ExportReason } from '@/components/exports/export-reason'
import { wholeKinds } from '@/lib/domain/imports/whole/fields'
import { localeOfTag } from '@/lib/i18n/locales'
import styles from '../ui/form.module.css'

type TakeAwayProps = {
  /** The slug of the chapter. */
  readonly chapter: string
  /** Whether the people of the whole organization are open to take away. */
  readonly people: boolean
  /** The step came back because no purpose was named. */
  readonly isPurposeMissing: boolean
}

/** One file for each kind of record, with every field; an import takes them back as they were, so they stand in the order in which it takes them. */
export function TakeAway({ chapter, people, isPurposeMissing }: TakeAwayProps) {
  const words = useTranslations('settings.takeAway')
  const locale = localeOfTag(useLocale())
  const kinds = [...(people ? (['people'] as const) : []), ...wholeKinds]
  return (
    <section aria-labelledby="take-away">
      <h2 id="take-away">{words('title')}</h2>
      <p>{words('explain')}</p>
      <form method="post" className={styles.form}>
        <input type="hidden" name="chapter" value={chapter} />
        <input type="hidden" name="locale" value={locale} />
        <ExportReason isPurposeMissing={isPurposeMissing} />
        <ul className={styles.choices}>
          {kinds.map((kind) => <li key={kind}><button type="submit" className="button" formAction={`/api/exports/${kind}`}>{words(`kinds.${kind}`)}</button></li>)}
        </ul>
      </form>
    </section>
  )
}
