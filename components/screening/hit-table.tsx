import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { Instant } from '@/components/ui/moments'
import { PersonName } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { StatusTag } from '@/components/ui/status-tag'
import { hrefWith } from '@/lib/domain/query'
import { isUrgent, type ScreeningHit } from '@/lib/domain/screening/hit'
import { hundredthsOf } from '@/lib/domain/screening/score'

type HitTableProps = {
  readonly hits: readonly { readonly hit: ScreeningHit; readonly personName: string }[]
  readonly count: number
  readonly href: string
  readonly decided: boolean
  readonly timeZone: string
}

/** Hits that wait, the highest score first; or those that were decided on. */
export function HitTable({ hits, count, href, decided, timeZone }: HitTableProps) {
  const words = useTranslations('screening')
  return (
    <>
      {count > hits.length ? <p>{words('firstShown', { shown: hits.length, count })}</p> : null}
      <DataTable
        caption={decided ? words('decidedHits') : words('queue')}
        empty={<p>{decided ? words('noneDecided') : words('noneOpen')}</p>}
        rows={hits}
        rowKey={({ hit }) => hit.id}
        columns={[
          { key: 'person', label: words('columns.person'), cell: ({ hit, personName }) => <PageLink href={hrefWith(href, { hit: hit.id })}><PersonName name={personName} /></PageLink> },
          { key: 'listed', label: words('columns.listed'), cell: ({ hit }) => <bdi>{hit.listedName}</bdi> },
          { key: 'score', label: words('columns.score'), numeric: true, first: true, cell: ({ hit }) => hundredthsOf(hit.score) },
          { key: 'state', label: words('columns.state'), cell: ({ hit }) => <StatusTag status={hit.decision === 'open' && isUrgent(hit) ? 'hit-urgent' : `hit-${hit.decision}`} /> },
          { key: 'at', label: decided ? words('columns.decidedAt') : words('columns.foundAt'), cell: ({ hit }) => <Instant at={hit.decidedAt ?? hit.foundAt} timeZone={timeZone} /> },
        ]}
      />
    </>
  )
}
