import { useTranslations } from 'next-intl'
import { recordHref, type ReportPlace } from './places'
import { DataTable } from '@/components/ui/data-table'
import { Money } from '@/components/ui/money'
import { PageLink } from '@/components/ui/page-link'
import type { Comparison, LineChange } from '@/lib/domain/reports/compare'
import type { ReportCell } from '@/lib/domain/reports/report-document'
import { formatCents, cents } from '@/lib/domain/money'

type CompareViewProps = { readonly comparison: Comparison; readonly place: ReportPlace; readonly before: string; readonly after: string }

const linesShown = 200

/** What stands in a cell; null where nothing does. */
function shown(kind: string, cell: ReportCell): string | null {
  if (cell === null || cell === '') return null
  return kind === 'amount' && typeof cell === 'number' ? formatCents(cents(cell)) : String(cell)
}

/** What two versions or periods say differently: first the figures, then line by line with the records behind each. */
export function CompareView({ comparison: { figures, lines }, place, before, after }: CompareViewProps) {
  const words = useTranslations('reports.compare')
  if (figures.length + lines.length === 0) return <p>{words('same', { before, after })}</p>
  return (
    <>
      <DataTable
        caption={words('figures')} rows={figures} rowKey={({ id }) => id} empty={<p>{words('noFigures')}</p>}
        columns={[
          { key: 'label', label: words('figure'), cell: ({ label }) => label },
          { key: 'before', label: before, numeric: true, cell: ({ beforeCents }) => <Money cents={beforeCents} /> },
          { key: 'after', label: after, numeric: true, cell: ({ afterCents }) => <Money cents={afterCents} /> },
        ]}
      />
      <DataTable
        caption={words('lines', { count: lines.length })} rows={lines.slice(0, linesShown)} rowKey={(line) => `${line.item} ${line.lineId} ${line.change}`} empty={<p>{words('noLines')}</p>}
        columns={[
          { key: 'change', label: words('change'), cell: ({ change }) => words(`changes.${change}`) },
          { key: 'item', label: words('item'), cell: ({ title }) => title },
          { key: 'records', label: words('records'), cell: (line) => <Records line={line} place={place} /> },
          { key: 'cells', label: words('cells'), cell: (line) => <Cells line={line} /> },
        ]}
      />
      {lines.length > linesShown ? <p>{words('more', { count: lines.length - linesShown })}</p> : null}
    </>
  )
}

function Records({ line: { records }, place }: { readonly line: LineChange; readonly place: ReportPlace }) {
  return (
    <ul>
      {records.map((record) => {
        const href = recordHref(place, record)
        return <li key={record.id}>{href === null ? record.number : <PageLink href={href}>{record.number}</PageLink>}</li>
      })}
    </ul>
  )
}

/** What the cells of a line say now and said before; of a line that came or went, those in which something stands. */
function Cells({ line: { change, cells } }: { readonly line: LineChange }) {
  const words = useTranslations('reports.compare')
  const said = cells.flatMap(({ label, kind, before, after }) => {
    const value = shown(kind, after ?? before)
    if (change === 'changed') return [{ label, text: words('was', { label, before: shown(kind, before) ?? words('nothing'), after: shown(kind, after) ?? words('nothing') }) }]
    return value === null ? [] : [{ label, text: words('is', { label, value }) }]
  })
  return <ul>{said.map(({ label, text }) => <li key={label}>{text}</li>)}</ul>
}
