import { useTranslations } from 'next-intl'
import { DataTable, type Column } from '@/components/ui/data-table'
import { Instant } from '@/components/ui/moments'
import { Money } from '@/components/ui/money'
import { PageLink } from '@/components/ui/page-link'
import type { ComparedChapter, NationalView } from '@/lib/data/dashboard/compare'
import type { MoneyOfChapter } from '@/lib/data/dashboard/money'
import type { Cents } from '@/lib/domain/money'
import { hrefWith } from '@/lib/domain/query'

type ComparisonProps = { readonly view: NationalView; readonly timeZone: string }

/** All chapters by the measures of their dashboards, the worst first: once their work, once their money, so that each table can be read at a glance. */
export function ChapterComparison({ view, timeZone }: ComparisonProps) {
  const words = useTranslations('dashboard.compare')
  return (
    <section>
      <h2>{words('title')}</h2>
      <p>{words('order')}</p>
      <WorkTable view={view} timeZone={timeZone} />
      <MoneyTable view={view} />
    </section>
  )
}

function useChapterColumn(): Column<ComparedChapter> {
  const words = useTranslations('dashboard.compare')
  return { key: 'chapter', label: words('chapter'), first: true, cell: ({ slug, name }) => <PageLink href={`/c/${slug}`}><bdi dir="auto">{name}</bdi></PageLink> }
}

/** What is late, answered no, open or unresolved; each count leads to the page that names it. */
function WorkTable({ view: { chapters, answered, recent }, timeZone }: ComparisonProps) {
  const words = useTranslations('dashboard.compare')
  const checklist = ({ slug }: ComparedChapter, more: Readonly<Record<string, string>>) => hrefWith(`/c/${slug}/checklists`, { period: answered.id, ...more })
  const count = (key: 'overdue' | 'no' | 'open' | 'unresolved', href: (row: ComparedChapter) => string): Column<ComparedChapter> => ({
    key, label: words(key), numeric: true,
    cell: (row) => (row[key] === 0 ? '0' : <PageLink href={href(row)}>{row[key]}<span className="visually-hidden"> {words(key)}</span></PageLink>),
  })
  const last: Column<ComparedChapter> = {
    key: 'last', label: words('lastChange'),
    cell: ({ lastChange }) => (lastChange === null ? words('never') : <><Instant at={lastChange.at} timeZone={timeZone} />: <bdi dir="auto">{lastChange.sentence}</bdi></>),
  }
  const columns = [
    useChapterColumn(),
    count('overdue', (row) => checklist(row, { state: 'late' })),
    count('no', (row) => checklist(row, { answer: 'no' })),
    count('open', (row) => checklist(row, { state: 'open' })),
    count('unresolved', ({ slug }) => `/c/${slug}`),
    ...(recent === null ? [] : [last]),
  ]
  const sum = (key: 'overdue' | 'no' | 'open' | 'unresolved') => chapters.reduce((total, row) => total + row[key], 0)
  const totals = [words('all'), sum('overdue'), sum('no'), sum('open'), sum('unresolved'), ...(recent === null ? [] : [''])]
  return <DataTable caption={words('work')} columns={columns} rows={chapters} rowKey={({ slug }) => slug} totals={totals} />
}

const amounts: readonly { readonly key: 'receivedMonth' | 'spentMonth' | 'raised' | 'spent' | 'sentAbroad' | 'onHand'; readonly of: (money: MoneyOfChapter) => Cents }[] = [
  { key: 'receivedMonth', of: (money) => lastMonth(money).receivedCents },
  { key: 'spentMonth', of: (money) => lastMonth(money).spentCents },
  { key: 'raised', of: (money) => money.raisedCents },
  { key: 'spent', of: (money) => money.spentCents },
  { key: 'sentAbroad', of: (money) => money.sentAbroadCents },
  { key: 'onHand', of: (money) => money.onHandCents },
]

function lastMonth({ months }: MoneyOfChapter) {
  const month = months.at(-1)
  if (month === undefined) throw new Error('A dashboard has twelve months')
  return month
}

/** Money of this month and this quarter; the last row is the organization as one, where transfers between chapters fall away. */
function MoneyTable({ view: { chapters, money } }: Pick<ComparisonProps, 'view'>) {
  const words = useTranslations('dashboard.compare')
  const columns = [
    useChapterColumn(),
    ...amounts.map(({ key, of }): Column<ComparedChapter> => ({ key, label: words(key), numeric: true, cell: (row) => <Money cents={of(row.money)} /> })),
  ]
  const totals = [words('all'), ...amounts.map(({ key, of }) => <Money key={key} cents={of(money)} />)]
  return <DataTable caption={words('money')} columns={columns} rows={chapters} rowKey={({ slug }) => slug} totals={totals} />
}
