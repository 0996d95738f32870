import { useLocale, useTranslations } from 'next-intl'
import { BarChart } from '@/components/ui/bar-chart'
import { formatCents, type Cents } from '@/lib/domain/money'

type Month = { readonly month: string; readonly receivedCents: Cents; readonly spentCents: Cents }

/** Received and spent in the last twelve months. The title says what stands out. */
export function MoneyBlock({ months }: { readonly months: readonly Month[] }) {
  const words = useTranslations('dashboard.money')
  const tag = useLocale()
  const name = (month: string, style: 'short' | 'long') =>
    new Intl.DateTimeFormat(tag, { month: style, year: style === 'long' ? 'numeric' : '2-digit', timeZone: 'UTC' }).format(new Date(`${month}-15T00:00:00.000Z`))
  const highest = months.reduce<Month | null>((best, month) => (month.receivedCents > (best?.receivedCents ?? 0) ? month : best), null)
  const title = highest === null ? words('chartEmpty') : words('chart', { month: name(highest.month, 'long'), amount: formatCents(highest.receivedCents) })
  return (
    <section>
      <h2>{words('title')}</h2>
      <BarChart
        title={title}
        categoryLabel={words('month')}
        series={[words('received'), words('spent')]}
        bars={months.map(({ month, receivedCents, spentCents }) => ({ label: name(month, 'short'), amounts: [receivedCents, spentCents] as const }))}
      />
    </section>
  )
}
