import { useTranslations } from 'next-intl'
import { RecordFilters } from '@/components/records/record-filters'
import { selectionForm } from '@/components/records/selection'
import { DataTable } from '@/components/ui/data-table'
import { CalendarDay } from '@/components/ui/moments'
import { PersonName, RecordNumber } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { StatusTag } from '@/components/ui/status-tag'
import type { LobbyingContactListRow } from '@/lib/data/lobbying-contacts/list'
import type { ListPlace } from '@/lib/domain/list-place'
import { contactModes, counterparts } from '@/lib/domain/lobbying-contact'
import { needs } from '@/lib/domain/needs'
import { recordStates } from '@/lib/domain/record'
import { issueCodes } from '@/lib/domain/rules/lda-lists'

/** One page of contacts; the number leads to the record. */
export function LobbyingContactTable({ rows, href, sort }: { readonly rows: readonly LobbyingContactListRow[]; readonly href: string; readonly sort: ListPlace['sort'] }) {
  const words = useTranslations('lobbyingContacts')
  const officials = ({ officialNames }: LobbyingContactListRow) => (
    <ul>{officialNames.map((name, index) => <li key={`${String(index)} ${name}`}><PersonName name={name} /></li>)}</ul>
  )
  return (
    <DataTable
      caption={words('caption')}
      rows={rows}
      rowKey={(row) => row.id}
      selection={{ form: selectionForm, name: 'only', label: ({ number }) => number }}
      columns={[
        { key: 'number', label: words('fields.number'), first: true, sort: sort('number'), cell: (row) => <PageLink href={`${href}/${row.id}`}><RecordNumber number={row.number} /></PageLink> },
        { key: 'contactOn', label: words('fields.contactOn'), sort: sort('contactOn'), cell: (row) => <CalendarDay day={row.contactOn} /> },
        { key: 'officials', label: words('fields.officials'), cell: officials },
        { key: 'mode', label: words('fields.mode'), cell: (row) => words(`modes.${row.mode}`) },
        { key: 'topic', label: words('fields.topic'), cell: (row) => <bdi dir="auto">{row.topic}</bdi> },
        { key: 'issueCode', label: words('fields.issueCode'), cell: (row) => row.issueCode },
        { key: 'state', label: words('fields.state'), cell: (row) => <StatusTag status={row.state} /> },
      ]}
    />
  )
}

/** The filters of the list of contacts. */
export function LobbyingContactFilters({ href, typed, text }: { readonly href: string; readonly typed: Readonly<Record<string, string>>; readonly text: string }) {
  const words = useTranslations('lobbyingContacts')
  const records = useTranslations('records')
  const status = useTranslations('status')
  return (
    <RecordFilters
      href={href}
      typed={typed}
      text={text}
      texts={['text', 'from', 'through']}
      choices={[
        { name: 'counterpart', values: counterparts, word: (value) => words(`counterparts.${value}`) },
        { name: 'mode', values: contactModes, word: (value) => words(`modes.${value}`) },
        { name: 'issueCode', values: issueCodes.map(({ code }) => code), word: (value) => issueCodes.find(({ code }) => code === value)?.name ?? value },
        { name: 'need', values: needs['lobbying-contact'], word: (value) => records(`needs.${value}`) },
        { name: 'state', values: recordStates, word: (value) => status(value) },
      ]}
      label={(name) => words(`filter.${name}`)}
      any={records('any')}
    />
  )
}
