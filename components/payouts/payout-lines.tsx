import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { CalendarDay } from '@/components/ui/moments'
import { Money } from '@/components/ui/money'
import { RecordNumber } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import type { PayoutLine, PayoutView } from '@/lib/data/payouts/get'

/** The movements of a payout, each with the records that it became. */
export function PayoutLines({ view: { lines, lineCount }, chapter }: { readonly view: PayoutView; readonly chapter: string }) {
  const words = useTranslations('payouts')
  return (
    <>
      <h2>{words('lines')}</h2>
      <DataTable
        caption={words('linesCaption', { count: lineCount })}
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          { key: 'line', label: words('columns.line'), cell: ({ position }) => position },
          { key: 'on', label: words('columns.on'), cell: ({ on }) => <CalendarDay day={on} /> },
          { key: 'part', label: words('columns.part'), cell: ({ part }) => words(`parts.${part}`) },
          { key: 'amount', label: words('columns.amount'), numeric: true, cell: ({ amountCents }) => <Money cents={amountCents} /> },
          { key: 'fee', label: words('columns.fee'), numeric: true, cell: ({ feeCents }) => <Money cents={feeCents} /> },
          { key: 'records', label: words('columns.records'), cell: (line) => <Records line={line} chapter={chapter} /> },
        ]}
      />
      {lineCount > lines.length ? <p>{words('linesMore', { count: lineCount - lines.length })}</p> : null}
    </>
  )
}

function Records({ line: { donation, expenditure }, chapter }: { readonly line: PayoutLine; readonly chapter: string }) {
  const words = useTranslations('payouts')
  if (donation === null && expenditure === null) return words('none')
  return (
    <>
      {donation === null ? null : <PageLink href={`/c/${chapter}/donations/${donation.id}`}><RecordNumber number={donation.number} /></PageLink>}
      {donation === null || expenditure === null ? null : ' '}
      {expenditure === null ? null : <PageLink href={`/c/${chapter}/expenditures/${expenditure.id}`}><RecordNumber number={expenditure.number} /></PageLink>}
    </>
  )
}
