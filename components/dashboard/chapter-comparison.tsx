import { useTranslations } from 'next-intl'
import { DataTable, type Column } from '@/components/ui/data-table'
import { Instant } from '@/components/ui/moments'
import { Money } from '@/components/ui/money'
import { PageLink } from '@/components/ui/page-link'
import type { ComparedChapter, NationalView } from '@/lib/data/dashboard/compare'
import { hrefWith } from '@/lib/domain/query'
import type { Cents } from '@/lib/domain/money'

type ComparisonProps = { readonly view: NationalView; readonly timeZone: string }

/** All chapters by the five measures of their dashboards, the worst first. Each number leads to the page that opens it. */
export function ChapterComparison({ view: { chapters, answered, money, recent }, timeZone }: ComparisonProps) {
  const words = useTranslations('dashboard.compare')
  const checklist = ({ slug }: ComparedChapter, more: Readonly<Record<string, string>>) => hrefWith(`/c/${slug}/checklists`, { period: answered.id, ...more })
  const amount = (key: string, label: string, of: (row: ComparedChapter) => Cents): Column<ComparedChapter> => ({
    key, label, numeric: true, cell: (row) => <Money cents={of(row)} />,
  })
  const count = (value: number, href: string, of: string) =>
    value === 0 ? '0' : <PageLink href={href}>{value}<span className="visually-hidden"> {of}</span></PageLink>
  const columns: readonly Column<ComparedChapter>[] = [
    { key: 'chapter', label: words('chapter'), first: true, cell: ({ slug, name }) => <PageLink href={`/c/${slug}`}><bdi dir="auto">{name}</bdi></PageLink> },
    { key: 'overdue', label: words('overdue'), numeric: true, cell: (row) => count(row.overdue, checklist(row, { state: 'late' }), words('overdue')) },
    { key: 'no', label: words('no'), numeric: true, cell: (row) => count(row.no, checklist(row, { answer: 'no' }), words('no')) },
    { key: 'open', label: words('open'), numeric: true, cell: (row) => count(row.open, checklist(row, { state: 'open' }), words('open')) },
    { key: 'unresolved', label: words('unresolved'), numeric: true, cell: (row) => count(row.unresolved, `/c/${row.slug}`, words('unresolved')) },
    amount('receivedMonth', words('receivedMonth'), (row) => lastMonth(row).receivedCents),
    amount('spentMonth', words('spentMonth'), (row) => lastMonth(row).spentCents),
    amount('raised', words('raised'), (row) => row.money.raisedCents),
    amount('spent', words('spent'), (row) => row.money.spentCents),
    amount('abroad', words('sentAbroad'), (row) => row.money.sentAbroadCents),
    amount('onHand', words('onHand'), (row) => row.money.onHandCents),
    ...(recent === null ? [] : [{
      key: 'last', label: words('lastChange'),
      cell: ({ lastChange }: ComparedChapter) => (lastChange === null ? words('never') : <><Instant at={lastChange.at} timeZone={timeZone} />: <bdi dir="auto">{lastChange.sentence}</bdi></>),
    }]),
  ]
  const sum = (of: (row: ComparedChapter) => number) => chapters.reduce((total, row) => total + of(row), 0)
  const month = money.months.at(-1)
  const totals = [
    words('all'), sum((row) => row.overdue), sum((row) => row.no), sum((row) => row.open), sum((row) => row.unresolved),
    <Money key="received" cents={month?.receivedCents ?? money.raisedCents} />, <Money key="spent" cents={month?.spentCents ?? money.spentCents} />,
    <Money key="raised" cents={money.raisedCents} />, <Money key="out" cents={money.spentCents} />, <Money key="abroad" cents={money.sentAbroadCents} />,
    <Money key="hand" cents={money.onHandCents} />,
    ...(recent === null ? [] : ['']),
  ]
  return (
    <section>
      <h2>{words('title')}</h2>
      <p>{words('order')}</p>
      <DataTable caption={words('title')} columns={columns} rows={chapters} rowKey={({ slug }) => slug} totals={totals} />
    </section>
  )
}

function lastMonth({ money: { months } }: ComparedChapter) {
  const month = months.at(-1)
  if (month === undefined) throw new Error('A dashboard has twelve months')
  return month
}
