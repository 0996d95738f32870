import { useTranslations } from 'next-intl'
import { DataTable, type Column } from '@/components/ui/data-table'
import { CalendarDay } from '@/components/ui/moments'
import { deadlineGroups, grouped, type DeadlineGroup, type Followed } from '@/lib/domain/deadlines/followed'
import { DeadlineBasis, DeadlineComputed } from './deadline-basis'
import { DeadlineName, DeadlinePeriod, type DeadlineHref } from './deadline-name'
import { DeadlineState } from './deadline-state'
import styles from './deadlines.module.css'

type DeadlineListProps = {
  readonly deadlines: readonly Followed[]
  readonly href: DeadlineHref
  readonly timeZone: string
  /** In the whole organization: names of the chapters by id. */
  readonly chapters?: ReadonlyMap<string, string>
}

/** What is late, what is near, what comes later and what is done, each with its law and how its day was counted. */
export function DeadlineList(props: DeadlineListProps) {
  const groups = grouped(props.deadlines)
  return deadlineGroups.map((group) => <Group key={group} {...props} group={group} deadlines={groups[group]} />)
}

function Group({ group, deadlines, ...of }: DeadlineListProps & { readonly group: DeadlineGroup }) {
  const words = useTranslations('deadlines')
  const columns = useColumns(group, of)
  const heading = <h2>{words(`groups.${group}`, { count: deadlines.length })}</h2>
  const table = <DataTable caption={words(`captions.${group}`)} rows={deadlines} rowKey={({ key }) => key} columns={columns} empty={<p>{words(`none.${group}`)}</p>} />
  if (group === 'done') return <details className={styles.group}><summary>{heading}</summary>{table}</details>
  return <section>{heading}{table}</section>
}

function useColumns(group: DeadlineGroup, { href, timeZone, chapters }: Omit<DeadlineListProps, 'deadlines'>): readonly Column<Followed>[] {
  const words = useTranslations('deadlines')
  const whose: readonly Column<Followed>[] = chapters === undefined ? [] : [
    { key: 'chapter', label: words('columns.chapter'), cell: ({ chapterId }) => <bdi dir="auto">{chapterId === null ? words('whole') : chapters.get(chapterId)}</bdi> },
  ]
  const common: readonly Column<Followed>[] = [
    { key: 'what', label: words('columns.what'), first: true, cell: (deadline) => <DeadlineName deadline={deadline} href={href} /> },
    ...whose,
    { key: 'period', label: words('columns.period'), cell: ({ period }) => <DeadlinePeriod period={period} /> },
    { key: 'due', label: words('columns.due'), first: true, cell: ({ lastDay }) => <CalendarDay day={lastDay} /> },
    { key: 'state', label: words('columns.state'), cell: (deadline) => <DeadlineState deadline={deadline} /> },
  ]
  if (group === 'done') return [...common, { key: 'confirmation', label: words('columns.confirmation'), cell: ({ filing }) => <bdi dir="ltr">{filing?.confirmationNumber}</bdi> }]
  return [
    ...common,
    { key: 'how', label: words('columns.how'), cell: (deadline) => <DeadlineComputed deadline={deadline} timeZone={timeZone} /> },
    { key: 'basis', label: words('columns.basis'), cell: (deadline) => <DeadlineBasis deadline={deadline} /> },
  ]
}
