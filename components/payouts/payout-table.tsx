import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { Money } from '@/components/ui/money'
import { CalendarDay } from '@/components/ui/moments'
import { PersonName } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import type { Payout } from '@/lib/domain/imports/payout'

/** What processors sent to the bank; nothing where there is none. */
export function PayoutTable({ payouts, href }: { readonly payouts: readonly Payout[]; readonly href: string }) {
  const words = useTranslations('payouts')
  if (payouts.length === 0) return null
  return (
    <>
      <h2>{words('title')}</h2>
      <DataTable
        caption={words('caption')}
        rows={payouts}
        rowKey={({ id }) => id}
        columns={[
          { key: 'reference', label: words('fields.reference'), cell: ({ id, processor, reference }) => <PageLink href={`${href}/${id}`}><PersonName name={words('name', { processor, reference })} /></PageLink> },
          { key: 'paidOn', label: words('fields.paidOn'), cell: ({ paidOn }) => <CalendarDay day={paidOn} /> },
          { key: 'amount', label: words('fields.amount'), numeric: true, cell: ({ amountCents }) => <Money cents={amountCents} /> },
          { key: 'difference', label: words('fields.difference'), numeric: true, cell: ({ differenceCents }) => <Money cents={differenceCents} /> },
          { key: 'state', label: words('fields.state'), cell: ({ state }) => words(`states.${state}`) },
        ]}
      />
    </>
  )
}
