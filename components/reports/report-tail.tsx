import { useTranslations } from 'next-intl'
import styles from './reports.module.css'
import { mendingHref, recordHref, type ReportPlace } from './places'
import { PageLink } from '@/components/ui/page-link'
import { StatusTag } from '@/components/ui/status-tag'
import { formatCents } from '@/lib/domain/money'
import type { Finding, LeftOut, RecordReference } from '@/lib/domain/reports/report-document'

const recordsNamed = 20
const leftOutShown = 200

function RecordLink({ record, place }: { readonly record: RecordReference; readonly place: ReportPlace }) {
  const href = recordHref(place, record)
  const number = (
    <bdi dir={record.kind === 'person' ? 'auto' : 'ltr'} className={styles.nowrap}>
      {record.number}
    </bdi>
  )
  return href === null ? number : <PageLink href={href}>{number}</PageLink>
}

/** Records by number, each a link; a long list names the first. */
export function RecordLinks({ records, place }: { readonly records: readonly RecordReference[]; readonly place: ReportPlace }) {
  const words = useTranslations('reports.findings')
  const more = records.length - recordsNamed
  return (
    <>
      {records.slice(0, recordsNamed).map((record) => (
        <span key={`${record.kind}${record.id}`}>
          <RecordLink record={record} place={place} />{' '}
        </span>
      ))}
      {more > 0 ? words('more', { count: more }) : null}
    </>
  )
}

/** What the checks found, gravest first. */
export function Findings({ findings, place }: { readonly findings: readonly Finding[]; readonly place: ReportPlace }) {
  const words = useTranslations('reports.findings')
  return (
    <section id="findings">
      <h2>{words('title')}</h2>
      {findings.length === 0 ? <p>{words('none')}</p> : null}
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.check}${finding.severity}${finding.sentence}${finding.note ?? ''}`} className={styles.finding}>
            <StatusTag status={finding.severity} /> <span dir="auto">{finding.sentence}</span>{' '}
            {finding.note === undefined ? null : <><strong dir="auto">{finding.note}</strong>{' '}</>}
            {finding.citation === null ? null : (
              <span className="muted">
                {finding.citation}
                {finding.toBeConfirmed ? ` (${words('confirm')})` : ''}
              </span>
            )}{' '}
            {finding.records.length === 0 ? null : (
              <span className="small">
                {words('records')}: <RecordLinks records={finding.records} place={place} />
              </span>
            )}
            <MendingLink finding={finding} place={place} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The way to what mends a finding, where that is not at its records; a sealed version is not mended. */
function MendingLink({ finding: { mendedAt, sentence }, place }: { readonly finding: Finding; readonly place: ReportPlace }) {
  const words = useTranslations('reports.findings')
  const href = mendedAt === undefined || place.version !== null ? null : mendingHref(place, mendedAt)
  if (href === null || mendedAt === undefined) return null
  return <PageLink href={href}>{words(`mend.${mendedAt.place}`)}<span className="visually-hidden"> {sentence}</span></PageLink>
}

/** Records that are in no total, each with its reason. */
export function LeftOutTable({
  leftOut,
  place,
  title,
}: {
  readonly leftOut: readonly LeftOut[]
  readonly place: ReportPlace
  readonly title: string
}) {
  const words = useTranslations('reports.leftOut')
  const more = leftOut.length - leftOutShown
  return (
    <section>
      <h2>{title}</h2>
      {leftOut.length === 0 ? (
        <p>{words('none')}</p>
      ) : (
        <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
          <table className={styles.lines}>
            <caption className="visually-hidden">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{words('record')}</th>
                <th scope="col">{words('reason')}</th>
                <th scope="col" className="number">
                  {words('amount')}
                </th>
              </tr>
            </thead>
            <tbody>
              {leftOut.slice(0, leftOutShown).map(({ record, reason, amountCents }) => (
                <tr key={`${record.kind}${record.id}`}>
                  <td>
                    <RecordLink record={record} place={place} />
                  </td>
                  <td dir="auto">{reason}</td>
                  <td className="number">{amountCents === null ? null : <bdi dir="ltr">{formatCents(amountCents)}</bdi>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more > 0 ? <p>{words('more', { count: more })}</p> : null}
    </section>
  )
}
