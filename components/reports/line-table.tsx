import { useTranslations } from 'next-intl'
import styles from './reports.module.css'
import { checklistItemHref, figureHref, recordHref, type ReportPlace } from './places'
import { PageLink } from '@/components/ui/page-link'
import { formatShort, isCalendarDate } from '@/lib/domain/calendar-date'
import { cents, formatCents } from '@/lib/domain/money'
import { figureId } from '@/lib/domain/reports/figures'
import type { ReportCell, ReportColumn, ReportItem, ReportLine } from '@/lib/domain/reports/report-document'

type LineTableProps = { readonly item: ReportItem; readonly lines: readonly ReportLine[]; readonly place: ReportPlace }

/** The lines of an item. Each amount opens to its page, each record number to the record. */
export function LineTable({ item, lines, place }: LineTableProps) {
  const words = useTranslations('reports.item')
  const hasAmount = item.columns.some(({ kind }) => kind === 'amount')
  return (
    <div className={styles.scroll} role="region" aria-label={item.title} tabIndex={0}>
      <table className={styles.lines}>
        <caption className="visually-hidden">{item.title}</caption>
        <thead>
          <tr>
            {item.columns.map(({ id, label, kind }) => (
              <th key={id} scope="col" className={isNumber(kind) ? 'number' : undefined}>
                {label}
              </th>
            ))}
            {hasAmount ? null : (
              <th scope="col">
                <span className="visually-hidden">{words('open')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} className={isSection(line) ? styles.subtotal : styles[line.kind]}>
              {cellsOf(item, line).map(({ column, cell, span }) => (
                <td key={column.id} className={isNumber(column.kind) ? 'number' : undefined} colSpan={span === 1 ? undefined : span}>
                  <Cell column={column} cell={cell} line={line} item={item} place={place} />
                </td>
              ))}
              {hasAmount ? null : isSection(line) ? (
                <td />
              ) : (
                <td>
                  <PageLink href={figureHref(place, figureId(item.id, line.id))}>
                    {words('open')}
                    <span className="visually-hidden"> {line.id}</span>
                  </PageLink>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A text that would make its row very high in a narrow column gets room; the table then scrolls in its box. */
const longText = 60
/** `FUN-01`, which no line should break. */
const codeLike = /^[A-Z]{2,4}-\d+$/

/** A note whose only words stand in the first column names the lines below it. */
function isSection({ kind, cells }: Pick<ReportLine, 'kind' | 'cells'>): boolean {
  return kind === 'note' && typeof cells[0] === 'string' && cells.slice(1).every((cell) => cell === null)
}

type SpannedCell = { readonly column: ReportColumn; readonly cell: ReportCell; readonly span: number }

/** The words of a subtotal run over the empty cells up to its amount, because they are longer than a column; the name of a section over all. */
function cellsOf({ columns }: ReportItem, { kind, cells }: ReportLine): readonly SpannedCell[] {
  const all = columns.map((column, index) => ({ column, cell: cells[index] ?? null, span: 1 }))
  const words = all.find(({ cell }) => typeof cell === 'string')
  if (words !== undefined && isSection({ kind, cells })) return [{ ...words, span: columns.length }]
  const amounts = all.findIndex(({ cell }) => typeof cell === 'number')
  return kind !== 'subtotal' || words === undefined || amounts < 1 ? all : [{ ...words, span: amounts }, ...all.slice(amounts)]
}

function dayText(text: string): string {
  return isCalendarDate(text) ? formatShort(text) : text
}

function isNumber(kind: ReportColumn['kind']): boolean {
  return kind === 'amount' || kind === 'number'
}

type CellProps = {
  readonly column: ReportColumn
  readonly cell: ReportCell
  readonly line: ReportLine
  readonly item: ReportItem
  readonly place: ReportPlace
}

function Cell({ column, cell, line, item, place }: CellProps) {
  if (cell === null || cell === '') return null
  if (column.kind === 'amount' && typeof cell === 'number') {
    return (
      <PageLink href={figureHref(place, figureId(item.id, line.id))}>
        <bdi dir="ltr">{formatCents(cents(cell))}</bdi>
      </PageLink>
    )
  }
  const itemHref = column.id === 'item' && ['checklist', 'checklist-open'].includes(item.id) && line.kind === 'detail' ? checklistItemHref(place, String(cell)) : null
  if (itemHref !== null) return <PageLink href={itemHref} className={styles.nowrap}>{cell}</PageLink>
  if (column.kind === 'record') return <RecordCell text={String(cell)} line={line} place={place} />
  if (column.kind === 'date')
    return (
      <bdi dir="ltr" className={styles.nowrap}>
        {dayText(String(cell))}
      </bdi>
    )
  if (typeof cell === 'number') return <bdi dir="ltr">{cell.toLocaleString('en-US')}</bdi>
  return (
    <span dir="auto" className={cell.length > longText ? styles.long : codeLike.test(cell) ? styles.nowrap : undefined}>
      {cell}
    </span>
  )
}

function RecordCell({ text, line, place }: { readonly text: string; readonly line: ReportLine; readonly place: ReportPlace }) {
  const record = line.records.find(({ number }) => number === text)
  const href = record === undefined ? null : recordHref(place, record)
  const number = (
    <bdi dir={record?.kind === 'person' ? 'auto' : 'ltr'} className={styles.nowrap}>
      {text}
    </bdi>
  )
  return href === null ? number : <PageLink href={href}>{number}</PageLink>
}
