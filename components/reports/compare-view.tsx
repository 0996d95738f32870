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

function shown(kind: string, cell: ReportCell): string {
  if (cell === null) return ''
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
          { key: 'cells', label: words('cells'), cell: ({ change, cells }) => (
            <ul>{cells.map((cell) => <li key={cell.label}>{change === 'changed'
              ? words('was', { label: cell.label, before: shown(cell.kind, cell.before), after: shown(cell.kind, cell.after) })
              : words('is', { label: cell.label, value: shown(cell.kind, cell.after ?? cell.before) })}</li>)}</ul>
          ) },
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
