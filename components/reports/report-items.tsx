import { useTranslations } from 'next-intl'
import styles from './reports.module.css'
import { LineTable } from './line-table'
import { answersHref, figureHref, type ReportPlace } from './places'
import { Figure } from '@/components/ui/figure'
import { CalendarDay } from '@/components/ui/moments'
import { PageLink } from '@/components/ui/page-link'
import type { AskedReport } from '@/lib/data/reports/asked'
import { isCalendarDate } from '@/lib/domain/calendar-date'
import type { ReportQuestion } from '@/lib/domain/reports/answers'
import { figureId } from '@/lib/domain/reports/figures'
import { numberedTitle, saysNone } from '@/lib/domain/reports/lines'
import type { ReportDocument, ReportItem } from '@/lib/domain/reports/report-document'

/** Lines of one item that the page itself shows; the page of the figure shows all, in portions. */
const linesShown = 100

type ReportItemsProps = {
  readonly items: readonly ReportItem[]
  readonly all: ReportDocument
  readonly place: ReportPlace
  /** What may be answered here. */
  readonly asked: AskedReport | null
}

/** The items in form order; "None" is said expressly. */
export function ReportItems({ items, all, place, asked }: ReportItemsProps) {
  const parentOf = ({ parent }: ReportItem) => (parent === null ? null : all.items.find(({ id }) => id === parent) ?? null)
  const questionOf = ({ id }: ReportItem) => asked?.questions.find(({ item }) => item === id) ?? null
  return items.map((item) => <Item key={item.id} item={item} parent={parentOf(item)} place={place} question={questionOf(item)} />)
}

type ItemProps = {
  readonly item: ReportItem
  /** The item of which it is a part. */
  readonly parent: ReportItem | null
  readonly place: ReportPlace
  /** The first of its questions. */
  readonly question: ReportQuestion | null
}

function Item({ item, parent, place, question }: ItemProps) {
  const words = useTranslations('reports.item')
  const title = numberedTitle(item, parent)
  const lines = item.lines.slice(0, linesShown)
  const count = item.lines.length
  return (
    <section className={styles.item} id={item.id}>
      {parent !== null ? <h3><bdi dir="auto">{title}</bdi></h3> : <h2><bdi dir="auto">{title}</bdi></h2>}
      {item.text === null ? null : <p><bdi dir="auto">{isCalendarDate(item.text) ? <CalendarDay day={item.text} /> : item.text}</bdi></p>}
      {saysNone(item) ? (
        <p>
          <strong>{words('none')}</strong>
        </p>
      ) : null}
      {question === null ? null : <p><PageLink href={answersHref(place, question.id)}>{words(question.optional === true ? 'note' : 'answer', { item: question.schedule })}</PageLink></p>}
      {count === 0 ? null : <LineTable item={item} lines={lines} place={place} />}
      {count > linesShown ? (
        <p>
          {words('shown', { shown: linesShown, count })}{' '}
          <PageLink href={figureHref(place, figureId(item.id))}>{words('all', { count })}</PageLink>
        </p>
      ) : null}
      {item.totalCents === null ? null : (
        <p>
          <strong>{words('total')} </strong>
          <Figure cents={item.totalCents} href={figureHref(place, figureId(item.id))} label={title} />
        </p>
      )}
    </section>
  )
}
