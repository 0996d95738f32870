import { useTranslations } from 'next-intl'
import styles from './records.module.css'
import { CalendarDay } from '@/components/ui/moments'
import type { SourceRow as Source } from '@/lib/data/records/source-row'
import type { CalendarDate } from '@/lib/domain/calendar-date'

/** Where a record comes from: the row of the file that it was imported from, the line of the bank, or that it was typed. */
export function SourceRow({ source, enteredOn }: { readonly source: Source | null; readonly enteredOn: CalendarDate }) {
  const words = useTranslations('records.source')
  return (
    <section>
      <h2>{words('title')}</h2>
      <p>{source === null ? words.rich('typed', { enteredOn: () => <CalendarDay day={enteredOn} /> }) : <Origin source={source} />}</p>
      {source === null ? null : source.raw === null ? <p className="small muted">{words(source.isErased ? 'erased' : 'none')}</p> : <figure className={styles.source}><figcaption>{words('raw')}</figcaption><pre dir="auto">{source.raw}</pre></figure>}
      {source?.fileHash == null ? null : <p className={styles.hash}>{words('hash')} <bdi dir="ltr"><code>{source.fileHash}</code></bdi></p>}
    </section>
  )
}

function Origin({ source: { fileName, row, postedOn } }: { readonly source: Source }) {
  const words = useTranslations('records.source')
  const posted = { postedOn: () => (postedOn === null ? null : <CalendarDay day={postedOn} />) }
  if (postedOn === null) return words('file', { file: fileName ?? '', row })
  return fileName === null ? words.rich('typedLine', posted) : words.rich('bank', { ...posted, file: fileName, row })
}
