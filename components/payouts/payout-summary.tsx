import { useTranslations } from 'next-intl'
import { Banner } from '@/components/frame/banner'
import { CalendarDay, Instant } from '@/components/ui/moments'
import { Money } from '@/components/ui/money'
import { PersonName } from '@/components/ui/names'
import { SummaryList } from '@/components/ui/summary-list'
import type { PayoutView } from '@/lib/data/payouts/get'
import { formatCents } from '@/lib/domain/money'

/** A payout and the sum that it is; a difference is said first. */
export function PayoutSummary({ view: { payout, bankAccountName, fileName }, timeZone }: { readonly view: PayoutView; readonly timeZone: string }) {
  const words = useTranslations('payouts')
  const differs = payout.differenceCents !== 0
  const sums = [
    ['gifts', payout.giftsCents], ['fees', payout.feesCents], ['refunds', payout.refundsCents], ['disputes', payout.disputesCents], ['other', payout.otherCents], ['difference', payout.differenceCents],
  ] as const
  return (
    <>
      <SummaryList
        rows={[
          { key: 'amount', label: words('fields.amount'), value: <Money cents={payout.amountCents} /> },
          { key: 'paidOn', label: words('fields.paidOn'), value: <CalendarDay day={payout.paidOn} /> },
          ...(payout.paidAt === null ? [] : [{ key: 'paidAt', label: words('fields.paidAt'), value: <Instant at={payout.paidAt} timeZone={timeZone} /> }]),
          { key: 'bankAccount', label: words('fields.bankAccount'), value: bankAccountName },
          { key: 'file', label: words('fields.file'), value: <PersonName name={fileName} /> },
          { key: 'state', label: words('fields.state'), value: words(`states.${payout.state}`) },
        ]}
      />
      <h2>{words('sum')}</h2>
      {differs ? <Banner kind="warning">{words('differs', { amount: formatCents(payout.differenceCents) })}</Banner> : <p>{words('agrees')}</p>}
      <SummaryList
        rows={[
          ...sums.map(([key, cents]) => ({ key, label: words(`fields.${key}`), value: <Money cents={cents} /> })),
          ...(differs ? [{ key: 'differenceReason', label: words('fields.differenceReason'), value: payout.differenceReason }] : []),
        ]}
      />
    </>
  )
}
