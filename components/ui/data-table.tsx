import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import styles from './data.module.css'
import { PageLink } from './page-link'

export type Column<Row> = {
  readonly key: string
  readonly label: string
  readonly cell: (row: Row) => ReactNode
  /** Amounts stand at the end of their column. */
  readonly numeric?: boolean
  /** The address that sorts by this column, and how it is sorted now. */
  readonly sort?: { readonly href: string; readonly now: 'ascending' | 'descending' | 'none' }
  /** Where the column goes on the small card of a phone: smaller comes first. Columns stay in their order without it. */
  readonly first?: boolean
  /** Sentences: on the small card they stand under their label, from the beginning of the line. */
  readonly long?: boolean
}

type DataTableProps<Row> = {
  /** Names the table and the box that it scrolls in. */
  readonly caption: string
  /** The heading above says the same: the caption is only for who listens. */
  readonly headed?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** A last row of totals, in column order. */
  readonly totals?: readonly ReactNode[]
  /** A box before each row, of that form, with the key of the row as its value. */
  readonly selection?: { readonly form: string; readonly name: string; readonly label: (row: Row) => string }
  /** Shown in place of the table when there are no rows. */
  readonly empty?: ReactNode
}

/** A real table, written on the server. The first column names the row and holds its link; on a phone each row is a small card. */
export function DataTable<Row>({ caption, headed = false, columns, rows, rowKey, totals, selection, empty }: DataTableProps<Row>) {
  const words = useTranslations('list.selection')
  if (rows.length === 0 && empty !== undefined) return empty
  return (
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={headed ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {selection === undefined ? null : <th scope="col"><span className="visually-hidden">{words('column')}</span></th>}
            {columns.map((column) => (
              <HeadCell key={column.key} label={column.label} numeric={column.numeric === true} sort={column.sort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {selection === undefined ? null : <td className={styles.box}><input type="checkbox" form={selection.form} name={selection.name} value={rowKey(row)} aria-label={words('row', { name: selection.label(row) })} /></td>}
              {columns.map((column, index) => (
                <BodyCell key={column.key} column={column} head={index === 0}>
                  {column.cell(row)}
                </BodyCell>
              ))}
            </tr>
          ))}
        </tbody>
        {totals === undefined ? null : <Totals columns={columns} totals={totals} />}
      </table>
    </div>
  )
}

type HeadCellProps = { readonly label: string; readonly numeric: boolean; readonly sort: Column<never>['sort'] }

function HeadCell({ label, numeric, sort }: HeadCellProps) {
  const words = useTranslations('list')
  const className = numeric ? 'number' : undefined
  if (sort === undefined) {
    return (
      <th scope="col" className={className}>
        {label}
      </th>
    )
  }
  const mark = { ascending: '▲', descending: '▼', none: '' }[sort.now]
  return (
    <th scope="col" className={className} aria-sort={sort.now}>
      <PageLink href={sort.href} title={words('sortBy', { column: label })}>
        {label}
        {mark === '' ? null : <span aria-hidden="true"> {mark}</span>}
      </PageLink>
    </th>
  )
}

type BodyCellProps<Row> = { readonly column: Column<Row>; readonly head: boolean; readonly children: ReactNode }

function BodyCell<Row>({ column, head, children }: BodyCellProps<Row>) {
  const classes = [column.numeric === true ? 'number' : '', column.first === true ? styles.first : '', column.long === true ? styles.long : ''].filter(Boolean).join(' ')
  const content = (
    <>
      <span className={styles.cardLabel} aria-hidden="true">
        {column.label}
      </span>
      <div className={styles.cell}>{children}</div>
    </>
  )
  return head ? (
    <th scope="row" className={classes}>
      {content}
    </th>
  ) : (
    <td className={classes}>{content}</td>
  )
}

function Totals<Row>({ columns, totals }: { readonly columns: readonly Column<Row>[]; readonly totals: readonly ReactNode[] }) {
  return (
    <tfoot>
      <tr>
        {columns.map((column, index) =>
          index === 0 ? (
            <th key={column.key} scope="row">
              {totals[index]}
            </th>
          ) : (
            <td key={column.key} className={column.numeric === true ? 'number' : undefined}>
              {totals[index] === '' ? null : (
                <span className={styles.cardLabel} aria-hidden="true">
                  {column.label}
                </span>
              )}
              {totals[index]}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  )
}
