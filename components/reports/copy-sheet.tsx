import { useTranslations } from 'next-intl'
import styles from './reports.module.css'
import { fileHref, versionHref, type ReportPlace } from './places'
import { Banner } from '@/components/frame/banner'
import { BackLink } from '@/components/frame/breadcrumbs'
import { CopyButton } from '@/components/ui/copy-button'
import { copySheet, type CopyScreen } from '@/lib/domain/reports/copy-sheet'
import type { ReportDocument } from '@/lib/domain/reports/report-document'

/** A report to be typed into the agency's screens, in their order: each answer can be copied, and marked where there are no scripts. */
export function CopySheet({ report, place }: { readonly report: ReportDocument; readonly place: ReportPlace }) {
  const words = useTranslations('reports.copy')
  return (
    <>
      <BackLink href={versionHref(place)} label={report.title} />
      <h1>{words('title', { report: report.title })}</h1>
      <p>{report.period.label}</p>
      {place.version === null ? <Banner kind="warning"><p>{words('draft')}</p></Banner> : null}
      <p>{words('lead')}</p>
      {copySheet(report).map((screen) => <Screen key={screen.id} screen={screen} csv={fileHref(place, 'csv')} />)}
      {report.notices.map((notice) => <p key={notice} className="small muted">{notice}</p>)}
    </>
  )
}

function Screen({ screen: { id, title, fields, columns, rows, more }, csv }: { readonly screen: CopyScreen; readonly csv: string }) {
  const words = useTranslations('reports.copy')
  return (
    <section className={styles.item} id={id}>
      <h2><bdi dir="auto">{title}</bdi></h2>
      {fields.length + rows.length === 0 ? <p className="muted">{words('nothing')}</p> : null}
      {fields.map(({ id: kind, label, text }) => <p key={`${kind}${label}`}><span className="small muted">{kind === 'own' ? label : words(`fields.${kind}`)}</span><br /><Typed text={text} of={`${title}, ${label}`} /></p>)}
      {rows.length === 0 ? null : (
        <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
          <table className={styles.lines}>
            <caption className="visually-hidden">{title}</caption>
            <thead><tr>{columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
            <tbody>
              {rows.map((row, line) => (
                <tr key={line}>{row.map((text, place) => <td key={columns[place]}>{text === '' ? null : <Typed text={text} of={words('cell', { column: columns[place] ?? '', line: line + 1 })} />}</td>)}</tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more === 0 ? null : <p>{words('more', { count: more })} <a href={csv}>{words('csv')}</a></p>}
    </section>
  )
}

function Typed({ text, of }: { readonly text: string; readonly of: string }) {
  const words = useTranslations('reports.copy')
  return <><bdi className={styles.typed}>{text}</bdi> <CopyButton text={text} label={words('button', { of })} shown={words('short')} done={words('done')} /></>
}
