import { useTranslations } from 'next-intl'
import { StatusTag } from '@/components/ui/status-tag'
import { SummaryList } from '@/components/ui/summary-list'
import type { OwnItem } from '@/lib/domain/checklists/own-item'
import type { PassageComparison } from '@/lib/domain/documents/passage'
import styles from './documents.module.css'

/** The passage that an item rests on, with version and hash; and beside it what became of it in the newest version, where that is another one. */
export function OwnItemDetails({ own, comparison, newest }: { readonly own: OwnItem; readonly comparison: PassageComparison | null; readonly newest: number }) {
  const words = useTranslations('documents')
  const { item, state, stateReason } = own
  const { section, quote, document } = item.source
  return (
    <>
      <SummaryList
        rows={[
          { key: 'section', label: words('fields.section'), value: section === '' ? words('beginning') : section },
          { key: 'version', label: words('fields.version'), value: document === null ? '' : words('versionName', { version: document.version }) },
          { key: 'sha256', label: words('fields.sha256'), value: <bdi dir="ltr"><code className={styles.hash}>{document?.sha256 ?? ''}</code></bdi> },
          ...(state === 'withdrawn' ? [{ key: 'state', label: words('fields.standing'), value: <><StatusTag status="withdrawn" /> {stateReason}</> }] : []),
        ]}
      />
      <blockquote><p dir="auto">{quote}</p></blockquote>
      {comparison === null || state === 'withdrawn' ? null : (
        <section>
          <h2>{words('inNewest', { version: newest })}</h2>
          <p><StatusTag status={comparison.standing} /> {words(`standing.${comparison.standing}`)}</p>
          {comparison.found === null ? null : (
            <>
              <p>{words('standsIn', { section: comparison.found.section === '' ? words('beginning') : comparison.found.section })}</p>
              {comparison.standing === 'changed' ? <blockquote><p dir="auto">{comparison.found.quote}</p></blockquote> : null}
            </>
          )}
        </section>
      )}
    </>
  )
}
