import { useTranslations } from 'next-intl'
import { CalendarDay, Instant } from '@/components/ui/moments'
import { Money } from '@/components/ui/money'
import { SummaryList } from '@/components/ui/summary-list'
import type { Instant as InstantText } from '@/lib/domain/instant'
import type { Cents } from '@/lib/domain/money'
import type { ReportingPeriod } from '@/lib/domain/reporting-period'

type PeriodBlockProps = {
  readonly period: ReportingPeriod
  readonly asOf: InstantText
  readonly timeZone: string
  readonly raisedCents: Cents
  readonly spentCents: Cents
  readonly sentAbroadCents: Cents
  readonly onHandCents: Cents
}

/** What the current quarter shows so far, and what is on hand. */
export function PeriodBlock({ period, asOf, timeZone, ...sums }: PeriodBlockProps) {
  const words = useTranslations('dashboard.period')
  return (
    <section>
      <h2>{words('title')}</h2>
      <p>{words.rich('span', { from: () => <CalendarDay day={period.from} />, through: () => <CalendarDay day={period.through} /> })}</p>
      <SummaryList
        rows={[
          { key: 'raised', label: words('raised'), value: <Money cents={sums.raisedCents} /> },
          { key: 'spent', label: words('spent'), value: <Money cents={sums.spentCents} /> },
          { key: 'abroad', label: words('sentAbroad'), value: <Money cents={sums.sentAbroadCents} /> },
          { key: 'onHand', label: words('onHand'), value: <Money cents={sums.onHandCents} /> },
        ]}
      />
      <p className="muted">{words.rich('asOf', { at: () => <Instant at={asOf} timeZone={timeZone} /> })}</p>
    </section>
  )
}
