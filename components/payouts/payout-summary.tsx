import { useTranslations } from 'next-intl'
import { Banner } from '@/components/frame/banner'
import { DataTable } from '@/components/ui/data-table'
import { CalendarDay, Instant } from '@/components/ui/moments'
import { Money } from '@/components/ui/money'
import { PersonName } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { SummaryList } from '@/components/ui/summary-list'
import type { PayoutView } from '@/lib/data/payouts/get'
import { formatShort } from '@/lib/domain/calendar-date'
import { formatCents, negateCents, type Cents } from '@/lib/domain/money'

type PayoutSummaryProps = { readonly view: PayoutView; readonly timeZone: string; /** `/c/chicago` */ readonly root: string; readonly mayReconcile: boolean }

/** A payout, whether it has arrived, and the sum that it is. */
export function PayoutSummary({ view, timeZone, root, mayReconcile }: PayoutSummaryProps) {
  const words = useTranslations('payouts')
  const { payout, bankAccountName, fileName, atBank } = view
  const arrived = atBank === null ? words('notAtBank') : <PageLink href={`${root}/reconciliations/${atBank.statementId}`}>{words('atBank', { day: formatShort(atBank.on) })}</PageLink>
  return (
    <>
      <SummaryList
        rows={[
          { key: 'paidOn', label: words('fields.paidOn'), value: <CalendarDay day={payout.paidOn} /> },
          ...(payout.paidAt === null ? [] : [{ key: 'paidAt', label: words('fields.paidAt'), value: <Instant at={payout.paidAt} timeZone={timeZone} /> }]),
          { key: 'bankAccount', label: words('fields.bankAccount'), value: bankAccountName },
          ...(mayReconcile ? [{ key: 'atBank', label: words('fields.atBank'), value: arrived }] : []),
          { key: 'file', label: words('fields.file'), value: <PersonName name={fileName} /> },
          { key: 'state', label: words('fields.state'), value: words(`states.${payout.state}`) },
        ]}
      />
      <h2>{words('sum')}</h2>
      <PayoutSum payout={payout} />
    </>
  )
}

function PayoutSum({ payout }: { readonly payout: PayoutView['payout'] }) {
  const words = useTranslations('payouts')
  const differs = payout.differenceCents !== 0
  const always = ['gifts', 'fees']
  const parts: readonly (readonly ['gifts' | 'fees' | 'refunds' | 'disputes' | 'other' | 'difference', Cents])[] = [
    ['gifts', payout.giftsCents], ['fees', negateCents(payout.feesCents)], ['refunds', negateCents(payout.refundsCents)], ['disputes', negateCents(payout.disputesCents)],
    ['other', payout.otherCents], ['difference', payout.differenceCents],
  ]
  return (
    <>
      {differs ? <Banner kind="warning">{words('differs', { amount: formatCents(payout.differenceCents) })}</Banner> : <p>{words('agrees')}</p>}
      <DataTable
        headed
        caption={words('sum')}
        rows={parts.filter(([part, amount]) => always.includes(part) || amount !== 0)}
        rowKey={([part]) => part}
        columns={[
          { key: 'part', label: words('columns.part'), cell: ([part]) => words(`fields.${part}`) },
          { key: 'amount', label: words('columns.amount'), numeric: true, cell: ([, amount]) => <Money cents={amount} /> },
        ]}
        totals={[words('fields.amount'), <Money key="amount" cents={payout.amountCents} />]}
      />
      {differs ? <SummaryList rows={[{ key: 'differenceReason', label: words('fields.differenceReason'), value: payout.differenceReason }]} /> : null}
    </>
  )
}
