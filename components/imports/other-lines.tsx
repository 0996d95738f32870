import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { CalendarDay } from '@/components/ui/moments'
import { PersonName } from '@/components/ui/names'
import type { ShownLine } from '@/lib/domain/imports/shown'

/** Movements of which nothing is recorded: those that are here already, and those that are left out, with the reason. */
export function OtherLines({ kind, lines }: { readonly kind: 'already' | 'left'; readonly lines: readonly ShownLine[] }) {
  const words = useTranslations('imports.preview')
  if (lines.length === 0) return null
  return (
    <details id={kind}>
      <summary>{words(kind)}</summary>
      <DataTable
        caption={words(kind)}
        rows={lines}
        rowKey={({ index }) => String(index)}
        columns={[
          { key: 'position', label: words('columns.position'), cell: ({ position }) => position },
          { key: 'on', label: words('columns.on'), cell: ({ on }) => <CalendarDay day={on} /> },
          { key: 'amount', label: words('columns.amount'), numeric: true, cell: ({ amount }) => <bdi dir="ltr">{amount}</bdi> },
          { key: 'why', label: words(kind === 'already' ? 'columns.like' : 'columns.why'), cell: ({ like, why }) => (kind === 'already' ? <PersonName name={like} /> : words(`leftWhy.${why === 'currency' || why === 'future' ? why : 'nothing'}`)) },
          { key: 'text', label: words('columns.text'), cell: ({ text }) => <PersonName name={text} /> },
        ]}
      />
    </details>
  )
}
