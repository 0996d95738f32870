import { useTranslations } from 'next-intl'
import { RecordNumber } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import type { RecordKind, RecordReference } from '@/lib/domain/reports/report-document'

const folders: Readonly<Partial<Record<RecordKind, string>>> = {
  donation: 'donations', expenditure: 'expenditures', transfer: 'transfers', 'lobbying-contact': 'lobbying-contacts', 'informational-material': 'statement-records', person: 'people', principal: 'settings/principals',
  agreement: 'profile/agreement', officer: 'profile/officer',
  // The entry of the journal that tells of it.
  'data-export': 'journal',
}

type RecordLinksProps = {
  readonly chapter: string
  readonly records: readonly RecordReference[]
  readonly count: number
  /** Where the records are not all that an answer speaks of. */
  readonly heading?: string
}

/** The records that an answer speaks of, one click away; where there are more, how many are not shown. */
export function RecordLinks({ chapter, records, count, heading }: RecordLinksProps) {
  const words = useTranslations('checklists')
  if (count === 0) return null
  if (records.length === 0) return <p>{words('recordsHidden', { count })}</p>
  return (
    <>
      <h3>{heading ?? words('records', { count })}</h3>
      <ul>
        {records.map(({ kind, id, number }, place) => (
          <li key={`${kind} ${id}`}>
            <PageLink href={`/c/${chapter}/${folders[kind] ?? ''}/${id}`}><RecordNumber number={number === '' ? words('unnumbered', { number: place + 1 }) : number} /></PageLink>
          </li>
        ))}
      </ul>
      {count > records.length ? <p>{words('moreRecords', { count: count - records.length })}</p> : null}
    </>
  )
}
