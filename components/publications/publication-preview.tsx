import { useLocale, useTranslations } from 'next-intl'
import { instantInShort } from '@/components/ui/calendar-text'
import { DataTable } from '@/components/ui/data-table'
import type { PublishedReport } from '@/lib/domain/publication/publication'

type PublicationPreviewProps = {
  readonly shown: boolean
  /** Where everybody reads it, with the language. */
  readonly address: string
  readonly reports: readonly PublishedReport[]
  readonly timeZone: string
}

/** What the page shows once it is on: its address, and every report that was published, each with its own preview before. */
export function PublicationPreview({ shown, address, reports, timeZone }: PublicationPreviewProps) {
  const words = useTranslations('publications.settings')
  const states = useTranslations('publications.state')
  const tag = useLocale()
  return (
    <>
      <h2>{words('reports')}</h2>
      <p>{words('lead')}</p>
      <p>{words(shown ? 'on' : 'off')} {words('address')}: {shown ? <a href={address}><bdi dir="ltr">{address}</bdi></a> : <bdi dir="ltr">{address}</bdi>}</p>
      <DataTable
        caption={words('reports')} rows={reports} rowKey={({ id }) => id} empty={<p>{words('reportsNone')}</p>}
        columns={[
          { key: 'number', label: words('report'), cell: ({ number }) => <bdi dir="ltr">{number}</bdi> },
          { key: 'state', label: words('state'), cell: ({ state, publishedAt, withdrawnAt }) => states(state, { at: instantInShort(withdrawnAt ?? publishedAt, tag, timeZone) }) },
          { key: 'files', label: words('files'), cell: ({ number, state }) => (shown && state === 'published' ? <a href={`${address}/reports/${number}`}>{words('files')}<span className="visually-hidden"> {number}</span></a> : null) },
        ]}
      />
    </>
  )
}
