import { useTranslations } from 'next-intl'
import { RecordFilters } from '@/components/records/record-filters'
import { nameValue, textValue } from '@/components/records/summary-values'
import { selectionForm } from '@/components/records/selection'
import { DataTable } from '@/components/ui/data-table'
import { CalendarDay } from '@/components/ui/moments'
import { RecordNumber } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { StatusTag } from '@/components/ui/status-tag'
import type { StatementListRow } from '@/lib/data/statement-records/list'
import type { ListPlace } from '@/lib/domain/list-place'
import { needs } from '@/lib/domain/needs'
import { recordStates } from '@/lib/domain/record'
import { statementKinds, type StatementKind } from '@/lib/domain/statement-records/statement-record'

/** One page of records; the number leads to the record. */
export function StatementTable({ rows, href, sort }: { readonly rows: readonly StatementListRow[]; readonly href: string; readonly sort: ListPlace['sort'] }) {
  const words = useTranslations('statementRecords')
  return (
    <DataTable
      caption={words('caption')}
      rows={rows}
      rowKey={(row) => row.id}
      selection={{ form: selectionForm, name: 'only', label: ({ number }) => number }}
      columns={[
        { key: 'number', label: words('common.number'), first: true, sort: sort('number'), cell: (row) => <PageLink href={`${href}/${row.id}`}><RecordNumber number={row.number} /></PageLink> },
        { key: 'happenedOn', label: words('columns.day'), sort: sort('happenedOn'), cell: (row) => <CalendarDay day={row.happenedOn} /> },
        { key: 'kind', label: words('columns.kind'), cell: (row) => words(`kinds.${row.kind}.one`) },
        { key: 'title', label: words('columns.title'), cell: (row) => textValue(row.title) },
        { key: 'principal', label: words('common.principalId'), cell: (row) => nameValue(row.principalName) },
        { key: 'filed', label: words('columns.filed'), cell: (row) => (row.kind === 'material' ? words(row.filedAt === null ? 'notFiled' : 'filed') : null) },
        { key: 'state', label: words('common.state'), cell: (row) => <StatusTag status={row.state} /> },
      ]}
    />
  )
}

type StatementFiltersProps = {
  readonly href: string
  readonly typed: Readonly<Record<string, string>>
  readonly text: string
  /** Those that are open to the reader. */
  readonly kinds: readonly StatementKind[]
}

/** The filters of the list. */
export function StatementFilters({ href, typed, text, kinds }: StatementFiltersProps) {
  const words = useTranslations('statementRecords')
  const records = useTranslations('records')
  const status = useTranslations('status')
  return (
    <RecordFilters
      href={href}
      typed={typed}
      text={text}
      texts={['text', 'from', 'through']}
      choices={[
        { name: 'kind', values: statementKinds.filter((kind) => kinds.includes(kind)), word: (value) => words(`kinds.${value}.one`) },
        { name: 'need', values: needs['statement-record'], word: (value) => words(`needs.${value}`) },
        { name: 'state', values: recordStates, word: (value) => status(value) },
      ]}
      label={(name) => words(`filter.${name}`)}
      any={records('any')}
    />
  )
}

/** Where each kind is recorded, with what it is for. */
export function StatementChooser({ href, kinds }: { readonly href: string; readonly kinds: readonly StatementKind[] }) {
  const words = useTranslations('statementRecords')
  return (
    <ul>
      {kinds.map((kind) => (
        <li key={kind}>
          <PageLink href={`${href}/new?kind=${kind}`}>{words(`kinds.${kind}.add`)}</PageLink> <span className="small muted">{words(`kinds.${kind}.why`)}</span>
        </li>
      ))}
    </ul>
  )
}
