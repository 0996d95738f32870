import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { CalendarDay } from '@/components/ui/moments'
import { PersonName } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { StatusTag } from '@/components/ui/status-tag'
import type { ItemEvidence } from '@/lib/domain/checklists/assemble'
import { hrefWith } from '@/lib/domain/query'

type EvidenceTableProps = {
  readonly evidence: readonly ItemEvidence[]
  readonly chapter: string
  readonly item: string
  readonly period: string
  readonly mayAsk: boolean
}

/** What an item rests on, each with its state, and the way to ask for more. */
export function EvidenceTable({ evidence, chapter, item, period, mayAsk }: EvidenceTableProps) {
  const words = useTranslations('evidence')
  return (
    <section>
      <h2>{words('title')}</h2>
      <DataTable
        caption={words('caption')}
        empty={<p>{words('none')}</p>}
        rows={evidence}
        rowKey={({ id }) => id}
        columns={[
          { key: 'wanted', label: words('fields.wanted'), first: true, cell: ({ id, wanted }) => <PageLink href={`/c/${chapter}/evidence/${id}`}><PersonName name={wanted} /></PageLink> },
          { key: 'state', label: words('fields.state'), cell: ({ state }) => <StatusTag status={state} /> },
          { key: 'askedOf', label: words('fields.askedOf'), cell: ({ askedOf }) => (askedOf === '' ? null : <PersonName name={askedOf} />) },
          { key: 'wantedBy', label: words('fields.wantedBy'), cell: ({ wantedBy }) => (wantedBy === null ? null : <CalendarDay day={wantedBy} />) },
          { key: 'validUntil', label: words('fields.validUntil'), cell: ({ validUntil }) => (validUntil === null ? null : <CalendarDay day={validUntil} />) },
          { key: 'files', label: words('fields.files'), numeric: true, cell: ({ files }) => files },
        ]}
      />
      {mayAsk ? <p><PageLink className="button" data-key="u" href={hrefWith(`/c/${chapter}/checklists/${item}/evidence`, { period })}>{words('askMore')}</PageLink></p> : null}
    </section>
  )
}
