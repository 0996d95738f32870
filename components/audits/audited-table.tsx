import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { CalendarDay } from '@/components/ui/moments'
import { Money } from '@/components/ui/money'
import { PersonName, RecordNumber } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { StatusTag } from '@/components/ui/status-tag'
import type { AuditMark } from '@/lib/data/audits/mark-rows'
import type { DonationRow } from '@/lib/data/donations/list'

type AuditedTableProps = {
  readonly rows: readonly DonationRow[]
  readonly marks: ReadonlyMap<string, AuditMark>
  readonly href: string
  /** The sample whose records these are; null for all. */
  readonly sample: string | null
  /** Where the donations of the chapter stand, each with its history. */
  readonly donations: string
  readonly mayTest: boolean
  readonly mayAnswer: boolean
}

/** The donations of an engagement in number order, each with its mark and what can be done about it. */
export function AuditedTable({ rows, marks, href, sample, donations, mayTest, mayAnswer }: AuditedTableProps) {
  const words = useTranslations('audits')
  const marked = ({ id }: DonationRow) => {
    const mark = marks.get(id)
    if (mark === undefined) return null
    return (
      <>
        <StatusTag status={mark.result} /> <bdi dir="auto">{mark.note}</bdi>
        {mark.resolution === '' ? null : <span className="small muted"> {words('resolvedBy', { name: mark.resolvedName, resolution: mark.resolution })}</span>}
      </>
    )
  }
  const acts = ({ id, number }: DonationRow) => {
    const mark = marks.get(id)
    return (
      <span className="row">
        {mayTest ? <PageLink href={`${href}/marks/${id}${sample === null ? '' : `?sample=${sample}`}`} aria-label={`${words(mark === undefined ? 'mark' : 'markAgain')} ${number}`}>{words(mark === undefined ? 'mark' : 'markAgain')}</PageLink> : null}
        {mark !== undefined && mark.result !== 'pass' && (mayTest || mayAnswer) ? <PageLink href={`${href}/resolve/${id}`} aria-label={`${words('answer')} ${number}`}>{words('answer')}</PageLink> : null}
      </span>
    )
  }
  return (
    <DataTable
      caption={words('donations')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'number', label: words('fields.number'), first: true, cell: (row) => <PageLink id={`d-${row.id}`} href={`${donations}/${row.id}`}><RecordNumber number={row.number} /></PageLink> },
        { key: 'receivedOn', label: words('fields.receivedOn'), cell: (row) => <CalendarDay day={row.receivedOn} /> },
        { key: 'donor', label: words('fields.donor'), cell: (row) => (row.donorName === null ? null : <PersonName name={row.donorName} />) },
        { key: 'state', label: words('fields.state'), cell: (row) => <StatusTag status={row.state} /> },
        { key: 'amount', label: words('fields.amount'), numeric: true, cell: (row) => <Money cents={row.amountCents} /> },
        { key: 'result', label: words('fields.result'), cell: marked },
        ...(mayTest || mayAnswer ? [{ key: 'acts', label: words('mark'), cell: acts }] : []),
      ]}
    />
  )
}
