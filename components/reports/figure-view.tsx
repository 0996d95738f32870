import { useTranslations } from 'next-intl'
import styles from './reports.module.css'
import { LineTable } from './line-table'
import { figureHref, listHrefs, recordHref, versionHref, type ReportPlace } from './places'
import { LeftOutTable, RecordLinks } from './report-tail'
import { Banner } from '@/components/frame/banner'
import { BackLink } from '@/components/frame/breadcrumbs'
import { CalendarDay } from '@/components/ui/moments'
import { DataTable } from '@/components/ui/data-table'
import { Figure } from '@/components/ui/figure'
import { Money } from '@/components/ui/money'
import { PageLink } from '@/components/ui/page-link'
import { Pager } from '@/components/ui/pager'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { Cents } from '@/lib/domain/money'
import type { OpenFigure } from '@/lib/domain/reports/figures'
import type { RecordList } from '@/lib/domain/reports/report-document'

export type FigureReceiptRow = {
  readonly id: string
  readonly number: string
  readonly receivedOn: CalendarDate
  readonly donor: string | null
  readonly amountCents: Cents
}
/** The entries behind a total, one page of them; null where they are not asked for or not shown to this reader. */
export type FigureReceipts = {
  readonly rows: readonly FigureReceiptRow[]
  readonly previousHref: string | null
  readonly nextHref: string | null
}

type FigureViewProps = {
  readonly figure: OpenFigure
  readonly place: ReportPlace
  /** Which lines are shown, counted from 0. */
  readonly from: number
  readonly receipts: FigureReceipts | null
  /** The number of the sealed version whose figure it is; null for the records as they stand. */
  readonly sealedNumber: string | null
}

export const linesPerPage = 200

/** A figure opened up: amount, arithmetic, parts or lines, records, rules with their source, and what was left out. */
export function FigureView({ figure, place, from, receipts, sealedNumber }: FigureViewProps) {
  const words = useTranslations('reports.figure')
  return (
    <>
      <BackLink href={versionHref(place)} label={words('back')} />
      {sealedNumber === null ? null : <Banner kind="info"><p>{words('sealed', { number: sealedNumber })}</p></Banner>}
      <h1 dir="auto">{figure.title}</h1>
      {figure.amountCents === null ? null : (
        <p>
          <strong>{words('amount')} </strong>
          <Money cents={figure.amountCents} />
        </p>
      )}
      {figure.arithmetic === null ? null : (
        <>
          <h2>{words('arithmetic')}</h2>
          <p>{figure.arithmetic}</p>
        </>
      )}
      <Parts figure={figure} place={place} />
      <Lines figure={figure} place={place} from={from} />
      <Records figure={figure} place={place} receipts={receipts} />
      <Rules figure={figure} />
      {figure.leftOut.length === 0 ? null : <LeftOutTable leftOut={figure.leftOut} place={place} title={words('leftOut')} />}
    </>
  )
}

function Parts({ figure, place }: Pick<FigureViewProps, 'figure' | 'place'>) {
  const words = useTranslations('reports.figure')
  if (figure.parts.length === 0) return null
  return (
    <>
      <DataTable
        caption={words('parts')}
        rows={figure.parts}
        rowKey={({ id }) => id}
        columns={[
          { key: 'part', label: words('part'), cell: ({ id, title }) => <PageLink href={figureHref(place, id)}>{title}</PageLink> },
          {
            key: 'amount',
            label: words('amount'),
            numeric: true,
            cell: ({ id, title, amountCents }) =>
              amountCents === null ? null : <Figure cents={amountCents} href={figureHref(place, id)} label={title} />,
          },
        ]}
      />
    </>
  )
}

function Lines({ figure, place, from }: Pick<FigureViewProps, 'figure' | 'place' | 'from'>) {
  const words = useTranslations('reports.figure')
  const { item, lines } = figure
  if (item === null || lines.length === 0) return null
  const shown = lines.slice(from, from + linesPerPage)
  const at = (first: number): string => figureHref(place, figure.id, { from: String(first) })
  return (
    <>
      <h2>{words('lines')}</h2>
      {lines.length > shown.length ? (
        <p>{words('linesShown', { from: from + 1, through: from + shown.length, count: lines.length })}</p>
      ) : null}
      <LineTable item={item} lines={shown} place={place} />
      <p className="small muted">{words('historyHint')}</p>
      <Pager
        label={words('lines')}
        previousHref={from === 0 ? null : at(Math.max(0, from - linesPerPage))}
        nextHref={from + linesPerPage < lines.length ? at(from + linesPerPage) : null}
      />
    </>
  )
}

function Records({ figure, place, receipts }: Pick<FigureViewProps, 'figure' | 'place' | 'receipts'>) {
  const words = useTranslations('reports.figure')
  if (figure.query !== null) {
    return (
      <>
        <h2>{words('query')}</h2>
        <p>{words('queryWords', { count: figure.query.count, words: figure.query.words })}</p>
        {receipts === null ? <p>{words('queryMasked')}</p> : <Receipts receipts={receipts} place={place} />}
      </>
    )
  }
  if (figure.foundIn !== null) return <FoundIn foundIn={figure.foundIn} place={place} />
  if (figure.records.length === 0)
    return figure.lines.length === 0 && figure.parts.length === 0 ? (
      <>
        <h2>{words('records')}</h2>
        <p>{words('recordsNone')}</p>
      </>
    ) : null
  return (
    <>
      <h2>{words('records')}</h2>
      <p>
        <RecordLinks records={figure.records} place={place} />
      </p>
    </>
  )
}

function FoundIn({ foundIn, place }: { readonly foundIn: RecordList; readonly place: ReportPlace }) {
  const words = useTranslations('reports.figure')
  return (
    <>
      <h2>{words('records')}</h2>
      <p>{words('foundIn')}</p>
      <ul>
        {listHrefs(place, foundIn).map((href) => (
          <li key={href}>
            <PageLink href={href}>{words('foundInList', { kind: foundIn.kind, chapter: href.split('/')[2] ?? '' })}</PageLink>
          </li>
        ))}
      </ul>
    </>
  )
}

function Receipts({ receipts, place }: { readonly receipts: FigureReceipts; readonly place: ReportPlace }) {
  const words = useTranslations('reports.figure')
  const { rows, previousHref, nextHref } = receipts
  return (
    <>
      <DataTable
        caption={words('query')}
        rows={rows}
        rowKey={({ id, donor }) => `${id}${donor ?? ''}`}
        columns={[
          {
            key: 'number',
            label: words('number'),
            cell: ({ id, number }) => (
              <PageLink href={recordHref(place, { kind: 'donation', id, number, revision: 1 }) ?? place.reports}>
                <bdi dir="ltr">{number}</bdi>
              </PageLink>
            ),
          },
          { key: 'received', label: words('received'), cell: ({ receivedOn }) => <CalendarDay day={receivedOn} /> },
          { key: 'donor', label: words('donor'), cell: ({ donor }) => <span dir="auto">{donor ?? words('nobody')}</span> },
          { key: 'amount', label: words('amount'), numeric: true, cell: ({ amountCents }) => <Money cents={amountCents} /> },
        ]}
      />
      <Pager label={words('query')} previousHref={previousHref} nextHref={nextHref} />
    </>
  )
}

function Rules({ figure }: Pick<FigureViewProps, 'figure'>) {
  const words = useTranslations('reports.figure')
  const confirm = useTranslations('reports.findings')('confirm')
  return (
    <>
      <h2>{words('rules')}</h2>
      {figure.rules.length === 0 ? (
        <p>{words('rulesNone')}</p>
      ) : (
        <div className={styles.scroll} role="region" aria-label={words('rules')} tabIndex={0}>
          <table className={styles.lines}>
            <caption className="visually-hidden">{words('rules')}</caption>
            <thead>
              <tr>
                <th scope="col">{words('rule')}</th>
                <th scope="col">{words('source')}</th>
                <th scope="col">{words('version')}</th>
              </tr>
            </thead>
            <tbody>
              {figure.rules.map((rule) => (
                <tr key={`${rule.id}${rule.version}`}>
                  <td>{rule.label}</td>
                  <td>
                    {rule.citation}
                    {rule.toBeConfirmed ? ` (${confirm})` : ''}
                  </td>
                  <td>
                    {rule.id}, {rule.version}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
